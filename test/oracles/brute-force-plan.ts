/**
 * The best plan of a small problem by trying every choice of every enterprise; shares nothing with
 * formulation, verification and solvers. What a year leaves over, and what it was overrun by at a price,
 * is there in the years after.
 */
import { alternativeFigures } from "../../src/domain/alternative.js";
import { attritionShare } from "../../src/domain/attrition.js";
import { capacitiesOf, deliveries } from "../../src/domain/capacity.js";
import { costItems, moveCosts, payerOf, totalCost } from "../../src/domain/cost.js";
import { demandOf, resources } from "../../src/domain/demand.js";
import { distanceKm } from "../../src/domain/distance.js";
import type { Enterprise } from "../../src/domain/enterprise.js";
import { groupOf, isListed } from "../../src/domain/grouping.js";
import { dueYear, obligationOf } from "../../src/domain/obligation.js";
import { acceptsSector, type Park } from "../../src/domain/park.js";
import { payers } from "../../src/domain/policy-limits.js";
import type { Problem } from "../../src/domain/problem.js";
import { burdenAt, grossRelief, netRelief, reliefScale } from "../../src/domain/relief.js";
import { sizeClassOf } from "../../src/domain/size-class.js";
import { costByPayer } from "../../src/domain/support.js";
import type { Decisions } from "../../src/plan/decisions.js";

/** What one enterprise may do, with everything that follows from it alone. */
interface Choice {
  readonly id: string;
  readonly park: number;
  readonly tenure: string;
  readonly year: number;
  /** At once, without rent. */
  readonly byPayer: Readonly<Record<string, number>>;
  readonly cost: number;
  /** Of each year from its own on, million VND. */
  readonly rent: number;
  /** Rented, m². */
  readonly floor: number;
  readonly relief: number;
  readonly burden: number;
  readonly freed: number;
  readonly lost: number;
  readonly counts: boolean;
  readonly duty: boolean;
  readonly demand: Readonly<Record<string, number>>;
  /** Soft rules of the enterprise that it breaks, million VND. */
  readonly penalty: number;
}

const slack = 1e-9;

/** A lock to move that the policy lifts is none. */
function unlocked(one: Problem["enterprises"][number], { policy }: Problem): typeof one {
  const isLifted = one.lock === "move" && policy.unlocked?.enterprises.includes(one.id) === true;
  if (!isLifted) return one;
  const { lock: _lock, lockPark: _park, lockYear: _year, ...free } = one;
  return free;
}

/** The optimal objective value, or null when no plan keeps every rule. */
export function bestPlanValue(problem: Problem): number | null {
  return planOracle(problem).best();
}

/** What decisions are worth, or the families of rules that they break; `act`: what one enterprise does. */
export type Judgement = { readonly value: number } | { readonly broken: ReadonlySet<string> };

/** Judges decisions, and finds the best ones by trying all. */
export function planOracle(given: Problem): {
  readonly best: () => number | null;
  /** Parks are opened where somebody moves to; @returns what is wrong with the acts alone if they cannot be */
  readonly judge: (decisions: Decisions) => Judgement;
} {
  const problem = { ...given, enterprises: given.enterprises.map((one) => unlocked(one, given)) };
  const { enterprises, parks, policy, assumptions } = problem;
  const { from, to } = policy.horizon;
  const years = Array.from({ length: to - from + 1 }, (_, t) => from + t);
  const scale = reliefScale(enterprises, policy, assumptions);
  const soft = new Map(policy.soft.map((s) => [s.rule, s.penaltyMillionVnd]));
  const priceOf = (key: string): number | undefined =>
    policy.soft.find(({ rule }) => key === rule || key.startsWith(`${rule}/`))?.penaltyMillionVnd;
  const due = enterprises.map((e) => dueYear(e, policy));
  const exempt = enterprises.map((e) => obligationOf(e, policy.obligationRule) === "exempt");
  /** The last year in which someone due may act. */
  const latest = (dueYear: number): number =>
    policy.postpone === undefined
      ? dueYear
      : Math.max(dueYear, (policy.postpone.until ?? 9999) + 1);
  const inYear = (given: number | Record<string, number> | undefined, year: number): number =>
    (typeof given === "object" ? given[String(year)] : given) ?? 1e12;
  const choices = enterprises.map((e, i) => choicesOf(e, i));

  function choicesOf(e: Enterprise, i: number): (Choice | null)[] {
    const list: (Choice | null)[] = [];
    const mayStay = soft.has("mandatory") || (due[i] !== null && latest(due[i]!) > to);
    const must = e.lock === "move" || (e.lock === undefined && due[i] !== null && !mayStay);
    if (!must) list.push(null);
    for (const year of years) {
      const ways = parks.flatMap((p, index) =>
        (p.readyBuilt === undefined ? ["lease" as const] : ["lease" as const, "rent" as const]).map(
          (tenure) => ({ p, index, tenure }),
        ),
      );
      for (const { p, index, tenure } of ways) place(p, index, tenure, year);
      function place(p: Park, index: number, tenure: "lease" | "rent", year: number): void {
        const rents = tenure === "rent";
        const sizes = ["micro", "small", "medium", "large"];
        if (rents && sizes.indexOf(sizeClassOf(e)) > sizes.indexOf(p.readyBuilt!.upTo)) return;
        const km = distanceKm(problem, e, p);
        if (km === null || e.lock === "stay" || (exempt[i] && e.lock !== "move")) return;
        if (e.lockYear !== undefined && e.lockYear !== year) return;
        if (e.lockPark !== undefined && e.lockPark !== p.id) return;
        const also = policy.destinations.alsoFrom[p.id];
        if (also === undefined && !policy.destinations.statuses.includes(p.status)) return;
        if (year < (also ?? year)) return;
        if ((p.opensYear ?? year) > year || (p.closesYear ?? year) < year) return;
        const need = demandOf(e, assumptions);
        const lot =
          p.lotStepHa === undefined
            ? need.landHa
            : Math.ceil(need.landHa / p.lotStepHa - 1e-6) * p.lotStepHa;
        const costs = moveCosts(e, p, km, problem, tenure);
        const byPayer = costByPayer(costs, e.workers, year, policy, assumptions);
        const term = assumptions.rentYears.value;
        const yearlyRent = costs.rent / term;
        const before = costItems.reduce(
          (sum, item) => (payerOf(item, policy) === "enterprise" ? sum + costs[item] : sum),
          0,
        );
        const helped =
          obligationOf(e, policy.obligationRule) === "encouraged" &&
          policy.viability !== undefined &&
          before - byPayer.enterprise >= policy.viability.supportShare * before;
        const raise = byPayer.enterprise - costs.rent + yearlyRent;
        const floor =
          e.landHa *
          1e4 *
          assumptions.destinationLandFactor.value *
          assumptions.floorAreaShare.value *
          (p.readyBuilt?.storeyFactor ?? assumptions.storeyFactor.value);
        const broken: [string, number][] = [
          ["sector", acceptsSector(p, e.sector) ? 0 : 1],
          ["ban", e.bannedParks.includes(p.id) ? 1 : 0],
          ["minimum-lot", rents ? 0 : Math.max(0, (p.minimumLotHa ?? 0) - need.landHa)],
          ["distance", Math.max(0, km - (policy.destinations.maximumDistanceKm ?? 1e9))],
          [
            "cluster-size",
            p.kind === "cluster" && !policy.destinations.clusterSizes.includes(sizeClassOf(e))
              ? 1
              : 0,
          ],
          ["deadline", due[i] === null ? 0 : Math.max(0, year - latest(due[i]!))],
          ["viability", helped ? 0 : Math.max(0, raise - (e.meansMillionVnd ?? 1e18))],
        ];
        if (broken.some(([rule, by]) => by > 0 && !soft.has(rule))) return;
        list.push({
          id: p.id,
          tenure,
          park: index,
          year,
          byPayer: { ...byPayer, enterprise: byPayer.enterprise - costs.rent },
          rent: rents ? yearlyRent : 0,
          floor: rents ? floor : 0,
          cost: totalCost(costs) - costs.rent,
          relief: netRelief(scale, e, p),
          burden: burdenAt(scale, e, p),
          freed: e.landHa,
          lost: e.workers * attritionShare(km, assumptions),
          counts: true,
          duty: true,
          demand: { ...need, landHa: rents ? 0 : lot },
          penalty: broken.reduce(
            (sum, [rule, by]) => (by > 0 ? sum + by * soft.get(rule)! : sum),
            0,
          ),
        });
      }
      for (const rule of policy.alternatives) {
        if (e.lock !== undefined || exempt[i]) continue;
        if (rule.enterprises !== undefined && !rule.enterprises.includes(e.id)) continue;
        const isMandatory = obligationOf(e, policy.obligationRule) === "mandatory";
        if (rule.obligations?.includes(isMandatory ? "mandatory" : "encouraged") === false)
          continue;
        if (rule.sizes?.includes(sizeClassOf(e)) === false) continue;
        if (rule.kind === "remedy" && Object.values(e.criteria).includes("unfixable")) continue;
        if (!rule.fulfilsDuty && due[i] !== null && !soft.has("mandatory")) continue;
        if (rule.onlyIfDue && due[i] === null) continue;
        if (rule.onlyIfJust !== undefined) {
          const states = Object.entries(e.criteria);
          const inside = states.filter(([key]) => rule.onlyIfJust!.includes(key as "c1"));
          const outside = states.filter(([key]) => !rule.onlyIfJust!.includes(key as "c1"));
          if (outside.some(([, state]) => state !== "pass")) continue;
          if (!inside.some(([, state]) => state.endsWith("fixable"))) continue;
        }
        const own = alternativeFigures(rule, e, assumptions);
        const late = due[i] === null ? 0 : Math.max(0, year - latest(due[i]!));
        if (late > 0 && !soft.has("deadline")) continue;
        const lacking = Math.max(0, own.costMillionVnd - (e.meansMillionVnd ?? 1e18));
        if (lacking > 0 && !soft.has("viability")) continue;
        list.push({
          id: rule.kind,
          tenure: "",
          park: -1,
          year,
          rent: 0,
          floor: 0,
          byPayer: { enterprise: own.costMillionVnd, budget: 0, developer: 0, worker: 0 },
          cost: own.costMillionVnd,
          relief: own.reliefShare * grossRelief(scale, e),
          burden: 0,
          freed: own.landFreedHa,
          lost: own.jobsLost,
          counts: rule.counts,
          duty: rule.fulfilsDuty,
          demand: {},
          penalty:
            late * (soft.get("deadline") ?? 0) +
            (lacking > 0 ? lacking * soft.get("viability")! : 0),
        });
      }
    }
    return list;
  }

  const measure = (e: Enterprise, what: string): number =>
    what === "enterprises"
      ? 1
      : what === "relief"
        ? grossRelief(scale, e)
        : (e[what as "workers" | "landHa"] as number);

  const shares = (
    plan: readonly (Choice | null)[],
    what: string,
    by: Parameters<typeof groupOf>[1] | undefined,
    only: string | undefined,
    year: number,
  ): { base: number; moved: number }[] => {
    const totals = new Map<string, { base: number; moved: number }>();
    enterprises.forEach((e, i) => {
      const name = by === undefined ? "" : groupOf(e, by);
      if (name === undefined || (only !== undefined && only !== name)) return;
      const total = totals.get(name) ?? { base: 0, moved: 0 };
      totals.set(name, total);
      if (exempt[i] || !isListed(e, policy)) return;
      total.base += measure(e, what);
      const choice = plan[i];
      if (choice?.counts && choice.year <= year) total.moved += measure(e, what);
    });
    return [...totals.values()];
  };

  const growth = 1 + policy.discount.percentPerYear / 100;
  const factor = (year: number): number => growth ** ((policy.discount.baseYear ?? from) - year);
  const expandable = parks.flatMap((p, index) => (p.expansion === undefined ? [] : [index]));

  /** Zones as the cases of the tests state them: named by the enterprise, else by its ward. */
  const zoneAt = enterprises.map((e) =>
    problem.zones.find(({ id, wards }) =>
      e.zone === undefined ? wards.includes(e.wardOld) : e.zone === id,
    ),
  );
  function zoneWorth(plan: readonly (Choice | null)[]): number {
    let sum = 0;
    for (const zone of problem.zones) {
      const own = enterprises.flatMap((_, i) => (zoneAt[i] === zone ? [i] : []));
      for (const i of own)
        if (plan[i] != null)
          sum += plan[i].freed * zone.valueMillionVndPerHa * factor(plan[i].year);
      const base = own.filter((i) => !exempt[i]);
      const last = zone.clearBy ?? to;
      const isClear = base.every((i) => {
        const choice = plan[i];
        if (choice == null || choice.year > last) return false;
        const rule = policy.alternatives.find(({ kind }) => kind === choice.id);
        if (choice.park >= 0 || rule === undefined) return true;
        const usual = { remedy: 0, convert: 0, close: 1, leave: 1 }[rule.kind];
        return (rule.landFreedShare ?? usual) > 0;
      });
      if (base.length > 0 && isClear) sum += zone.clearedBonusMillionVnd * factor(to);
    }
    return sum;
  }

  /** All ways to build steps: per expandable park and year a number. */
  function* builds(k = 0): Generator<Map<string, number>> {
    const index = expandable[k];
    if (index === undefined) {
      yield new Map();
      return;
    }
    const most = parks[index]!.expansion!.maximumSteps;
    for (const rest of builds(k + 1))
      for (const steps of vectors(years.length, most)) {
        const map = new Map(rest);
        steps.forEach((n, t) => {
          map.set(`${index} ${years[t]}`, n);
        });
        yield map;
      }
  }
  function* vectors(length: number, most: number): Generator<number[]> {
    if (length === 0) {
      yield [];
      return;
    }
    for (let n = 0; n <= most; n++)
      for (const rest of vectors(length - 1, most - n)) yield [n, ...rest];
  }

  /**
   * The value of one plan with these built steps, or null where a rule is broken; with `broken` every
   * broken rule is put there by its family, and the value means nothing then.
   */
  function worthOf(
    plan: readonly (Choice | null)[],
    built: Map<string, number>,
    broken?: Set<string>,
  ): number | null {
    let penalty = 0;
    const isForgiven = (key: string): boolean => {
      broken?.add(key.split("/")[0]!);
      return broken !== undefined;
    };
    /** Breaks a rule by an amount: free below rounding, priced where soft, else forbidden. */
    const allow = (key: string, excess: number, size = 1): boolean => {
      if (excess <= slack * Math.max(1, size)) return true;
      const price = priceOf(key);
      if (price === undefined) return isForgiven(key);
      penalty += price * excess;
      return true;
    };
    /** A chain of years: what is lacking by a year is bought in the cheapest year until then. */
    const chain = (keyOf: (year: number) => string, used: number[], ready: number[]): boolean => {
      let [there, cheapest] = [0, Number.POSITIVE_INFINITY];
      return years.every((year, t) => {
        there += ready[t]! - used[t]!;
        cheapest = Math.min(cheapest, priceOf(keyOf(year)) ?? Number.POSITIVE_INFINITY);
        const size = ready.reduce((a, b) => a + b, 0);
        if (there >= -slack * Math.max(1, size)) return true;
        if (cheapest === Number.POSITIVE_INFINITY) return isForgiven(keyOf(year));
        penalty += cheapest * -there;
        there = 0;
        return true;
      });
    };
    const done = plan.flatMap((c, i) => (c === null ? [] : [{ ...c, e: enterprises[i]!, i }]));
    const sum = (list: typeof done, of: (c: (typeof done)[number]) => number): number =>
      list.reduce((total, c) => total + of(c), 0);
    const groups = new Map<string, string>();
    for (const [i, e] of enterprises.entries()) {
      if (e.movesWith === undefined) continue;
      const own = plan[i] === null ? "" : `${plan[i]!.id} ${plan[i]!.tenure} ${plan[i]!.year}`;
      if ((groups.get(e.movesWith) ?? own) !== own && !isForgiven("together")) return null;
      groups.set(e.movesWith, own);
    }
    for (const { area, year } of policy.closesAsAWhole) {
      const own = enterprises.flatMap((e, i) =>
        e.originArea === area && !exempt[i] ? [plan[i]] : [],
      );
      const acting = own.filter((c) => c != null);
      const isWhole = acting.length === 0 || acting.length === own.length;
      if (!(isWhole && acting.every((c) => c.year <= year)) && !isForgiven("whole")) return null;
    }
    const parksOf = new Map<string, Set<number>>();
    for (const { e, park } of done)
      if (e.sharesParkWith !== undefined && park >= 0)
        parksOf.set(e.sharesParkWith, (parksOf.get(e.sharesParkWith) ?? new Set()).add(park));
    for (const [group, { size }] of parksOf) if (!allow(`sharing/${group}`, size - 1)) return null;
    const fixed: { year: number; payer: string; cost: number }[] = [];
    for (const [index, p] of parks.entries()) {
      const here = done.filter((c) => c.park === index);
      if (p.opening !== undefined && here.length > 0) {
        const used = sum(here, (c) => c.demand.landHa!);
        if (!allow(`take-up/${p.id}`, p.opening.minimumTakeUpHa - used)) return null;
        fixed.push({
          year: Math.max(p.opensYear ?? from, from),
          payer: p.opening.payer,
          cost: p.opening.fixedCostMillionVnd,
        });
      }
      if (p.specialised !== undefined) {
        const { sectors, minimumShare } = p.specialised;
        const line = here.filter(({ e }) => sectors.some((code) => e.sector.startsWith(code)));
        const all = sum(here, (c) => c.demand.landHa!);
        const lacking = minimumShare * all - sum(line, (c) => c.demand.landHa!);
        if (!allow(`specialised/${p.id}`, lacking)) return null;
      }
      const capacities = capacitiesOf(p, assumptions)!;
      for (const k of resources) {
        const capacity = capacities[k];
        if (capacity === undefined) continue;
        const ready = deliveries(p, k, capacity, policy.horizon);
        const used = years.map((year) => sum(here, (c) => (c.year === year ? c.demand[k]! : 0)));
        if (k === "wastewaterM3PerDay" && p.expansion !== undefined)
          for (const [t, year] of years.entries())
            ready[t]! += (built.get(`${index} ${year}`) ?? 0) * p.expansion.stepM3PerDay;
        if (!chain((year) => `capacity/${p.id}/${k}/${year}`, used, ready)) return null;
      }
      if (p.opensWhen !== undefined) {
        const other = parks.findIndex(({ id }) => id === p.opensWhen!.park);
        const q = parks[other]!;
        const leasable = q.leasableHa ?? (q.totalAreaHa ?? 0) * assumptions.netLeasableShare.value;
        const today = (leasable * (q.occupancyPercent ?? 0)) / 100;
        for (const { year } of here) {
          const others = assumptions.otherTakeUpHaPerYear.value * (year - from);
          const inPlan = done.filter((c) => c.park === other && c.year < year);
          const there = Math.min(leasable, today + others) + sum(inPlan, (c) => c.demand.landHa!);
          const isOpen = there >= p.opensWhen.letShare * leasable - slack * Math.max(1, leasable);
          if (!isOpen && !isForgiven("gate")) return null;
        }
      }
      if (p.readyBuilt !== undefined) {
        const opens = Math.max(p.readyBuilt.fromYear ?? 0, p.opensYear ?? 0, from);
        const ready = years.map((year) => (year === opens ? p.readyBuilt!.floorM2 : 0));
        const used = years.map((year) => sum(here, (c) => (c.year === year ? c.floor : 0)));
        if (!chain((year) => `ready-built/${p.id}/${year}`, used, ready)) return null;
      }
      if (p.homesPerYear !== undefined) {
        const each = policy.housing?.homesPerWorker ?? assumptions.homesPerFollowingWorker.value;
        const ready = years.map((year) =>
          typeof p.homesPerYear === "number" ? p.homesPerYear : (p.homesPerYear![year] ?? 0),
        );
        const used = years.map((year) =>
          sum(here, (c) => (c.year === year ? each * (c.e.workers - c.lost) : 0)),
        );
        if (!chain((year) => `homes/${p.id}/${year}`, used, ready)) return null;
      }
      if (p.expansion !== undefined)
        for (const year of years) {
          const steps = built.get(`${index} ${year}`) ?? 0;
          if (steps === 0) continue;
          if ((p.opensYear ?? year) > year && !isForgiven("expansion")) return null;
          const cost = steps * p.expansion.costMillionVndPerStep;
          fixed.push({ year, payer: p.expansion.payer, cost });
        }
    }
    for (const { measure: what, by, group, year = to, lower, upper } of policy.quotas)
      for (const { base, moved } of shares(plan, what, by, group, year)) {
        const counted = what === "enterprises" && !soft.has("quota");
        const low = counted ? Math.ceil(lower * base - 1e-6) : lower * base;
        const high = counted ? Math.floor(upper * base + 1e-6) : upper * base;
        if (!allow("quota", low - moved) || !allow("quota", moved - high)) return null;
      }
    for (const { measure: what, by, year = to, maximumDifference } of policy.fairness) {
      const list = shares(plan, what, by, undefined, year).filter(({ base }) => base > 0);
      const parts = list.map(({ base, moved }) => moved / base);
      if (parts.length > 0)
        if (!allow("fairness", Math.max(...parts) - Math.min(...parts) - maximumDifference))
          return null;
    }
    const term = assumptions.rentYears.value;
    const rentIn = (c: Choice, year: number): number =>
      year >= c.year && year < c.year + term ? c.rent : 0;
    const spentIn = (year: number, who: readonly string[]): number =>
      who.reduce(
        (total, payer) =>
          total +
          sum(done, (c) => (c.year === year ? c.byPayer[payer]! : 0)) +
          (payer === "enterprise" ? sum(done, (c) => rentIn(c, year)) : 0) +
          fixed.reduce((s, f) => (f.year === year && f.payer === payer ? s + f.cost : s), 0),
        0,
      );
    for (const budget of policy.budgets) {
      const given = years.map((year) => budget.perYear ?? budget.years?.[String(year)] ?? 0);
      const spent = years.map((year) => spentIn(year, budget.payers));
      const keyOf = (year: number): string => `budget/${budget.payers.join("+")}/${year}`;
      const kept = budget.carryOver
        ? chain(keyOf, spent, given)
        : years.every((year, t) => allow(keyOf(year), spent[t]! - given[t]!, given[t]!));
      if (!kept) return null;
    }
    const moves = done.filter((c) => c.park >= 0);
    for (const year of years) {
      const now = moves.filter((c) => c.year === year);
      const { moves: most, jobs } = policy.pace;
      if (!allow(`pace/moves/${year}`, now.length - inYear(most, year))) return null;
      if (!allow(`pace/jobs/${year}`, sum(now, ({ e }) => e.workers) - inYear(jobs, year)))
        return null;
    }
    for (const { kind, perYear, budgetPerYear } of policy.alternatives)
      for (const year of years) {
        const now = done.filter((c) => c.id === kind && c.year === year);
        const key = `alternative/${kind}`;
        if (!allow(`${key}/count/${year}`, now.length - inYear(perYear, year))) return null;
        if (!allow(`${key}/cost/${year}`, sum(now, (c) => c.cost) - inYear(budgetPerYear, year)))
          return null;
      }
    const lossKind = (c: Choice): string =>
      c.park >= 0
        ? "notFollowing"
        : { convert: "converted", leave: "left", close: "closed", remedy: "closed" }[c.id]!;
    for (const { kind, most = 1e12, perYear, by, group } of policy.limits.jobs) {
      const lost = done.filter((c) => lossKind(c) === kind);
      const names = new Set(
        enterprises
          .map((e) => (by === undefined ? "all" : groupOf(e, by)))
          .filter((n) => n !== undefined),
      );
      for (const name of by !== undefined && group !== undefined ? [group] : names) {
        const own = lost.filter(({ e }) => by === undefined || groupOf(e, by) === name);
        const key = `jobs/${kind}/${by === undefined ? "all" : `${by}/${name}`}`;
        if (!allow(key, sum(own, (c) => c.lost) - most)) return null;
        for (const year of years) {
          const now = own.filter((c) => c.year === year);
          if (!allow(`${key}/${year}`, sum(now, (c) => c.lost) - inYear(perYear, year)))
            return null;
        }
      }
    }
    if (policy.postpone !== undefined) {
      const { until = 9999, most, millionVndPerYear } = policy.postpone;
      for (const year of years) {
        const wait = enterprises.filter((e, i) => {
          const own = plan[i];
          const hasActed = own?.duty && own.year <= year;
          return e.lock !== "stay" && due[i] !== null && due[i]! <= year && !hasActed;
        }).length;
        const upper = year > until ? 0 : inYear(most, year);
        if (!allow(`postponed/${year}`, wait - upper)) return null;
        penalty += wait * (millionVndPerYear ?? assumptions.postponeMillionVndPerYear.value);
      }
    }
    const loadAt = ({ e, park }: (typeof done)[number], pollutant: string): number => {
      const isWater = ["cod", "tss"].includes(pollutant);
      const { parkRemovalWater: water, parkRemovalAir: air } = assumptions;
      const own = parks[park]!.removal?.[isWater ? "water" : "air"];
      const kept = 1 - (own ?? (isWater ? water : air).value);
      return kept * (e.loadsKgPerDay[pollutant as "cod"] ?? 0);
    };
    for (const { river, loadKgPerDay } of policy.rivers)
      for (const [pollutant, most] of Object.entries(loadKgPerDay)) {
        const into = moves.filter((c) => parks[c.park]!.river === river);
        const load = sum(into, (c) => loadAt(c, pollutant));
        if (!allow(`river/${river}/${pollutant}`, load - most)) return null;
      }
    for (const limit of policy.districts) {
      const here = moves.filter((c) => parks[c.park]!.districts.includes(limit.district));
      const key = `district/${limit.district}`;
      const most = (value: number | undefined): number => value ?? 1e9;
      if (!allow(`${key}/burden`, sum(here, (c) => c.burden) - most(limit.burdenPoints)))
        return null;
      for (const [pollutant, most] of Object.entries(limit.loadKgPerDay ?? {})) {
        const load = sum(here, (c) => loadAt(c, pollutant));
        if (!allow(`${key}/load/${pollutant}`, load - most)) return null;
      }
      for (const year of years) {
        const now = here.filter((c) => c.year === year);
        const staying = sum(now, (c) => c.e.workers - c.lost);
        const kept =
          allow(`${key}/moves/${year}`, now.length - most(limit.moves)) &&
          allow(`${key}/jobs/${year}`, sum(now, ({ e }) => e.workers) - most(limit.jobs)) &&
          allow(`${key}/recruits/${year}`, sum(now, (c) => c.lost) - most(limit.recruits)) &&
          allow(`${key}/housing/${year}`, staying - most(limit.housing));
        if (!kept) return null;
      }
    }
    for (const { name, lower, upper, terms } of policy.extraRows) {
      let value = 0;
      for (const { where: w, coefficient } of terms)
        for (const { e, id, park, year } of done) {
          if (w.enterprise !== undefined && w.enterprise !== e.id) continue;
          if (w.park !== undefined && (park < 0 || w.park !== id)) continue;
          if (w.alternative !== undefined && (park >= 0 || w.alternative !== id)) continue;
          if (w.year !== undefined && w.year !== year) continue;
          if (w.sector !== undefined && e.sector.slice(0, w.sector.length) !== w.sector) continue;
          value += coefficient;
        }
      const beyond = Math.max(value - (upper ?? 1e12), (lower ?? -1e12) - value);
      if (!allow(`extra/${name}`, beyond)) return null;
    }
    const relief = sum(done, (c) => c.relief);
    const { objective } = policy;
    const asked = Math.max(
      policy.reliefFloorPoints ?? 0,
      objective.kind === "cost" ? objective.reliefTargetPoints : 0,
    );
    const isAsked = policy.reliefFloorPoints !== undefined || objective.kind === "cost";
    if (isAsked && !allow("relief", asked - relief)) return null;
    penalty += sum(done, (c) => c.penalty);
    if (soft.has("mandatory"))
      enterprises.forEach((e, i) => {
        if (due[i] !== null && e.lock === undefined && !plan[i]?.duty)
          penalty += soft.get("mandatory")!;
      });
    if (policy.stability !== undefined) {
      const before = new Map(
        policy.stability.earlier.map((x) => [x.enterprise, `${x.choice} ${x.year}`]),
      );
      const changed = enterprises.filter((e, i) => {
        const now = plan[i] === null ? undefined : `${plan[i]!.id} ${plan[i]!.year}`;
        return before.get(e.id) !== now;
      }).length;
      if (!allow("stability", changed - (policy.stability.maximumChanges ?? 1e9))) return null;
      penalty += changed * policy.stability.perChangeMillionVnd;
    }
    const rentFactor = (c: Choice): number =>
      Array.from({ length: term }, (_, k) => factor(c.year + k)).reduce((a, b) => a + b, 0);
    const present =
      sum(done, (c) => factor(c.year) * c.cost + rentFactor(c) * c.rent) +
      fixed.reduce((total, f) => total + factor(f.year) * f.cost, 0);
    if (objective.kind === "cost") return present + penalty;
    if (objective.kind === "weighted")
      return (
        sum(
          done,
          (c) =>
            (1 - (objective.lossPerYearPercent / 100) * (c.year - from)) *
            (objective.perReliefPoint * c.relief + objective.perHaFreed * c.freed),
        ) -
        objective.perMillionVnd * (present + penalty) +
        objective.perMillionVnd * zoneWorth(plan) -
        sum(done, (c) => objective.perJobLost[lossKind(c) as "closed"] * c.lost)
      );
    let whole = enterprises.length * 50_000;
    if (policy.budgets.length > 0) {
      whole = 0;
      for (const budget of policy.budgets)
        for (const year of years) whole += budget.perYear ?? budget.years?.[String(year)] ?? 0;
    }
    const who = payers.filter(
      (payer) =>
        policy.budgets.length === 0 || policy.budgets.some((b) => b.payers.includes(payer)),
    );
    const later = Array.from({ length: term }, (_, k) => to + 1 + k);
    const counted = [...years, ...later].reduce(
      (total, year) => total + factor(year) * spentIn(year, who),
      0,
    );
    return (
      sum(done, (c) => (1 - (objective.lossPerYearPercent / 100) * (c.year - from)) * c.relief) -
      (whole > 0 ? (1e-4 / whole) * counted : 0) -
      penalty / objective.millionVndPerPoint
    );
  }

  function judge({ acts, expansions }: Decisions): Judgement {
    const broken = new Set<string>();
    const plan = enterprises.map((e, i): Choice | null => {
      const own = acts.filter(({ enterprise }) => enterprise === e.id);
      const [act] = own;
      const found = choices[i]!.find((choice) =>
        act === undefined
          ? choice === null
          : choice?.id === act.choice &&
            choice.year === act.year &&
            (choice.park < 0 || choice.tenure === (act.tenure ?? "lease")),
      );
      if (own.length > 1 || found === undefined) broken.add("act");
      return found ?? null;
    });
    if (broken.size > 0) return { broken };
    const built = new Map<string, number>();
    for (const { park, year, steps } of expansions) {
      const key = `${parks.findIndex(({ id }) => id === park)} ${year}`;
      built.set(key, (built.get(key) ?? 0) + steps);
      const all = expansions.reduce((sum, one) => (one.park === park ? sum + one.steps : sum), 0);
      const most = parks.find(({ id }) => id === park)?.expansion?.maximumSteps ?? 0;
      if (steps < 1 || all > most || !years.includes(year)) broken.add("expansion");
    }
    const value = worthOf(plan, built, broken);
    return broken.size > 0 || value === null ? { broken } : { value };
  }

  function best(): number | null {
    const minimise = policy.objective.kind === "cost";
    const ways = [...builds()];
    let found: number | null = null;
    const plan: (Choice | null)[] = [];
    const visit = (i: number): void => {
      if (i < enterprises.length) {
        for (const choice of choices[i]!) {
          plan[i] = choice;
          visit(i + 1);
        }
        return;
      }
      for (const built of ways) {
        const value = worthOf(plan, built);
        if (value !== null && (found === null || (minimise ? value < found : value > found)))
          found = value;
      }
    };
    visit(0);
    return found;
  }

  return { best, judge };
}
