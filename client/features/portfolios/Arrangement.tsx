import { useLayoutEffect, useRef, useState } from "react";
import { newIntentKey } from "#client/http/intentKey.ts";
import { announce } from "#client/ui/announce.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Section } from "#client/ui/Page.tsx";
import { showToast } from "#client/ui/Toast.tsx";
import type { ArrangeableArtifact, PortfolioSection } from "#shared/portfolios/portfolios.ts";
import styles from "./Arrangement.module.css";
import { moveSection, restoreSection, unplacedPieces } from "./arrangement.ts";
import { PieceRow } from "./PieceRow.tsx";
import { usePortfoliosText } from "./portfoliosText.ts";
import { placesFor, SectionBlock } from "./SectionBlock.tsx";
import { SectionName } from "./SectionName.tsx";

interface ArrangementProps {
  readonly artifacts: readonly ArrangeableArtifact[];
  readonly sections: readonly PortfolioSection[];
  /** Takes what to make of the sections as they are then: an undo may come later. */
  readonly onChange: (next: (sections: readonly PortfolioSection[]) => PortfolioSection[]) => void;
}

/** The sections with their pieces, and the pieces that stand in none. */
export function Arrangement({ artifacts, sections, onChange }: ArrangementProps) {
  const text = usePortfoliosText();
  const [isAdding, setAdding] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const spot = useRef<{ id: string; step: number }>(undefined);
  const order = sections.map((section) => section.id).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new order is what moves the sections and loses focus.
  useLayoutEffect(() => {
    const moved = spot.current;
    spot.current = undefined;
    if (!moved) return;
    const section = box.current?.querySelector(`[data-section="${CSS.escape(moved.id)}"]`);
    const steps = section?.querySelectorAll<HTMLButtonElement>("[data-step]:enabled") ?? [];
    const same = [...steps].find((button) => button.dataset.step === String(moved.step));
    (same ?? steps[0])?.focus();
  }, [order]);
  const set = (next: PortfolioSection[]) => onChange(() => next);
  const move = (section: PortfolioSection, step: -1 | 1) => {
    spot.current = { id: section.id, step };
    const next = moveSection(sections, section.id, step);
    set(next);
    const position = next.findIndex((other) => other.id === section.id) + 1;
    announce(text("sectionMoved", { title: section.title, position, count: next.length }));
  };
  const remove = (section: PortfolioSection) => {
    const at = sections.indexOf(section);
    onChange((now) => now.filter((other) => other.id !== section.id));
    showToast({
      sentence: text("sectionRemoved", { title: section.title }),
      onUndo: () => onChange((now) => restoreSection(now, section, at)),
    });
  };
  const add = (title: string) => {
    set([...sections, { id: newIntentKey(), title, artifactIds: [] }]);
    setAdding(false);
    announce(text("sectionAdded", { title }));
  };
  const unplaced = unplacedPieces(artifacts, sections);
  return (
    <>
      <Section title={text("contents")} hint={text("contentsHint")}>
        <div ref={box}>
          {sections.map((section) => (
            <SectionBlock
              key={section.id}
              section={section}
              sections={sections}
              artifacts={artifacts}
              onChange={set}
              onMove={(step) => move(section, step)}
              onRemove={() => remove(section)}
            />
          ))}
        </div>
        {isAdding ? (
          <div className={styles.naming}>
            <SectionName
              label={text("newSection")}
              confirmLabel={text("add")}
              onName={add}
              onCancel={() => setAdding(false)}
            />
          </div>
        ) : (
          <Button icon="plus" onClick={() => setAdding(true)}>
            {text("addSection")}
          </Button>
        )}
      </Section>
      <Section title={text("unplaced")} hint={unplaced.length > 0 ? text("unplacedHint") : undefined}>
        {unplaced.length === 0 ? (
          <p className={styles.quiet}>{text("allPlaced")}</p>
        ) : (
          <ul className={styles.unplaced}>
            {unplaced.map((piece) => (
              <li key={piece.id}>
                <PieceRow
                  piece={piece}
                  menuLabel={text("putInto", { title: piece.title })}
                  choices={placesFor(text, piece, sections, null, set)}
                />
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}
