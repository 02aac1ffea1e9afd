import { Link } from "react-router";
import type { PlanProblem } from "#shared/interviews/planProblems.ts";
import styles from "./Board.module.css";
import { useBoardText } from "./boardText.ts";
import { problemPlace } from "./problemPlace.ts";
import type { Plan } from "./usePlan.ts";

interface Listed {
  readonly key: string;
  readonly sentence: string;
  readonly where: string;
  readonly to: string;
  readonly mend: string;
}

/** Each rule the plan breaks: what is wrong, with whom, where and when, and the way to where it is mended. */
export function PlanProblemList({ plan }: { readonly plan: Plan }) {
  const text = useBoardText();
  const listed = new Map<string, Listed>();
  for (const problem of plan.problems) {
    const one = listedProblem(problem, plan, text);
    listed.set(one.key, one);
  }
  return (
    <ul className={styles.toMend}>
      {[...listed.values()].map(({ key, sentence, where, to, mend }) => (
        <li key={key}>
          <p>
            {sentence}
            {where && <span className={styles.where}>{where}</span>}
          </p>
          {plan.isOpen && <Link to={to}>{mend}</Link>}
        </li>
      ))}
    </ul>
  );
}

function listedProblem(problem: PlanProblem, plan: Plan, text: ReturnType<typeof useBoardText>): Listed {
  const place = problemPlace(problem, plan.board);
  const panels = place.panelIds.flatMap((id) => plan.panel(id)?.name ?? []).join(", ");
  const times = place.slotIds.map(plan.timeOf).filter(Boolean).join(", ");
  const candidate = place.candidateId === undefined ? undefined : plan.candidate(place.candidateId);
  const base = `/events/${plan.board.event.id}`;
  const sentence = plan.say(problem);
  const where = [panels, times].filter(Boolean).join(" · ");
  const key = `${sentence} ${where}`;
  if (candidate) {
    const mend = text("mendSeat", { name: candidate.displayName });
    return { key, sentence, where, mend, to: `${base}?candidate=${candidate.id}` };
  }
  const panel = place.panelIds.map(plan.panel).find(Boolean);
  if (panel) {
    return {
      key,
      sentence,
      where,
      mend: text("changePanel", { name: panel.name }),
      to: `${base}/panels?panel=${panel.id}`,
    };
  }
  return { key, sentence, where, mend: text("mendBoard"), to: base };
}
