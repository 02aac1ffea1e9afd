import type { HardRule, SoftRule } from "./conflict.ts";
import type { PanelRole, PanelRule, PlacementPerson, PlacementWeights, RolePool } from "./placementModel.ts";

function fitsPool(person: PlacementPerson, pool: RolePool): boolean {
  if (pool.schoolLevels && (person.schoolLevel === null || !pool.schoolLevels.includes(person.schoolLevel))) {
    return false;
  }
  if (pool.isCommunityMember !== undefined && pool.isCommunityMember !== person.isCommunityMember) {
    return false;
  }
  if (pool.isTrained !== undefined && pool.isTrained !== person.isTrained) {
    return false;
  }
  if (pool.departments && (person.department === null || !pool.departments.includes(person.department))) {
    return false;
  }
  return pool.personIds === undefined || pool.personIds.includes(person.id);
}

/** Can this person fill the role? *Or* between the pools, *and* between the facts of one. */
export function canFill(person: PlacementPerson, role: PanelRole): boolean {
  return role.anyOf.length === 0 || role.anyOf.some((pool) => fitsPool(person, pool));
}

/**
 * Gives each role a member of its own, as many roles as possible (augmenting paths, Kuhn 1955); earlier roles are
 * filled first.
 *
 * @returns for each role the position of its member in `members`, or -1.
 */
export function fillRoles(roles: PanelRole[], members: PlacementPerson[]): number[] {
  const memberOf = roles.map(() => -1);
  const roleOf = members.map(() => -1);
  function settle(role: number, seen: Set<number>): boolean {
    const wanted = roles[role];
    if (!wanted) {
      return false;
    }
    for (const [position, member] of members.entries()) {
      if (seen.has(position) || !canFill(member, wanted)) {
        continue;
      }
      seen.add(position);
      const holder = roleOf[position] ?? -1;
      if (holder === -1 || settle(holder, seen)) {
        roleOf[position] = role;
        memberOf[role] = position;
        return true;
      }
    }
    return false;
  }
  for (const role of roles.keys()) {
    settle(role, new Set());
  }
  return memberOf;
}

/** Must these two not share a panel? Says nothing about who asked for it. */
export function isExcludedPair(one: PlacementPerson, other: PlacementPerson): boolean {
  return one.excludedPersonIds.includes(other.id) || other.excludedPersonIds.includes(one.id);
}

/** Every pair of a list, each once. */
export function pairsOf<Item>(items: Item[]): [Item, Item][] {
  return items.flatMap((one, position) =>
    items.slice(position + 1).map((other): [Item, Item] => [one, other]),
  );
}

/** A way in which some people together are not the panel the rule asks for. */
export interface PanelFault {
  rule: HardRule;
  roleId: string | null;
  count: number;
  limit: number;
}

/** Holds a group of people against the panel rule; an empty group has no faults yet. */
export function panelFaults(rule: PanelRule, members: PlacementPerson[]): PanelFault[] {
  const faults: PanelFault[] = [];
  if (members.length === 0) {
    return faults;
  }
  const fault = (name: HardRule, count: number, limit: number, roleId: string | null = null) =>
    faults.push({ rule: name, roleId, count, limit });
  if (members.length < rule.size) {
    fault("panelTooSmall", members.length, rule.size);
  }
  if (members.length > rule.size) {
    fault("panelTooLarge", members.length, rule.size);
  }
  for (const [position, member] of fillRoles(rule.roles, members).entries()) {
    const role = rule.roles[position];
    if (member === -1 && role && role.anyOf.length > 0) {
      fault("roleUnfilled", 0, 1, role.id);
    }
  }
  const trained = members.filter((member) => member.isTrained).length;
  if (trained < rule.minimumTrained) {
    fault("tooFewTrained", trained, rule.minimumTrained);
  }
  const fromCommunity = members.filter((member) => member.isCommunityMember).length;
  if (fromCommunity > rule.maximumCommunityMembers) {
    fault("tooManyCommunityMembers", fromCommunity, rule.maximumCommunityMembers);
  }
  const excluded = pairsOf(members).filter(([one, other]) => isExcludedPair(one, other)).length;
  if (excluded > 0) {
    fault("excludedPair", excluded, 0);
  }
  return faults;
}

/** Something a panel should rather not be. */
export interface PanelCost {
  rule: SoftRule;
  cost: number;
  personIds: string[];
}

/** The square of the mean severity, priced; whoever is not known yet counts as 0, the mean of all. */
export function severityCost(weights: PlacementWeights, sum: number, size: number): number {
  return size === 0 ? 0 : Math.round(weights.severityUnbalanced * (sum / size) ** 2);
}

/** What a group of people costs as a panel: departments, last year's company, severity. */
export function panelCosts(weights: PlacementWeights, members: PlacementPerson[]): PanelCost[] {
  const costs: PanelCost[] = [];
  for (const [one, other] of pairsOf(members)) {
    const personIds = [one.id, other.id];
    if (one.department !== null && one.department === other.department) {
      costs.push({ rule: "sameDepartment", cost: weights.sameDepartment, personIds });
    }
    if (one.lastYearPersonIds.includes(other.id) || other.lastYearPersonIds.includes(one.id)) {
      costs.push({ rule: "lastYearTogether", cost: weights.lastYearTogether, personIds });
    }
  }
  const sum = members.reduce((total, member) => total + (member.severity ?? 0), 0);
  costs.push({
    rule: "severityUnbalanced",
    cost: severityCost(weights, sum, members.length),
    personIds: [],
  });
  return costs.filter(({ cost }) => cost > 0);
}
