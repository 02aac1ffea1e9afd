import type { PanelistShortage } from "#shared/placement/shortage.ts";
import { BipartiteMatching } from "./bipartiteMatching.ts";
import type { PanelProblem } from "./panelProblem.ts";
import type { WorkMeter } from "./workMeter.ts";

/** Counting one person in takes about as long as looking at so many numbers. */
const workPerDemand = 20;

/** Places to be filled at the same time, and who could fill each. */
interface Demand {
  panel: number;
  roleId: string | null;
  people: Set<number>;
}

interface Violation {
  demands: Set<number>;
  people: Set<number>;
  missing: number;
}

/** Smallest sets of demands that too few people can meet; sets that share a person are one. */
function findViolations(demands: Demand[], peopleCount: number, meter: WorkMeter): Violation[] {
  const matching = new BipartiteMatching(
    demands.length,
    peopleCount,
    (demand, person) => Boolean(demands[demand]?.people.has(person)),
    meter,
  );
  const unmet = [...demands.keys()].filter((demand) => !matching.settle(demand));
  let violations: Violation[] = [];
  for (const demand of unmet) {
    meter.spend(workPerDemand * demands.length);
    // Asked again now that all others are settled: whoever could help is taken by then.
    matching.settle(demand);
    const { lefts, rights } = matching.violation(demand);
    const isTouching = ({ people }: Violation) => rights.some((person) => people.has(person));
    const all = [
      ...violations.filter(isTouching),
      { demands: new Set(lefts), people: new Set(rights), missing: 1 },
    ];
    violations = [
      ...violations.filter((violation) => !isTouching(violation)),
      {
        demands: new Set(all.flatMap((violation) => [...violation.demands])),
        people: new Set(all.flatMap((violation) => [...violation.people])),
        missing: all.reduce((sum, { missing }) => sum + missing, 0),
      },
    ];
  }
  return violations;
}

/** Nobody in particular is missing alike: demands that nobody at all can meet are told together. */
function joinHopeless(violations: Violation[]): Violation[] {
  const hopeless = violations.filter(({ people }) => people.size === 0);
  const rest = violations.filter(({ people }) => people.size > 0);
  return hopeless.length < 2
    ? violations
    : [
        ...rest,
        {
          demands: new Set(hopeless.flatMap(({ demands }) => [...demands])),
          people: new Set(),
          missing: hopeless.reduce((sum, { missing }) => sum + missing, 0),
        },
      ];
}

function chairDemands(problem: PanelProblem, panels: Set<number>, meter: WorkMeter): Demand[] {
  const pinnedTo = new Map<number, number>();
  for (const { panel, pinned } of problem.chairs) {
    if (pinned !== -1 && panels.has(panel)) {
      pinnedTo.set(pinned, panel);
    }
  }
  return problem.chairs.flatMap(({ panel, roleId, eligible, pinned }) => {
    if (!panels.has(panel)) {
      return [];
    }
    meter.spend(workPerDemand * eligible.length);
    const people = pinned === -1 ? eligible.filter((person) => !pinnedTo.has(person)) : [pinned];
    return [{ panel, roleId, people: new Set(people) }];
  });
}

/** So many members of each panel must be of a kind. */
function kindDemands(
  problem: PanelProblem,
  panels: Set<number>,
  perPanel: number,
  isOfKind: (person: number) => boolean,
  meter: WorkMeter,
): Demand[] {
  return [...panels].flatMap((panel) => {
    meter.spend(workPerDemand * problem.people.length);
    const people = new Set(
      (problem.chairsOfPanel[panel] ?? []).flatMap((position) => {
        const chair = problem.chairs[position];
        return chair ? (chair.pinned === -1 ? chair.eligible : [chair.pinned]) : [];
      }),
    );
    const ofKind = new Set([...people].filter(isOfKind));
    return Array.from({ length: perPanel }, () => ({ panel, roleId: null, people: ofKind }));
  });
}

/**
 * Which chairs nobody is left for, half-day by half-day: chairs that fewer people can take than there are chairs
 * (Hall 1935), too few trained people, too few people not from the community. These are the reasons that can be counted;
 * pairs kept apart are not among them.
 */
export function explainUnformed(problem: PanelProblem, meter: WorkMeter): PanelistShortage[] {
  const { index, people, panelIds } = problem;
  const { size, minimumTrained, maximumCommunityMembers } = index.model.panelRule;
  const found = new Map<string, PanelistShortage>();
  for (const blockId of index.blocks.keys()) {
    meter.spend(workPerDemand * problem.chairs.length);
    const panels = new Set(
      [...panelIds.keys()].filter((panel) => index.panels.get(panelIds[panel] ?? "")?.blockIds.has(blockId)),
    );
    const counts: [PanelistShortage["lacking"], Demand[]][] = [
      ["role", chairDemands(problem, panels, meter)],
      [
        "trained",
        kindDemands(problem, panels, minimumTrained, (person) => people[person]?.isTrained === true, meter),
      ],
      [
        "notCommunity",
        kindDemands(
          problem,
          panels,
          Math.max(0, size - maximumCommunityMembers),
          (person) => people[person]?.isCommunityMember === false,
          meter,
        ),
      ],
    ];
    for (const [lacking, demands] of counts) {
      for (const violation of joinHopeless(findViolations(demands, people.length, meter))) {
        const chairs = [...violation.demands]
          .sort((one, other) => one - other)
          .flatMap((demand) => demands[demand] ?? [])
          .map(({ panel, roleId }) => ({ panelId: panelIds[panel] ?? "", roleId }));
        const isOpen = lacking === "role" && chairs.some(({ roleId }) => roleId === null);
        const shortage: PanelistShortage = {
          kind: "panelists",
          lacking: isOpen ? "anybody" : lacking,
          chairs,
          personIds: [...violation.people].flatMap((person) => people[person]?.id ?? []),
          missing: violation.missing,
        };
        const key = JSON.stringify([shortage.lacking, chairs]);
        const earlier = found.get(key);
        if (!earlier || earlier.missing < shortage.missing) {
          found.set(key, shortage);
        }
      }
    }
  }
  return [...found.values()];
}
