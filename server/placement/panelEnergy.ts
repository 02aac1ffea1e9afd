import { isExcludedPair, severityCost } from "#shared/placement/panelRules.ts";
import { findPairBar } from "#shared/placement/seatRules.ts";
import type { PanelProblem } from "./panelProblem.ts";
import type { WorkMeter } from "./workMeter.ts";

/** How good a way to seat people on panels is; smaller is better, `hard` before `moved` before `soft`. */
export interface Energy {
  /** Broken rules: empty chairs, people apart or in two places, too few trained, too many from the community. */
  hard: number;
  /** People who were told they sit on a panel and do not, and candidates told to come to one that bars them now. */
  moved: number;
  soft: number;
}

export function isBetter(one: Energy, other: Energy): boolean {
  if (one.hard !== other.hard) {
    return one.hard < other.hard;
  }
  return one.moved !== other.moved ? one.moved < other.moved : one.soft < other.soft;
}

/**
 * Too little to outweigh a soft cost, but enough to break a tie in favor of panels that fewer candidates are barred
 * from; a power of two, so that sums stay exact.
 */
const tieBreak = 2 ** -20;

/** Looking a candidate's adults up takes about as long as looking at so many numbers. */
const workPerCandidate = 50;
const noCandidates = new Int32Array(0);

/** What each thing costs that concerns one panel or one person, from tables made once. */
export class PanelPricing {
  private readonly problem: PanelProblem;
  private readonly meter: WorkMeter;
  private readonly pairHard: Uint8Array;
  private readonly pairSoft: Float64Array;
  private readonly severity: Float64Array;
  /** The candidates each person must not interview. */
  private readonly barred: Int32Array[];
  /** How much it matters that a candidate can sit before a panel. */
  private readonly candidateWeights: Float64Array;
  private readonly lastSeen: Int32Array;
  private visit = 0;

  /** @param hardPressed candidates who found no seat in an earlier attempt, with how much that matters. */
  constructor(problem: PanelProblem, hardPressed: Map<string, number>, meter: WorkMeter) {
    const { people, index } = problem;
    const { weights } = index.model;
    const count = people.length;
    this.problem = problem;
    this.meter = meter;
    this.pairHard = new Uint8Array(count * count);
    this.pairSoft = new Float64Array(count * count);
    this.severity = Float64Array.from(people, ({ severity }) => severity ?? 0);
    for (const [one, person] of people.entries()) {
      meter.spend(10 * count);
      for (const [other, second] of people.entries()) {
        const cell = one * count + other;
        this.pairHard[cell] = isExcludedPair(person, second) ? 1 : 0;
        const isSameDepartment = person.department !== null && person.department === second.department;
        const isLastYears =
          person.lastYearPersonIds.includes(second.id) || second.lastYearPersonIds.includes(person.id);
        this.pairSoft[cell] =
          (isSameDepartment ? weights.sameDepartment : 0) + (isLastYears ? weights.lastYearTogether : 0);
      }
    }
    const candidates = [...index.candidates.values()];
    this.candidateWeights = Float64Array.from(candidates, ({ id }) => hardPressed.get(id) ?? tieBreak);
    this.lastSeen = new Int32Array(candidates.length);
    const lists = people.map((): number[] => []);
    for (const [position, candidate] of candidates.entries()) {
      meter.spend(workPerCandidate);
      const adults = [...candidate.mentorIds, ...candidate.relativeIds, ...candidate.keptApartIds];
      for (const personId of new Set(adults)) {
        if (findPairBar(candidate, personId) !== null) {
          lists[problem.personNumber.get(personId) ?? -1]?.push(position);
        }
      }
    }
    this.barred = lists.map((list) => Int32Array.from(list));
    meter.ask();
  }

  panel(panel: number, seated: Int32Array, into: Energy): void {
    const { people, chairsOfPanel, index, toldMembers } = this.problem;
    const { panelRule, weights } = index.model;
    const chairs = chairsOfPanel[panel] ?? [];
    let trained = 0;
    let community = 0;
    let severity = 0;
    let members = 0;
    this.visit += 1;
    for (const [position, chair] of chairs.entries()) {
      const one = seated[chair] ?? -1;
      const person = people[one];
      if (person === undefined) {
        into.hard += 1;
        continue;
      }
      members += 1;
      trained += person.isTrained ? 1 : 0;
      community += person.isCommunityMember ? 1 : 0;
      severity += this.severity[one] ?? 0;
      for (let next = position + 1; next < chairs.length; next += 1) {
        const other = seated[chairs[next] ?? -1] ?? -1;
        if (other !== -1) {
          const cell = one * people.length + other;
          into.hard += this.pairHard[cell] ?? 0;
          into.soft += this.pairSoft[cell] ?? 0;
        }
      }
      into.soft += this.closedDoors(one);
      into.moved += this.problem.toldBarred[panel]?.get(one) ?? 0;
    }
    into.hard += Math.max(0, panelRule.minimumTrained - trained);
    into.hard += Math.max(0, community - panelRule.maximumCommunityMembers);
    into.soft += severityCost(weights, severity, members);
    for (const told of toldMembers[panel] ?? []) {
      into.moved += chairs.some((chair) => seated[chair] === told) ? 0 : 1;
    }
  }

  /** Candidates barred from the panel by this person and by nobody looked at before. */
  private closedDoors(person: number): number {
    const barred = this.barred[person] ?? noCandidates;
    let weight = 0;
    this.meter.spend(barred.length);
    for (const candidate of barred) {
      if (this.lastSeen[candidate] !== this.visit) {
        this.lastSeen[candidate] = this.visit;
        weight += this.candidateWeights[candidate] ?? 0;
      }
    }
    return weight;
  }

  person(panels: number[], into: Energy): void {
    const { overlaps, index } = this.problem;
    for (const [position, one] of panels.entries()) {
      for (let next = position + 1; next < panels.length; next += 1) {
        into.hard += overlaps[one]?.[panels[next] ?? -1] ? 1 : 0;
      }
    }
    if (panels.length > 1) {
      into.soft += index.model.weights.severalPanels * (new Set(panels).size - 1);
    }
  }
}
