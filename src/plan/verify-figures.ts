/** The totals that a plan states, recomputed from its acts and the domain. */
import { capacitiesOf } from "../domain/capacity.js";
import { costItems } from "../domain/cost.js";
import { demandAt, resources } from "../domain/demand.js";
import { canonicalJson } from "../domain/digest.js";
import { obligationOf } from "../domain/obligation.js";
import { yearsOf } from "../domain/policy.js";
import { budgetIn, payers } from "../domain/policy-limits.js";
import { quotaKey } from "../domain/row-keys.js";
import { borneBy } from "../domain/support.js";
import type { AnyLimit } from "./limit.js";
import type { CheckedAct, Facts } from "./verify.js";
import { costsOf } from "./verify-costs.js";
import { changesOf, groupTotals } from "./verify-limits.js";
import { verifyObjective } from "./verify-objective.js";
import { readyAt } from "./verify-parks.js";
import { isOffered } from "./verify-permission.js";
import { figure, type Violation } from "./violation.js";
import { presentCost } from "./year-cost.js";

type Stated = readonly [where: string, is: number | undefined, should: number | undefined];

/** Every stated total of the plan. */
export function verifyFigures(
  facts: Facts,
  acts: readonly CheckedAct[],
  limits: readonly AnyLimit[],
): Violation[] {
  return [
    ...compare("summary", summaryFigures(facts, acts)),
    ...compare("year-figures", yearFigures(facts, acts)),
    ...compare("quota-figures", quotaFigures(facts, acts)),
    ...compare("budget-figures", budgetFigures(facts, acts)),
    ...compare("park-figures", parkFigures(facts, acts)),
    ...parkList(facts),
    ...verifyOrder(facts),
    ...verifyObjective(facts, acts, limits),
    ...verifyAssumptions(facts),
  ];
}

function compare(rule: string, list: readonly Stated[]): Violation[] {
  return list.flatMap(([where, is, should]) => {
    if (is === undefined && should === undefined) return [];
    return figure(rule, where, is ?? Number.NaN, should ?? Number.NaN) ?? [];
  });
}

function totalOver<T>(list: readonly T[], of: (item: T) => number): number {
  return list.reduce((sum, item) => sum + of(item), 0);
}

function summaryFigures(facts: Facts, acts: readonly CheckedAct[]): Stated[] {
  const { problem, plan } = facts;
  const { summary } = plan;
  const moves = acts.filter(({ park }) => park !== undefined);
  const classes = problem.enterprises.map((e) => obligationOf(e, problem.policy.obligationRule));
  const inClass = (name: string): number => classes.filter((c) => c === name).length;
  const movedIn = (name: string): number => moves.filter((m) => m.obligation === name).length;
  const costs = costsOf(facts, acts);
  const all = problem.enterprises.length;
  const changes = problem.policy.stability === undefined ? undefined : changesOf(facts, acts);
  const counts: Stated[] = (["mandatory", "encouraged", "exempt"] as const).flatMap((name) => [
    [`${name}.register`, summary[name].register, inClass(name)],
    [`${name}.moved`, summary[name].moved, movedIn(name)],
  ]);
  const synthetic = (list: readonly { synthetic: boolean }[]): number =>
    list.filter((e) => e.synthetic).length;
  return [
    ...counts,
    ["enterprises.register", summary.enterprises.register, all],
    ["enterprises.moved", summary.enterprises.moved, moves.length],
    ["base.register", summary.base.register, all - inClass("exempt")],
    ["base.moved", summary.base.moved, moves.length - movedIn("exempt")],
    ["synthetic.register", summary.synthetic.register, synthetic(problem.enterprises)],
    ["synthetic.moved", summary.synthetic.moved, synthetic(moves.map((m) => m.enterprise))],
    ["alternatives", summary.alternatives, acts.length - moves.length],
    ["workersMoved", summary.workersMoved, totalOver(moves, (m) => m.enterprise.workers)],
    ["jobsLost", summary.jobsLost, totalOver(acts, (a) => a.stated.jobsLost)],
    ["landFreedHa", summary.landFreedHa, totalOver(acts, (a) => a.stated.landFreedHa)],
    ["reliefPoints", summary.reliefPoints, totalOver(acts, (a) => a.stated.reliefPoints)],
    ["changes", summary.changes, changes],
    ["costMillionVnd", summary.costMillionVnd, totalOver(costs, (c) => borneBy(c.byPayer, payers))],
    ["presentCostMillionVnd", summary.presentCostMillionVnd, presentCost(problem.policy, costs)],
    ...costItems.map((name): Stated => {
      const spent = totalOver(plan.moves, (move) => move.costByItemMillionVnd[name]);
      return [name, summary.costByItemMillionVnd[name], spent];
    }),
    ...payers.map((payer): Stated => {
      const paid = totalOver(costs, ({ byPayer }) => byPayer[payer]);
      return [payer, summary.costByPayerMillionVnd[payer], paid];
    }),
  ];
}

function yearFigures(facts: Facts, acts: readonly CheckedAct[]): Stated[] {
  const years = yearsOf(facts.problem.policy);
  const costs = costsOf(facts, acts);
  const list = years.flatMap((year, index): Stated[] => {
    const own = facts.plan.years[index];
    const now = acts.filter((act) => act.year === year);
    const moves = now.filter(({ park }) => park !== undefined);
    return [
      [`${year}`, own?.year, year],
      [`${year} moves`, own?.moves, moves.length],
      [`${year} alternatives`, own?.alternatives, now.length - moves.length],
      [`${year} workers`, own?.workersMoved, totalOver(moves, (m) => m.enterprise.workers)],
      [`${year} jobs`, own?.jobsLost, totalOver(now, (a) => a.stated.jobsLost)],
      [`${year} land`, own?.landFreedHa, totalOver(now, (a) => a.stated.landFreedHa)],
      [`${year} relief`, own?.reliefPoints, totalOver(now, (a) => a.stated.reliefPoints)],
      ...payers.map((payer): Stated => {
        const spent = costs.filter((cost) => cost.year === year);
        const paid = totalOver(spent, ({ byPayer }) => byPayer[payer]);
        return [`${year} ${payer}`, own?.costByPayerMillionVnd[payer], paid];
      }),
    ];
  });
  return [...list, ["number of years", facts.plan.years.length, years.length]];
}

/** Quotas are stated in the policy's order, groups by name. */
function quotaFigures(facts: Facts, acts: readonly CheckedAct[]): Stated[] {
  const { plan, problem } = facts;
  const { quotas, horizon } = problem.policy;
  const should = quotas.flatMap((quota) => {
    const { year = horizon.to } = quota;
    return [...groupTotals(facts, quota, year, acts)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, totals]) => ({ name, quota, year, ...totals }));
  });
  const list = should.flatMap(({ name, quota, year, base, moved }, index): Stated[] => {
    const { measure } = quota;
    const key = quotaKey(quota, name, year);
    const own = plan.quotas[index];
    return [
      [`${key} lower`, own?.lower, quota.lower],
      [`${key} upper`, own?.upper, quota.upper],
      [`${key} base`, own?.base, base],
      [`${key} moved`, own?.moved, moved],
      [`${key} year`, own?.year, year],
      [`${key} name`, own?.key === key && own.measure === measure ? 1 : 0, 1],
    ];
  });
  return [...list, ["number of quotas", plan.quotas.length, should.length]];
}

function budgetFigures(facts: Facts, acts: readonly CheckedAct[]): Stated[] {
  const { plan, problem } = facts;
  const { budgets } = problem.policy;
  const years = yearsOf(problem.policy);
  const costs = costsOf(facts, acts);
  const list = budgets.flatMap((budget, b) => {
    let before = 0;
    return years.flatMap((year, t): Stated[] => {
      const own = plan.budgets[b * years.length + t];
      const spent = costs.filter((cost) => cost.year === year);
      const used = totalOver(spent, ({ byPayer }) => borneBy(byPayer, budget.payers));
      const given = budgetIn(budget, year);
      const left = given - used + (budget.carryOver && before > 0 ? before : 0);
      before = left;
      const name = `${budget.payers.join("+")} ${year}`;
      const same = own?.payers.join("+") === budget.payers.join("+") && own.year === year;
      return [
        [`${name} name`, same ? 1 : 0, 1],
        [`${name} amount`, own?.millionVnd, given],
        [`${name} used`, own?.usedMillionVnd, used],
        [`${name} left`, own?.leftMillionVnd, left],
      ];
    });
  });
  return [...list, ["number of budgets", plan.budgets.length, budgets.length * years.length]];
}

function parkFigures(facts: Facts, acts: readonly CheckedAct[]): Stated[] {
  const { assumptions, policy } = facts.problem;
  const years = yearsOf(policy);
  return facts.plan.parks.flatMap((stated): Stated[] => {
    const here = acts.filter((act) => act.park?.id === stated.park);
    const park = facts.parks.get(stated.park);
    if (park === undefined) return [];
    const list = resources.flatMap((resource) => {
      const ready = readyAt(facts, park, resource);
      const assumed = canonicalJson(capacitiesOf(park, assumptions)?.[resource]?.assumed);
      let left = 0;
      return (ready ?? []).map((amount, t) => {
        const arrivals = here.filter(({ year }) => year === years[t]);
        const used = totalOver(
          arrivals,
          ({ enterprise }) => demandAt(enterprise, park, assumptions)[resource],
        );
        left = Math.max(0, left) + amount - used;
        return { resource, year: years[t], used, ready: amount, left, assumed };
      });
    });
    return [
      [`${stated.park} enterprises`, stated.enterprises, here.length],
      [`${stated.park} workers`, stated.workers, totalOver(here, (m) => m.enterprise.workers)],
      [`${stated.park} lines`, stated.use.length, list.length],
      ...list.flatMap((should, index): Stated[] => {
        const own = stated.use[index];
        const where = `${stated.park} ${should.resource} ${should.year}`;
        const same =
          own?.resource === should.resource &&
          own.year === should.year &&
          canonicalJson(own.assumed) === should.assumed;
        return [
          [`${where} name`, same ? 1 : 0, 1],
          [`${where} used`, own?.used, should.used],
          [`${where} ready`, own?.ready, should.ready],
          [`${where} left`, own?.left, should.left],
        ];
      }),
    ];
  });
}

/** The parks that are offered are listed in the problem's order, under their own names. */
function parkList({ problem, plan }: Facts): Violation[] {
  const should = problem.parks.filter((park) => isOffered(problem, park));
  const found: Violation[] = [];
  for (let k = 0; k < Math.max(should.length, plan.parks.length); k++) {
    const [is, park] = [plan.parks[k], should[k]];
    if (is !== undefined && is.park === park?.id && is.name === park.name) continue;
    const message = `the list says ${is?.park ?? "nothing"} where ${park?.id ?? "nothing"} stands`;
    found.push({ rule: "park-figures", where: `parks.${k}`, message });
  }
  return found;
}

/** Moves and alternatives stand by enterprise id. */
function verifyOrder({ plan }: Facts): Violation[] {
  return (["moves", "alternatives"] as const).flatMap((where) => {
    const ids = plan[where].map(({ enterprise }) => enterprise);
    const sorted = ids.every((id, k) => k === 0 || (ids[k - 1] ?? "") <= id);
    return sorted ? [] : [{ rule: "order", where, message: "are not ordered by id" }];
  });
}

function verifyAssumptions({ plan, problem }: Facts): Violation[] {
  const should = Object.values(problem.assumptions);
  if (canonicalJson(plan.assumptions) === canonicalJson(should)) return [];
  return [{ rule: "assumptions", where: "assumptions", message: "are not those of the problem" }];
}
