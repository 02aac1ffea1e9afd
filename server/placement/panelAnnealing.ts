import { type Energy, isBetter, type PanelPricing } from "./panelEnergy.ts";
import type { PanelProblem } from "./panelProblem.ts";
import type { WorkMeter } from "./workMeter.ts";

/** People in chairs (positions in `people`, or -1), and what that costs. */
export interface Seating {
  seated: Int32Array;
  energy: Energy;
}

const stepsPerChair = 400;
const fewestSteps = 4_000;
const mostSteps = 300_000;
const stepsBetweenShares = 500;
const coldest = 0.2;

/**
 * Simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983) over who sits in which chair: a person is put into a chair
 * and whoever sat there goes to the chair left, or home. While warm, rules may be broken at a price; the answer is the
 * best seating met, compared rule by rule and not by that price.
 */
export class PanelAnnealing {
  private readonly problem: PanelProblem;
  private readonly pricing: PanelPricing;
  private readonly random: () => number;
  private readonly meter: WorkMeter;
  private readonly openChairs: number[];
  private readonly chairsOf: number[][];
  private readonly isEligible: Uint8Array[];
  private seated: Int32Array;
  private energy: Energy = { hard: 0, moved: 0, soft: 0 };

  constructor(problem: PanelProblem, pricing: PanelPricing, random: () => number, meter: WorkMeter) {
    this.problem = problem;
    this.pricing = pricing;
    this.random = random;
    this.meter = meter;
    this.openChairs = [...problem.chairs.keys()].filter((chair) => problem.chairs[chair]?.pinned === -1);
    this.chairsOf = problem.people.map(() => []);
    this.isEligible = problem.chairs.map(({ eligible }) => {
      const flags = new Uint8Array(problem.people.length);
      for (const person of eligible) {
        flags[person] = 1;
      }
      return flags;
    });
    this.seated = new Int32Array(problem.chairs.length).fill(-1);
  }

  /** What a seating costs as it is. */
  priceOf(seated: Int32Array): Seating {
    this.begin(seated);
    return { seated: this.seated.slice(), energy: this.energy };
  }

  /**
   * Improves a seating as long as the plan says.
   *
   * @param onShare told now and then how much of the plan is done.
   */
  run(start: Int32Array, onShare: (share: number) => void): Seating {
    this.begin(start);
    let best: Seating = { seated: this.seated.slice(), energy: { ...this.energy } };
    const steps = Math.min(mostSteps, Math.max(fewestSteps, stepsPerChair * this.openChairs.length));
    const { weights } = this.problem.index.model;
    const warmest = Math.max(1, weights.sameDepartment, weights.lastYearTogether, weights.severalPanels);
    const price = { hard: 3 * warmest, moved: 2 * warmest };
    for (let step = 0; step < steps && this.openChairs.length > 0; step += 1) {
      const temperature = warmest * (coldest / warmest) ** (step / steps);
      if (step % stepsBetweenShares === 0) {
        onShare(step / steps);
      }
      const before = this.energy;
      const undo = this.tryExchange();
      if (undo === null) {
        continue;
      }
      const rise =
        price.hard * (this.energy.hard - before.hard) +
        price.moved * (this.energy.moved - before.moved) +
        (this.energy.soft - before.soft);
      if (rise > 0 && this.random() >= Math.exp(-rise / temperature)) {
        undo();
        this.energy = before;
      } else if (isBetter(this.energy, best.energy)) {
        best = { seated: this.seated.slice(), energy: this.energy };
      }
      // Below one point only ties are broken, for which the fewest steps are enough.
      if (step >= fewestSteps && best.energy.hard === 0 && best.energy.moved === 0 && best.energy.soft < 1) {
        break;
      }
    }
    return best;
  }

  private begin(start: Int32Array): void {
    this.meter.ask();
    this.seated = start.slice();
    for (const chairs of this.chairsOf) {
      chairs.length = 0;
    }
    for (const [chair, person] of this.seated.entries()) {
      this.chairsOf[person]?.push(chair);
    }
    this.energy = { hard: 0, moved: 0, soft: 0 };
    for (const panel of this.problem.panelIds.keys()) {
      this.pricing.panel(panel, this.seated, this.energy);
    }
    for (const chairs of this.chairsOf) {
      this.pricing.person(this.panelsOf(chairs), this.energy);
    }
  }

  private panelsOf(chairs: number[]): number[] {
    return chairs.map((chair) => this.problem.chairs[chair]?.panel ?? -1);
  }

  private draw(list: number[]): number {
    return list[Math.floor(this.random() * list.length)] ?? -1;
  }

  /** Puts somebody into a chair at random; null when that is not possible. The energy then includes it. */
  private tryExchange(): (() => void) | null {
    this.meter.spend(40);
    const chair = this.draw(this.openChairs);
    const comer = this.draw(this.problem.chairs[chair]?.eligible ?? []);
    const goer = this.seated[chair] ?? -1;
    if (comer === -1 || comer === goer) {
      return null;
    }
    const left = this.draw(this.chairsOf[comer] ?? []);
    if (left === -1 || this.random() < 0.1) {
      return this.exchange([chair], [comer], [goer, comer]);
    }
    const mayGoThere = goer === -1 || this.isEligible[left]?.[goer] === 1;
    if (!mayGoThere || this.problem.chairs[left]?.pinned !== -1) {
      return null;
    }
    return this.exchange([chair, left], [comer, goer], [goer, comer]);
  }

  private exchange(chairs: number[], comers: number[], people: number[]): () => void {
    const panels = [...new Set(this.panelsOf(chairs))];
    const goers = chairs.map((chair) => this.seated[chair] ?? -1);
    const before = this.partOf(panels, people);
    this.place(chairs, comers);
    const after = this.partOf(panels, people);
    this.energy = {
      hard: this.energy.hard + after.hard - before.hard,
      moved: this.energy.moved + after.moved - before.moved,
      soft: this.energy.soft + after.soft - before.soft,
    };
    return () => this.place(chairs, goers);
  }

  private partOf(panels: number[], people: number[]): Energy {
    const part: Energy = { hard: 0, moved: 0, soft: 0 };
    for (const panel of panels) {
      this.pricing.panel(panel, this.seated, part);
    }
    for (const person of people) {
      this.pricing.person(this.panelsOf(this.chairsOf[person] ?? []), part);
    }
    return part;
  }

  private place(chairs: number[], people: number[]): void {
    for (const chair of chairs) {
      const own = this.chairsOf[this.seated[chair] ?? -1];
      own?.splice(own.indexOf(chair), 1);
    }
    for (const [position, chair] of chairs.entries()) {
      const person = people[position] ?? -1;
      this.seated[chair] = person;
      this.chairsOf[person]?.push(chair);
    }
  }
}
