/** The totals that a plan states, recomputed from its moves and the domain. */
import { capacitiesOf } from "../domain/capacity.js";
import { costItems, moveCosts, payerOf, totalCost } from "../domain/cost.js";
import { demandOf, resources } from "../domain/demand.js";
import { canonicalJson } from "../domain/digest.js";
import { distanceKm } from "../domain/distance.js";
import { obligationOf } from "../domain/obligation.js";
import { payers } from "../domain/policy.js";
import { gapOf, planFeasibility } from "../model/tolerances.js";
import type { Plan } from "./plan.js";
import type { CheckedMove, Facts } from "./verify.js";
import { budgetUse, quotaTotals } from "./verify-limits.js";
import { forbidden, isOffered } from "./verify-permission.js";
import { figure, type Violation } from "./violation.js";

type Stated = readonly [where: string, is: number | undefined, should: number | undefined];

/** Every stated total of the plan. */
export function verifyFigures(
  facts: Facts,
  plan: Plan,
  moves: readonly CheckedMove[],
): Violation[] {
  return [
    ...compare("summary", summaryFigures(facts, plan, moves)),
    ...compare("quota-figures", quotaFigures(facts, plan, moves)),
    ...compare("park-figures", parkFigures(facts, plan, moves)),
    ...parkList(facts, plan),
    ...verifyOrder(plan),
    ...verifyObjective(facts, plan, moves),
    ...verifyAssumptions(facts, plan),
  ];
}

function compare(rule: string, list: readonly Stated[]): Violation[] {
  return list.flatMap(([where, is, should]) => {
    if (is === undefined && should === undefined) return [];
    return figure(rule, where, is ?? Number.NaN, should ?? Number.NaN) ?? [];
  });
}

function summaryFigures(facts: Facts, plan: Plan, moves: readonly CheckedMove[]): Stated[] {
  const { problem } = facts;
  const { summary } = plan;
  const classes = problem.enterprises.map((e) => obligationOf(e, problem.policy.obligationRule));
  const inClass = (name: string): number => classes.filter((c) => c === name).length;
  const movedIn = (name: string): number => moves.filter((m) => m.obligation === name).length;
  const total = (of: (move: CheckedMove) => number): number =>
    moves.reduce((sum, move) => sum + of(move), 0);
  const item = (name: (typeof costItems)[number]): number =>
    total(({ stated }) => stated.costByItemMillionVnd[name]);
  const counts: Stated[] = (["mandatory", "encouraged", "exempt"] as const).flatMap((name) => [
    [`${name}.register`, summary[name].register, inClass(name)],
    [`${name}.moved`, summary[name].moved, movedIn(name)],
  ]);
  return [
    ...counts,
    ["enterprises.register", summary.enterprises.register, problem.enterprises.length],
    ["enterprises.moved", summary.enterprises.moved, moves.length],
    ["base.register", summary.base.register, problem.enterprises.length - inClass("exempt")],
    ["base.moved", summary.base.moved, moves.length - movedIn("exempt")],
    [
      "synthetic.register",
      summary.synthetic.register,
      problem.enterprises.filter((e) => e.synthetic).length,
    ],
    ["synthetic.moved", summary.synthetic.moved, total((m) => (m.enterprise.synthetic ? 1 : 0))],
    ["workersMoved", summary.workersMoved, total((m) => m.enterprise.workers)],
    ["landFreedHa", summary.landFreedHa, total((m) => m.enterprise.landHa)],
    ["reliefPoints", summary.reliefPoints, total((m) => m.stated.reliefPoints)],
    ["costMillionVnd", summary.costMillionVnd, total((m) => m.stated.costMillionVnd)],
    ["budgetUsedMillionVnd", summary.budgetUsedMillionVnd, budgetUse(facts, moves)],
    ["budgetMillionVnd", summary.budgetMillionVnd, problem.policy.budget?.millionVnd],
    ...costItems.map((name): Stated => [name, summary.costByItemMillionVnd[name], item(name)]),
    ...payers.map(
      (payer): Stated => [
        payer,
        summary.costByPayerMillionVnd[payer],
        costItems.filter((i) => payerOf[i] === payer).reduce((sum, i) => sum + item(i), 0),
      ],
    ),
  ];
}

/** Quotas are stated in the policy's order, groups by name. */
function quotaFigures(facts: Facts, plan: Plan, moves: readonly CheckedMove[]): Stated[] {
  const should = facts.problem.policy.quotas.flatMap((quota) =>
    [...quotaTotals(facts, quota, moves)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, totals]) => ({ name, quota, ...totals })),
  );
  const list = should.flatMap(({ name, quota, base, moved }, index): Stated[] => {
    const group = quota.by === undefined ? name : `${quota.by}/${name}`;
    const key = `quota/${quota.measure}/${group}`;
    const own = plan.quotas[index];
    return [
      [`${key} lower`, own?.lower, quota.lower],
      [`${key} upper`, own?.upper, quota.upper],
      [`${key} base`, own?.base, base],
      [`${key} moved`, own?.moved, moved],
      [`${key} name`, own?.key === key && own.measure === quota.measure ? 1 : 0, 1],
    ];
  });
  return [...list, ["number of quotas", plan.quotas.length, should.length]];
}

function parkFigures(facts: Facts, plan: Plan, moves: readonly CheckedMove[]): Stated[] {
  const { assumptions } = facts.problem;
  return plan.parks.flatMap((stated): Stated[] => {
    const here = moves.filter((move) => move.park.id === stated.park);
    const park = facts.parks.get(stated.park);
    const capacities = park === undefined ? null : capacitiesOf(park, assumptions);
    const limited = resources.filter((resource) => capacities?.[resource] !== undefined);
    return [
      [`${stated.park} enterprises`, stated.enterprises, here.length],
      [
        `${stated.park} workers`,
        stated.workers,
        here.reduce((sum, move) => sum + move.enterprise.workers, 0),
      ],
      [`${stated.park} resources`, stated.use.length, limited.length],
      ...limited.flatMap((resource): Stated[] => {
        const own = stated.use.find((use) => use.resource === resource);
        const capacity = capacities?.[resource];
        const where = `${stated.park} ${resource}`;
        const assumed = canonicalJson(own?.assumed) === canonicalJson(capacity?.assumed);
        const used = here.reduce(
          (sum, move) => sum + demandOf(move.enterprise, assumptions)[resource],
          0,
        );
        return [
          [`${where} used`, own?.used, used],
          [`${where} capacity`, own?.capacity, capacity?.value],
          [`${where} assumed`, assumed ? 1 : 0, 1],
        ];
      }),
    ];
  });
}

/** The parks that are offered are listed in the problem's order, under their own names. */
function parkList({ problem }: Facts, plan: Plan): Violation[] {
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

/** Moves stand by enterprise id, and the resources of a park in the order of all resources. */
function verifyOrder(plan: Plan): Violation[] {
  const ids = plan.moves.map(({ enterprise }) => enterprise);
  const sorted = ids.every((id, k) => k === 0 || (ids[k - 1] ?? "") <= id);
  const found: Violation[] = [];
  if (!sorted) found.push({ rule: "order", where: "moves", message: "are not ordered by id" });
  for (const { park, use } of plan.parks) {
    const places = use.map(({ resource }) => resources.indexOf(resource));
    if (places.some((place, k) => k > 0 && place <= (places[k - 1] ?? -1)))
      found.push({ rule: "order", where: park, message: "has its resources out of order" });
  }
  return found;
}

/** What the objective is worth (stated a second time), and whether bound, gap and status fit it. */
function verifyObjective(facts: Facts, plan: Plan, moves: readonly CheckedMove[]): Violation[] {
  const { objective } = plan;
  const { policy } = facts.problem;
  const maximise = policy.objective.kind !== "cost";
  const say = (where: string, message: string): Violation => ({
    rule: "objective",
    where,
    message,
  });
  const found: Violation[] = [];
  if (objective.kind !== policy.objective.kind || (objective.sense === "maximise") !== maximise)
    found.push(say("kind", "is not the policy's objective"));
  found.push(...compare("objective", [["value", objective.value, worthOf(facts, moves)]]));
  found.push(...compare("gap", [["gap", objective.gap, gapOf(objective.value, objective.bound)]]));
  const better = (a: number, b: number): boolean =>
    (maximise ? a - b : b - a) > planFeasibility * Math.max(1, Math.abs(b));
  if (better(objective.value, objective.bound))
    found.push({ rule: "bound", where: "bound", message: "the plan is better than its own bound" });
  if (objective.certifiedBound !== undefined && better(objective.bound, objective.certifiedBound))
    found.push({
      rule: "bound",
      where: "certifiedBound",
      message: "the bound is weaker than the certified bound",
    });
  const proved = objective.gap <= objective.gapAsked;
  if (plan.status === "optimal" && !proved)
    found.push({ rule: "status", where: "status", message: "says optimal, but the gap is larger" });
  return found;
}

/** What the moves are worth to the policy's objective. */
function worthOf(facts: Facts, moves: readonly CheckedMove[]): number {
  const { budget, objective } = facts.problem.policy;
  const total = (of: (move: CheckedMove) => number): number =>
    moves.reduce((sum, move) => sum + of(move), 0);
  const relief = total(({ stated }) => stated.reliefPoints);
  const cost = total(({ stated }) => stated.costMillionVnd);
  if (objective.kind === "cost") return cost;
  if (objective.kind === "weighted")
    return (
      relief * objective.perReliefPoint +
      total(({ enterprise }) => enterprise.landHa) * objective.perHaFreed -
      cost * objective.perMillionVnd
    );
  const whole = budget?.millionVnd ?? cheapestOfAll(facts);
  return whole > 0 ? relief - (1e-4 / whole) * budgetUse(facts, moves) : relief;
}

/** Without a budget: the sum of every enterprise's cheapest open move, which sets ε of the objective. */
function cheapestOfAll(facts: Facts): number {
  const { problem } = facts;
  let sum = 0;
  for (const enterprise of problem.enterprises) {
    let cheapest = Number.POSITIVE_INFINITY;
    for (const park of problem.parks) {
      if (forbidden(problem, enterprise, park).length > 0) continue;
      const costs = moveCosts(
        enterprise,
        park,
        distanceKm(enterprise, park) ?? Number.NaN,
        problem.assumptions,
      );
      cheapest = Math.min(cheapest, totalCost(costs, problem.policy.budget?.payers));
    }
    if (Number.isFinite(cheapest)) sum += cheapest;
  }
  return sum;
}

function verifyAssumptions(facts: Facts, plan: Plan): Violation[] {
  const should = Object.values(facts.problem.assumptions);
  if (canonicalJson(plan.assumptions) === canonicalJson(should)) return [];
  return [{ rule: "assumptions", where: "assumptions", message: "are not those of the problem" }];
}
