import { useState } from "react";
import { Icon } from "#client/ui/Icon.tsx";
import { Section } from "#client/ui/Page.tsx";
import { StatusMark } from "#client/ui/Status.tsx";
import { matching } from "#client/ui/searchText.ts";
import { TextField } from "#client/ui/TextField.tsx";
import { expectedSeniors } from "#shared/interviews/expectedSeniors.ts";
import styles from "./Board.module.css";
import { useBoardText } from "./boardText.ts";
import type { Plan } from "./usePlan.ts";

const mostShown = 60;

export interface UnplacedProps {
  readonly plan: Plan;
  readonly onChoose: (candidateId: string) => void;
}

/** The seniors without a time; those who passed in an earlier event stand apart, and can be placed all the same. */
export function Unplaced({ plan, onChoose }: UnplacedProps) {
  const text = useBoardText();
  const [typed, setTyped] = useState("");
  const seniors = plan.board.candidates.filter(({ isSenior }) => isSenior);
  const expected = expectedSeniors(plan.board.candidates, plan.board.seats);
  const waiting = expected.filter(({ id }) => !plan.seatOf(id));
  const passed = seniors.filter((one) => !expected.includes(one));
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
        {seniors.length > 0 && waiting.length === 0 && (
          <p className={styles.soft}>{text(passed.length > 0 ? "unplacedNoneExpected" : "unplacedNone")}</p>
        )}
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
        <Names plan={plan} candidates={found.slice(0, mostShown)} onChoose={onChoose} />
        {rest > 0 && <p className={styles.soft}>{text("unplacedMore", { count: rest })}</p>}
        {passed.length > 0 && (
          <details className={styles.passed}>
            <summary className={styles.soft}>{text("passedAlready", { count: passed.length })}</summary>
            <Names plan={plan} candidates={passed} onChoose={onChoose} />
          </details>
        )}
      </Section>
    </div>
  );
}

interface NamesProps extends UnplacedProps {
  readonly candidates: Plan["board"]["candidates"];
}

function Names({ plan, candidates, onChoose }: NamesProps) {
  const text = useBoardText();
  return (
    <ul className={styles.waiting}>
      {candidates.map((candidate) => (
        <li key={candidate.id}>
          <button
            type="button"
            onClick={() => onChoose(candidate.id)}
            disabled={!plan.isOpen}
            aria-label={[
              text("place", { name: candidate.displayName }),
              ...(candidate.hasAccepted ? [] : [text("noPortfolio")]),
              ...candidate.otherTimes.map(({ eventTitle: event }) => text("alsoInNote", { event })),
            ].join(", ")}
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
            {candidate.otherTimes.map(({ eventTitle: event, startsAt }) => (
              <span key={`${event} ${startsAt}`} className={styles.soft}>
                <Icon name="warning" size={12} /> {text("alsoInNote", { event })}
              </span>
            ))}
          </button>
        </li>
      ))}
    </ul>
  );
}
