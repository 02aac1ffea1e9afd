import { useState } from "react";
import { Section } from "#client/ui/Page.tsx";
import { StatusMark } from "#client/ui/Status.tsx";
import { matching } from "#client/ui/searchText.ts";
import { TextField } from "#client/ui/TextField.tsx";
import styles from "./Board.module.css";
import { useBoardText } from "./boardText.ts";
import type { Plan } from "./usePlan.ts";

const mostShown = 60;

export interface UnplacedProps {
  readonly plan: Plan;
  readonly onChoose: (candidateId: string) => void;
}

/** The seniors without a time. */
export function Unplaced({ plan, onChoose }: UnplacedProps) {
  const text = useBoardText();
  const [typed, setTyped] = useState("");
  const seniors = plan.board.candidates.filter(({ isSenior }) => isSenior);
  const waiting = seniors.filter(({ id }) => !plan.seatOf(id));
  const found = matching(
    waiting,
    typed,
    (candidate) => `${candidate.displayName} ${candidate.homeroom ?? ""}`,
  );
  const rest = found.length - mostShown;
  return (
    <div className={styles.unplaced}>
      <Section
        title={text("unplaced")}
        hint={waiting.length > 0 ? text("unplacedHint") : undefined}
        hasRule={false}
      >
        {seniors.length === 0 && <p className={styles.soft}>{text("noSeniors")}</p>}
        {seniors.length > 0 && waiting.length === 0 && <p className={styles.soft}>{text("unplacedNone")}</p>}
        {waiting.length > 12 && (
          <TextField
            type="search"
            label={text("unplacedFind")}
            hidesLabel
            placeholder={text("unplacedFind")}
            value={typed}
            onChange={setTyped}
          />
        )}
        <ul className={styles.waiting}>
          {found.slice(0, mostShown).map((candidate) => (
            <li key={candidate.id}>
              <button
                type="button"
                onClick={() => onChoose(candidate.id)}
                disabled={!plan.isOpen}
                aria-label={text("place", { name: candidate.displayName })}
              >
                <span>{candidate.displayName}</span>
                <span className={styles.soft}>
                  {candidate.hasAccepted ? (
                    candidate.homeroom
                  ) : (
                    <>
                      <StatusMark tone="waiting" size={12} /> {text("noPortfolio")}
                    </>
                  )}
                </span>
              </button>
            </li>
          ))}
        </ul>
        {rest > 0 && <p className={styles.soft}>{text("unplacedMore", { count: rest })}</p>}
      </Section>
    </div>
  );
}
