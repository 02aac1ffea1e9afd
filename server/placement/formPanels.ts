import type { ConflictReport, HardConflict } from "#shared/placement/conflict.ts";
import { explainIndexed } from "#shared/placement/explainConflicts.ts";
import { indexPlacement, type PlacementIndex } from "#shared/placement/placementIndex.ts";
import type { Membership, PlacementModel } from "#shared/placement/placementModel.ts";
import type { Shortage } from "#shared/placement/shortage.ts";
import { seededRandom } from "#shared/random/seededRandom.ts";
import { BipartiteMatching } from "./bipartiteMatching.ts";
import { PanelAnnealing, type Seating } from "./panelAnnealing.ts";
import { isBetter, PanelPricing } from "./panelEnergy.ts";
import { buildPanelProblem, type PanelProblem, takeChairs } from "./panelProblem.ts";
import { explainUnformed } from "./panelShortage.ts";
import type { Cancelled } from "./placementAnswer.ts";
import { type SolverOptions, spendOn, untilCancelled, WorkMeter } from "./workMeter.ts";

export interface PanelsAnswer {
  /** `incomplete` when a panel could not be formed, or when pins break rules; `shortages` say why. */
  kind: "placed" | "incomplete";
  /** Of panels that could not be formed only what is pinned. */
  memberships: Membership[];
  unformedPanelIds: string[];
  shortages: Shortage[];
}

const restarts = 4;

/** What was published, with chairs empty where somebody cannot come any more. */
function toldSeating(problem: PanelProblem, meter: WorkMeter): Int32Array {
  const seated = Int32Array.from(problem.chairs, ({ pinned }) => pinned);
  for (const [panel, told] of problem.toldMembers.entries()) {
    const chairs = problem.chairsOfPanel[panel] ?? [];
    meter.spend(told.length * chairs.length * problem.people.length);
    const pinned = new Set(chairs.map((chair) => seated[chair] ?? -1));
    const able = told.filter(
      (person) =>
        !pinned.has(person) && chairs.some((chair) => problem.chairs[chair]?.eligible.includes(person)),
    );
    const members = [...pinned].filter((person) => person !== -1).concat(able);
    for (const [chair, member] of takeChairs(problem, panel, members)) {
      if (problem.chairs[chair]?.pinned === -1 && !pinned.has(member)) {
        seated[chair] = member;
      }
    }
  }
  return seated;
}

/** A first seating in which as many chairs as possible are filled and nobody sits twice. */
function filledSeating(problem: PanelProblem, random: () => number, meter: WorkMeter): Int32Array {
  const { chairs, people } = problem;
  const seated = Int32Array.from(chairs, ({ pinned }) => pinned);
  const pinned = new Set(seated);
  const draws = people.map(() => random());
  const inOrder = [...people.keys()].sort((one, other) => (draws[one] ?? 0) - (draws[other] ?? 0));
  const eligible = chairs.map((chair) => new Set(chair.eligible));
  const mayTake = (chair: number, right: number) => {
    const person = inOrder[right] ?? -1;
    return !pinned.has(person) && Boolean(eligible[chair]?.has(person));
  };
  const matching = new BipartiteMatching(chairs.length, people.length, mayTake, meter);
  const open = [...chairs.keys()].filter((chair) => seated[chair] === -1);
  open.sort((one, other) => (eligible[one]?.size ?? 0) - (eligible[other]?.size ?? 0));
  for (const chair of open) {
    matching.settle(chair);
  }
  for (const chair of open) {
    seated[chair] = inOrder[matching.rightOf[chair] ?? -1] ?? -1;
  }
  return seated;
}

function search(
  problem: PanelProblem,
  hardPressed: Map<string, number>,
  options: SolverOptions,
  meter: WorkMeter,
): Seating {
  const random = seededRandom(options.seed ?? 1);
  const annealing = new PanelAnnealing(problem, new PanelPricing(problem, hardPressed, meter), random, meter);
  const wasTold = problem.toldMembers.some((told) => told.length > 0);
  const told = wasTold ? toldSeating(problem, meter) : null;
  const asTold = told && annealing.priceOf(told);
  // Any other way moves somebody too, so it has to move fewer people to be worth it.
  const isToldKept = asTold?.energy.hard === 0;
  if (asTold && isToldKept && asTold.energy.moved <= 1 && hardPressed.size === 0) {
    return asTold;
  }
  let best: Seating | null = asTold;
  for (let restart = 0; restart < restarts; restart += 1) {
    const found = annealing.run(told ?? filledSeating(problem, random, meter), (share) =>
      meter.report("panels", (restart + share) / restarts),
    );
    const isWorthIt = !isToldKept || found.energy.moved < (asTold?.energy.moved ?? 0) || hardPressed.size > 0;
    if (best === null || (isWorthIt && isBetter(found.energy, best.energy))) {
      best = found;
    }
    // Whole points are the model's; below one are ties broken, which are not worth another start.
    if (best.energy.hard === 0 && best.energy.moved === 0 && best.energy.soft < 1) {
      break;
    }
  }
  meter.report("panels", 1);
  return best ?? annealing.priceOf(filledSeating(problem, random, meter));
}

/** Rules about panels and their people, not about who or what is placed with them. */
function panelConflicts(report: ConflictReport): HardConflict[] {
  return report.hard.filter(({ candidateIds, roomIds }) => candidateIds.length === 0 && roomIds.length === 0);
}

function explain(
  index: PlacementIndex,
  problem: PanelProblem,
  conflicts: HardConflict[],
  meter: WorkMeter,
): Shortage[] {
  const pinsAlone = explainIndexed(
    index,
    { memberships: index.model.pins.memberships, seats: [], rooms: [] },
    spendOn(meter),
  );
  const ofPins = panelConflicts(pinsAlone).filter(
    ({ rule }) => rule !== "panelTooSmall" && rule !== "roleUnfilled" && rule !== "tooFewTrained",
  );
  const shortages: Shortage[] = ofPins.length > 0 ? [{ kind: "pins", conflicts: ofPins }] : [];
  if (shortages.length === 0) {
    shortages.push(...explainUnformed(problem, meter));
  }
  return shortages.length > 0 ? shortages : [{ kind: "panelsNotFound", conflicts }];
}

/**
 * As {@link formPanels}, on a model already looked through; throws when cancelled.
 *
 * @param hardPressed candidates who found no seat before, with the points it is worth to open a panel to each.
 */
export function formIndexedPanels(
  index: PlacementIndex,
  hardPressed: Map<string, number>,
  options: SolverOptions,
  meter: WorkMeter,
): PanelsAnswer {
  meter.report("panels", 0);
  const problem = buildPanelProblem(index, meter);
  const { seated } = search(problem, hardPressed, options, meter);
  const memberships = [...problem.kept];
  for (const [chair, { panel }] of problem.chairs.entries()) {
    const person = problem.people[seated[chair] ?? -1];
    if (person) {
      memberships.push({ panelId: problem.panelIds[panel] ?? "", personId: person.id });
    }
  }
  const report = explainIndexed(index, { memberships, seats: [], rooms: [] }, spendOn(meter));
  const conflicts = panelConflicts(report);
  const unformed = new Set([...conflicts.flatMap(({ panelIds }) => panelIds), ...report.open.panelIds]);
  if (unformed.size === 0) {
    return { kind: "placed", memberships, unformedPanelIds: [], shortages: [] };
  }
  const pins = index.model.pins.memberships;
  return {
    kind: "incomplete",
    memberships: [
      ...memberships.filter(({ panelId }) => !unformed.has(panelId)),
      ...pins.filter(({ panelId }) => unformed.has(panelId)),
    ],
    unformedPanelIds: [...index.panels.keys()].filter((panelId) => unformed.has(panelId)),
    shortages: explain(index, problem, conflicts, meter),
  };
}

/**
 * Seats people on panels: no hard rule broken; pins kept; after publication as few people as possible moved; of what is
 * left, the seating of least soft cost that seeded annealing finds in several restarts. That the last is the least of
 * all is not proved. A panel with a part-time pin, or more pins than chairs, counts as made by hand and stays as it is.
 *
 * @throws PlacementModelError when the model contradicts itself.
 */
export function formPanels(model: PlacementModel, options: SolverOptions = {}): PanelsAnswer | Cancelled {
  return untilCancelled(() => {
    const meter = new WorkMeter(options);
    meter.spend(0);
    return formIndexedPanels(indexPlacement(model), new Map(), options, meter);
  });
}
