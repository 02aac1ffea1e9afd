import { useState } from "react";
import { announce } from "#client/ui/announce.tsx";
import { IconButton } from "#client/ui/Button.tsx";
import { Menu, type MenuItem } from "#client/ui/Menu.tsx";
import { SortableList } from "#client/ui/SortableList.tsx";
import type { ArrangeableArtifact, PortfolioSection } from "#shared/portfolios/portfolios.ts";
import styles from "./Arrangement.module.css";
import { orderPieces, piecesOf, placePiece, renameSection } from "./arrangement.ts";
import { PieceRow } from "./PieceRow.tsx";
import { type PortfoliosText, usePortfoliosText } from "./portfoliosText.ts";
import { SectionName } from "./SectionName.tsx";

type Sections = readonly PortfolioSection[];

/** Where a piece can go from where it stands, as entries of a menu. */
export function placesFor(
  text: PortfoliosText,
  piece: ArrangeableArtifact,
  sections: Sections,
  hereId: string | null,
  onChange: (sections: PortfolioSection[]) => void,
): MenuItem[] {
  const { title } = piece;
  const others = sections.filter((section) => section.id !== hereId);
  const places = others.map((section) => ({
    label: text("moveToSection", { title: section.title }),
    onSelect: () => {
      onChange(placePiece(sections, piece.id, section.id));
      announce(text("pieceMoved", { title, section: section.title }));
    },
  }));
  if (hereId === null) return places;
  const takeOut = () => {
    onChange(placePiece(sections, piece.id, null));
    announce(text("pieceTakenOut", { title }));
  };
  return [...places, { label: text("takeOut"), icon: "minus", onSelect: takeOut }];
}

interface SectionBlockProps {
  readonly section: PortfolioSection;
  readonly sections: Sections;
  readonly artifacts: readonly ArrangeableArtifact[];
  readonly onChange: (sections: PortfolioSection[]) => void;
  readonly onMove: (step: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** A section: its name, its place among the others, and its pieces in order. */
export function SectionBlock({
  section,
  sections,
  artifacts,
  onChange,
  onMove,
  onRemove,
}: SectionBlockProps) {
  const text = usePortfoliosText();
  const [isRenaming, setRenaming] = useState(false);
  const { id, title } = section;
  const position = sections.indexOf(section);
  const pieces = piecesOf(section, artifacts);
  const rename = (named: string) => {
    onChange(renameSection(sections, id, named));
    setRenaming(false);
  };
  return (
    <section className={styles.section} aria-labelledby={`arranged-${id}`} data-section={id}>
      <div className={styles.sectionHead}>
        <h3 id={`arranged-${id}`}>{title}</h3>
        <div className={styles.tools}>
          <IconButton
            icon="arrowUp"
            size="s"
            label={text("moveNamedUp", { title })}
            isDisabled={position === 0}
            data-step="-1"
            onClick={() => onMove(-1)}
          />
          <IconButton
            icon="arrowDown"
            size="s"
            label={text("moveNamedDown", { title })}
            isDisabled={position === sections.length - 1}
            data-step="1"
            onClick={() => onMove(1)}
          />
          <Menu
            label={text("sectionMore", { title })}
            items={[
              { label: text("rename"), icon: "edit", onSelect: () => setRenaming(true) },
              { label: text("removeSection"), icon: "trash", isDanger: true, onSelect: onRemove },
            ]}
          />
        </div>
      </div>
      {isRenaming && (
        <div className={styles.naming}>
          <SectionName
            label={text("sectionName")}
            value={title}
            confirmLabel={text("rename")}
            onName={rename}
            onCancel={() => setRenaming(false)}
          />
        </div>
      )}
      {pieces.length === 0 ? (
        <p className={styles.quiet}>{text("emptySection")}</p>
      ) : (
        <SortableList
          label={text("piecesIn", { title })}
          items={pieces}
          itemKey={(piece) => piece.id}
          itemName={(piece) => piece.title}
          onReorder={(ordered) =>
            onChange(
              orderPieces(
                sections,
                id,
                ordered.map((piece) => piece.id),
              ),
            )
          }
        >
          {(piece) => (
            <PieceRow
              piece={piece}
              menuLabel={text("moveTo", { title: piece.title })}
              choices={placesFor(text, piece, sections, id, onChange)}
            />
          )}
        </SortableList>
      )}
    </section>
  );
}
