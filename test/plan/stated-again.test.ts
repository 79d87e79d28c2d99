/**
 * The statement of a plan, summed up a second time from what each decision is by itself: whatever is decided,
 * sensible or not, every table of the statement is what these sums give.
 */
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { alternativeFigures } from "../../src/domain/alternative.js";
import { alternativeKinds } from "../../src/domain/alternative-kinds.js";
import { attritionShare } from "../../src/domain/attrition.js";
import { capacitiesOf } from "../../src/domain/capacity.js";
import { costItems, moveCosts } from "../../src/domain/cost.js";
import { demandAt, resources } from "../../src/domain/demand.js";
import { distanceKm } from "../../src/domain/distance.js";
import type { EnterpriseInput } from "../../src/domain/enterprise.js";
import { groupOf } from "../../src/domain/grouping.js";
import { nominalMoveMillionVnd, wholeBudgetPoints } from "../../src/domain/objective.js";
import { dueYear, obligationOf } from "../../src/domain/obligation.js";
import { policy as policySchema } from "../../src/domain/policy.js";
import type { Payer } from "../../src/domain/policy-limits.js";
import { payers } from "../../src/domain/policy-limits.js";
import { parseProblem } from "../../src/domain/problem.js";
import { rentedFloorM2, rentPerYear } from "../../src/domain/ready-built.js";
import { burdenAt, grossRelief, reliefScale } from "../../src/domain/relief.js";
import { costByPayer } from "../../src/domain/support.js";
import type { Act, Decisions } from "../../src/plan/decisions.js";
import { inOrder } from "../../src/plan/decisions.js";
import { stateOf } from "../../src/plan/state-of.js";
import { written } from "../../src/plan/statement/written.js";
import { draws } from "../draws.js";

const years = [2026, 2027, 2028];
const ids = Array.from({ length: 8 }, (_, i) => `E${i}`);
const passed = { c1: "pass", c2: "pass", c3: "pass", c4: "pass" } as const;
const fails = { ...passed, c1: "fixable" } as const;
/** Mandatory but for E3 and E5, which are encouraged, and E7, which is exempt. */
const criteria: readonly EnterpriseInput["criteria"][] = [
  fails,
  fails,
  { ...fails, c2: "unfixable" },
  { ...passed, c2: "fixable" },
  { ...fails, c3: "unknown" },
  { ...passed, c3: "fixable" },
  fails,
  passed,
];

const enterprises: EnterpriseInput[] = ids.map((id, i) => ({
  ...{ id, name: `DN ${i}`, wardOld: ["Dĩ An", "Lái Thiêu", "An Phú"][i % 3] ?? "Dĩ An" },
  ...{ city: i % 3 === 0 ? "Dĩ An" : "Thuận An", sector: ["16", "1312", "25"][i % 3] ?? "16" },
  ...{ landHa: 1 + i / 4, workers: 60 + 40 * i, synthetic: i % 2 === 0 },
  ...(i % 2 === 0 ? { wardNew: "Dĩ An" } : {}),
  loadsKgPerDay: i === 5 ? { dust: 1 } : { cod: 3 + i, dust: 2, voc: i === 3 ? 4 : 0 },
  hazardousWasteTonPerYear: 1 + i,
  ...(i % 3 === 1 ? { wastewaterM3PerDay: 20 + i, residentsExposed: 900 } : {}),
  ownership: i < 4 ? ("foreign" as const) : ("domestic" as const),
  criteria: criteria[i],
  ...(i === 6 ? { lock: "stay" as const, listedFrom: "2027-01-01" } : {}),
  ...(i === 1 ? { zone: "Z2" } : {}),
  ...(i === 4 ? { wardOld: "Nơi khác", wardNew: undefined, lat: 10.93, lon: 106.72 } : {}),
}));

const problem = parseProblem({
  name: "Cộng lại",
  enterprises,
  parks: [
    {
      ...{ id: "A", name: "KCN A", kind: "park", status: "operating", districts: ["Bàu Bàng"] },
      ...{ opensYear: 2020, lat: 11.2, lon: 106.6, wastewaterM3PerDay: 5 },
      phases: [
        { year: 2020, landHa: 4 },
        { year: 2028, landHa: 3 },
      ],
      expansion: { stepM3PerDay: 20, costMillionVndPerStep: 10, maximumSteps: 3, payer: "budget" },
      opening: { fixedCostMillionVnd: 100 },
    },
    {
      ...{ id: "B", name: "CCN B", kind: "cluster", status: "building", districts: ["Phú Giáo"] },
      ...{ opensYear: 2027, remainingHa: 9, lotStepHa: 0.5, lat: 11.25, lon: 106.8 },
      readyBuilt: { floorM2: 90_000, fromYear: 2027 },
    },
    // Not offered: in the tables only where somebody moves to it all the same.
    {
      ...{ id: "C", name: "KCN C", kind: "park", status: "planned", districts: ["Bàu Bàng"] },
      ...{ remainingHa: 40, lat: 11.1, lon: 106.5 },
    },
  ],
  zones: [
    {
      ...{ id: "Z1", name: "Ga", use: "tod", wards: ["Dĩ An"] },
      ...{ valueMillionVndPerHa: 40, clearedBonusMillionVnd: 900, clearBy: 2027 },
    },
    {
      ...{ id: "Z2", name: "Nhà ở", use: "housing", wards: ["Lái Thiêu"] },
      valueMillionVndPerHa: 7,
    },
    { ...{ id: "Z3", name: "Trống", use: "other", wards: ["Bình An"] }, clearedBonusMillionVnd: 5 },
  ],
  policy: {
    name: "p",
    horizon: { from: 2026, to: 2028 },
    baseDate: "2026-06-01",
    quotas: [
      { lower: 0.3, upper: 1, year: 2027 },
      { measure: "workers", by: "city" },
      { measure: "landHa", by: "ownership", group: "foreign", year: 2026 },
      { measure: "relief", by: "sector", upper: 0.5 },
      { by: "wardNew" },
    ],
    budgets: [
      { perYear: 6_000, carryOver: true },
      { payers: ["budget", "developer"], years: { 2026: 9_000, 2028: 100 } },
    ],
    alternatives: [
      { kind: "remedy", counts: true },
      { kind: "convert", landFreedShare: 0.5 },
      { kind: "close", fulfilsDuty: false, jobsLostShare: 1, landFreedShare: 1 },
      { kind: "leave", counts: true, landFreedShare: 1, reliefShare: 1 },
    ],
    supports: [{ kind: "perWorker", untilYear: 2027 }],
    housing: { homesPerWorker: 0.5 },
    deadlines: { "Dĩ An": 2026, "Thuận An": 2027 },
    postpone: {},
    stability: {
      earlier: [
        { enterprise: "E0", choice: "A", year: 2026 },
        { enterprise: "E3", choice: "remedy", year: 2027 },
        { enterprise: "E5", choice: "B", year: 2028 },
      ],
      perChangeMillionVnd: 3,
    },
    discount: { percentPerYear: 10 },
    extraRows: [
      {
        name: "của Dĩ An",
        upper: 3,
        terms: [
          { coefficient: 2, where: { park: "A", year: 2026 } },
          { where: { alternative: "remedy" }, coefficient: 5 },
          { coefficient: 0.5 },
        ],
      },
    ],
  },
});
const { policy, assumptions } = problem;
const scale = reliefScale(problem.enterprises, policy, assumptions);

const act: fc.Arbitrary<Omit<Act, "enterprise"> | null> = fc.oneof(
  fc.constant(null),
  fc.record({
    choice: fc.constantFrom("A", "B", "B", "C"),
    year: fc.constantFrom(...years),
    tenure: fc.constantFrom("lease" as const, "rent" as const),
  }),
  fc.record({ choice: fc.constantFrom(...alternativeKinds), year: fc.constantFrom(...years) }),
);
const decided: fc.Arbitrary<Decisions> = fc
  .record({
    acts: fc.tuple(...ids.map(() => act)),
    opened: fc.subarray(["A", "B"]),
    expansions: fc.array(
      fc.record({
        park: fc.constantFrom("A", "B"),
        year: fc.constantFrom(...years),
        steps: fc.integer({ min: 1, max: 2 }),
      }),
      { maxLength: 2 },
    ),
  })
  .map(({ acts, ...rest }) =>
    inOrder({
      ...rest,
      acts: acts.flatMap((one, i) => (one === null ? [] : [{ enterprise: ids[i] ?? "", ...one }])),
    }),
  );

/** What one act is by itself, by the domain alone. */
function single({ enterprise: id, choice, year, tenure = "lease" }: Act) {
  const enterprise = problem.enterprises.find((one) => one.id === id)!;
  const park = problem.parks.find((one) => one.id === choice);
  const own = {
    id,
    enterprise,
    choice,
    year,
    obligation: obligationOf(enterprise, policy.obligationRule),
  };
  if (park === undefined) {
    const rule = policy.alternatives.find(({ kind }) => kind === choice)!;
    const figures = alternativeFigures(rule, enterprise, assumptions);
    return {
      ...own,
      ...{ park, rule, tenure: undefined, byItem: undefined, demand: undefined, km: undefined },
      ...{ counts: rule.counts, duty: rule.fulfilsDuty, floor: 0, rent: 0 },
      ...{ freed: figures.landFreedHa, jobs: figures.jobsLost, cost: figures.costMillionVnd },
      ...{ byPayer: { enterprise: figures.costMillionVnd, budget: 0, developer: 0, worker: 0 } },
      relief: figures.reliefShare * grossRelief(scale, enterprise),
    };
  }
  const km = distanceKm(problem, enterprise, park) ?? Number.NaN;
  const byItem = moveCosts(enterprise, park, km, problem, tenure);
  const demand = demandAt(enterprise, park, assumptions);
  const rents = tenure === "rent";
  return {
    ...own,
    ...{ park, rule: undefined, tenure, byItem, km, counts: true, duty: true },
    demand: rents ? { ...demand, landHa: 0 } : demand,
    floor: rents ? rentedFloorM2(park, enterprise, assumptions) : 0,
    rent: rents ? rentPerYear(park, enterprise, assumptions) : 0,
    freed: enterprise.landHa,
    jobs: enterprise.workers * attritionShare(km, assumptions),
    cost: sum(costItems.map((item) => byItem[item])),
    byPayer: costByPayer(byItem, enterprise.workers, year, policy, assumptions),
    relief: grossRelief(scale, enterprise) - burdenAt(scale, enterprise, park),
  };
}
type Single = ReturnType<typeof single>;

const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
/** The same in every field; figures up to rounding. */
function same(is: unknown, should: unknown): void {
  expect(otherwise(is, should, "")).toEqual([]);
}
/** Where two values are not the same, and how. */
function otherwise(is: unknown, should: unknown, path: string): string[] {
  if (typeof is === "number" && typeof should === "number") {
    const isNear =
      Number.isFinite(is) &&
      Math.abs(is - should) <= 1e-9 * Math.max(1, Math.abs(is), Math.abs(should));
    return isNear ? [] : [`${path}: ${is}, not ${should}`];
  }
  if (!isObject(is) || !isObject(should) || Array.isArray(is) !== Array.isArray(should))
    return is === should ? [] : [`${path}: ${String(is)}, not ${String(should)}`];
  return [...new Set([...Object.keys(is), ...Object.keys(should)])].flatMap((key) =>
    Object.hasOwn(is, key) && Object.hasOwn(should, key)
      ? otherwise(is[key], should[key], `${path}.${key}`)
      : [`${path}.${key}: only on one side`],
  );
}
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
/** What is nothing but rounding is nothing. */
const nil = (x: number): number => (Math.abs(x) < 1e-9 ? 0 : x);

/** Million VND that fall due, one by one: an act in its year, rent in each of its years, parks. */
function paymentsOf(singles: readonly Single[], { opened, expansions }: Decisions) {
  const paid: { year: number; payer: Payer; amount: number }[] = [];
  for (const one of singles) {
    const term = one.rent === 0 ? 0 : assumptions.rentYears.value;
    for (const payer of payers)
      paid.push({
        ...{ year: one.year, payer },
        amount: one.byPayer[payer] - (payer === "enterprise" ? term * one.rent : 0),
      });
    for (let k = 0; k < term; k++)
      paid.push({ year: one.year + k, payer: "enterprise", amount: one.rent });
  }
  if (opened.includes("A")) paid.push({ year: 2026, payer: "developer", amount: 100 });
  // B has no plant of its own.
  for (const { park, year, steps } of expansions)
    if (park === "A") paid.push({ year, payer: "budget", amount: 10 * steps });
  return paid;
}

const jobsOf = (singles: readonly Single[]) => {
  const of = (...choices: string[]): number =>
    sum(
      singles.filter(({ rule }) => choices.includes(rule?.kind ?? "move")).map(({ jobs }) => jobs),
    );
  return {
    jobsNotFollowing: of("move"),
    jobsConverted: of("convert"),
    jobsClosed: of("remedy", "close"),
    jobsLeft: of("leave"),
  };
};

const paidBy = (
  payments: ReturnType<typeof paymentsOf>,
  of: readonly Payer[],
  year?: number,
): number =>
  sum(
    payments
      .filter((one) => of.includes(one.payer) && (year ?? one.year) === one.year)
      .map(({ amount }) => amount),
  );
const byPayer = (payments: ReturnType<typeof paymentsOf>, year?: number) =>
  Object.fromEntries(payers.map((payer) => [payer, paidBy(payments, [payer], year)]));

/** Who is due and has not done its duty by its year, and when it does. */
const waitersOf = (singles: readonly Single[]) =>
  problem.enterprises.flatMap((enterprise) => {
    const due = enterprise.id === "E6" ? null : dueYear(enterprise, policy);
    const done = singles.find(({ id, duty }) => id === enterprise.id && duty)?.year;
    return due === null || (done !== undefined && done <= due) ? [] : [{ enterprise, due, done }];
  });
const waitingIn = (singles: readonly Single[], year: number) =>
  waitersOf(singles).filter(
    ({ due, done }) => due <= year && !(done !== undefined && done <= year),
  );
const waitingFigures = (singles: readonly Single[], year: number) => {
  const now = waitingIn(singles, year);
  return {
    enterprises: now.length,
    workers: sum(now.map(({ enterprise }) => enterprise.workers)),
    landHa: sum(now.map(({ enterprise }) => enterprise.landHa)),
    grossPoints: sum(now.map(({ enterprise }) => grossRelief(scale, enterprise))),
  };
};

const isMove = ({ park }: Single): boolean => park !== undefined;

/** All runs of the law. */
function always(judge: (decisions: Decisions, singles: readonly Single[]) => void): void {
  fc.assert(
    fc.property(decided, (decisions) => judge(decisions, decisions.acts.map(single))),
    { numRuns: draws(60) },
  );
}
const plan = (decisions: Decisions) => written(stateOf(problem, decisions));

it("the register has everything that is summed up", () => {
  const of = problem.enterprises.map((one) => obligationOf(one, policy.obligationRule));
  expect(new Set(of)).toEqual(new Set(["mandatory", "encouraged", "exempt"]));
  expect(problem.enterprises.filter((one) => dueYear(one, policy) !== null).length).toBeGreaterThan(
    2,
  );
});

it("moves and alternatives are what each act is by itself", () => {
  always((decisions, singles) => {
    const common = (one: Single) => ({
      ...{ enterprise: one.id, name: one.enterprise.name, fromWard: one.enterprise.wardOld },
      ...(one.enterprise.wardNew === undefined ? {} : { fromWardNew: one.enterprise.wardNew }),
      ...{ fromCity: one.enterprise.city, sector: one.enterprise.sector, year: one.year },
      ...{ obligation: one.obligation, workers: one.enterprise.workers },
      ...{ synthetic: one.enterprise.synthetic, landFreedHa: one.freed, reliefPoints: one.relief },
      ...{ costMillionVnd: one.cost, costByPayerMillionVnd: one.byPayer },
    });
    const { moves, alternatives } = plan(decisions);
    same(
      moves,
      singles.filter(isMove).map((one) => ({
        ...common(one),
        ...{ park: one.choice, parkName: one.park?.name, tenure: one.tenure, floorM2: one.floor },
        ...{ rentMillionVndPerYear: one.rent, distanceKm: one.km, jobsNotFollowing: one.jobs },
        ...{ demand: one.demand, costByItemMillionVnd: one.byItem },
      })),
    );
    same(
      alternatives,
      singles
        .filter((one) => !isMove(one))
        .map((one) => ({
          ...common(one),
          alternative: one.choice,
          jobsLost: one.jobs,
          counts: one.counts,
        })),
    );
  });
});

it("years, budgets and the summary are the sums of what falls in them", () => {
  always((decisions, singles) => {
    const payments = paymentsOf(singles, decisions);
    const stated = plan(decisions);
    const moves = singles.filter(isMove);
    const workers = (list: readonly Single[]): number =>
      sum(list.map((one) => one.enterprise.workers));
    same(
      stated.years,
      years.map((year) => {
        const own = singles.filter((one) => one.year === year);
        return {
          ...{
            year,
            moves: own.filter(isMove).length,
            alternatives: own.filter((one) => !isMove(one)).length,
          },
          workersMoved: workers(own.filter(isMove)),
          ...jobsOf(own),
          landFreedHa: sum(own.map(({ freed }) => freed)),
          reliefPoints: sum(own.map(({ relief }) => relief)),
          postponed: waitingFigures(singles, year),
          costByPayerMillionVnd: byPayer(payments, year),
        };
      }),
    );
    let left = 0;
    same(
      stated.budgets.map((one) => ({ ...one, leftMillionVnd: nil(one.leftMillionVnd) })),
      [
        ...years.map((year) => {
          const used = paidBy(payments, ["budget"], year);
          left = Math.max(0, left) + 6000 - used;
          return {
            payers: ["budget"],
            year,
            millionVnd: 6000,
            usedMillionVnd: used,
            leftMillionVnd: nil(left),
          };
        }),
        ...years.map((year) => {
          const used = paidBy(payments, ["budget", "developer"], year);
          const millionVnd = { 2026: 9000, 2027: 0, 2028: 100 }[year] ?? 0;
          return {
            ...{ payers: ["budget", "developer"], year, millionVnd, usedMillionVnd: used },
            leftMillionVnd: nil(millionVnd - used),
          };
        }),
      ],
    );
    const counted = (
      test: (one: { enterprise: Single["enterprise"]; obligation: string }) => boolean,
    ) => ({
      register: problem.enterprises.filter((enterprise) =>
        test({ enterprise, obligation: obligationOf(enterprise, policy.obligationRule) }),
      ).length,
      moved: moves.filter(test).length,
    });
    const following = workers(moves) - sum(moves.map(({ jobs }) => jobs));
    const before: Record<string, string> = { E0: "A 2026", E3: "remedy 2027", E5: "B 2028" };
    const now = Object.fromEntries(singles.map((one) => [one.id, `${one.choice} ${one.year}`]));
    const load = (list: readonly { enterprise: Single["enterprise"] }[], name: string): number =>
      sum(
        list.map(({ enterprise }) => {
          if (name === "wastewater") return enterprise.wastewaterM3PerDay ?? 0;
          if (name === "hazardousWaste") return enterprise.hazardousWasteTonPerYear ?? 0;
          return (enterprise.loadsKgPerDay as Record<string, number | undefined>)[name] ?? 0;
        }),
      );
    const register = problem.enterprises.map((enterprise) => ({ enterprise }));
    const shares = Object.keys(stated.summary.loadShares).map((name) => [
      name,
      load(register, name) === 0 ? 0 : load(moves, name) / load(register, name),
    ]);
    expect(shares.map(([name]) => name)).toEqual(
      expect.arrayContaining(["cod", "dust", "voc", "wastewater", "hazardousWaste"]),
    );
    same(stated.summary, {
      enterprises: counted(() => true),
      base: counted(({ obligation }) => obligation !== "exempt"),
      mandatory: counted(({ obligation }) => obligation === "mandatory"),
      encouraged: counted(({ obligation }) => obligation === "encouraged"),
      exempt: counted(({ obligation }) => obligation === "exempt"),
      synthetic: counted(({ enterprise }) => enterprise.synthetic),
      alternatives: singles.length - moves.length,
      workersMoved: workers(moves),
      ...jobsOf(singles),
      workersFollowing: following,
      homesNeeded: following / 2,
      landFreedHa: sum(singles.map(({ freed }) => freed)),
      reliefPoints: sum(singles.map(({ relief }) => relief)),
      loadShares: Object.fromEntries(shares),
      postponed: waitingFigures(singles, 2028),
      costMillionVnd: paidBy(payments, payers),
      presentCostMillionVnd: sum(payments.map(({ year, amount }) => amount / 1.1 ** (year - 2026))),
      costByPayerMillionVnd: byPayer(payments),
      costByItemMillionVnd: Object.fromEntries(
        costItems.map((item) => [item, sum(moves.map(({ byItem }) => byItem?.[item] ?? 0))]),
      ),
      changes: ids.filter((id) => now[id] !== before[id]).length,
    });
  });
});

it("quotas are shares of those on the register who are not exempt, by measure, group and year", () => {
  always((decisions, singles) => {
    const base = problem.enterprises.filter(
      (one) => obligationOf(one, policy.obligationRule) !== "exempt" && one.id !== "E6",
    );
    const doneBy = (year: number): Set<string> =>
      new Set(singles.filter((one) => one.counts && one.year <= year).map(({ id }) => id));
    const row = (
      key: string,
      rest: object,
      year: number,
      own: (one: (typeof base)[number]) => boolean,
      amount: (one: (typeof base)[number]) => number,
    ) => ({
      ...{ key, year, ...rest, base: sum(base.filter(own).map(amount)) },
      moved: sum(base.filter((one) => own(one) && doneBy(year).has(one.id)).map(amount)),
    });
    const newWards = [
      ...new Set(problem.enterprises.flatMap((one) => groupOf(one, "wardNew") ?? [])),
    ].sort((a, b) => (a < b ? -1 : 1));
    expect(problem.enterprises.some((one) => groupOf(one, "wardNew") === undefined)).toBe(true);
    const sectors = [...new Set(problem.enterprises.map((one) => one.sector.slice(0, 2)))].sort();
    same(plan(decisions).quotas, [
      row(
        "quota/enterprises/all/2027",
        { measure: "enterprises", lower: 0.3, upper: 1 },
        2027,
        () => true,
        () => 1,
      ),
      ...["Dĩ An", "Thuận An"].map((city) =>
        row(
          `quota/workers/city/${city}/2028`,
          { measure: "workers", lower: 0, upper: 1 },
          2028,
          (one) => one.city === city,
          (one) => one.workers,
        ),
      ),
      row(
        "quota/landHa/ownership/foreign/2026",
        { measure: "landHa", lower: 0, upper: 1 },
        2026,
        (one) => one.ownership === "foreign",
        (one) => one.landHa,
      ),
      ...sectors.map((sector) =>
        row(
          `quota/relief/sector/${sector}/2028`,
          { measure: "relief", lower: 0, upper: 0.5 },
          2028,
          (one) => one.sector.startsWith(sector),
          (one) => grossRelief(scale, one),
        ),
      ),
      // Whose new ward is not known is of no group.
      ...newWards.map((ward) =>
        row(
          `quota/enterprises/wardNew/${ward}/2028`,
          { measure: "enterprises", lower: 0, upper: 1 },
          2028,
          (one) => groupOf(one, "wardNew") === ward,
          () => 1,
        ),
      ),
    ]);
  });
});

/** Sizes from the smallest, duties from the weightiest, all else by code point; the unknown at the end. */
const before = (axis: string) => (a: string | undefined, b: string | undefined) => {
  const listed = ["mandatory", "encouraged", "exempt", "micro", "small", "medium", "large"];
  const place = (name: string | undefined): string =>
    name === undefined
      ? "~~"
      : axis === "sizeClass" || axis === "obligation"
        ? String(listed.indexOf(name))
        : name;
  return place(a) < place(b) ? -1 : 1;
};

it("groups, land, zones and who waits are what the acts of each are together", () => {
  always((decisions, singles) => {
    const stated = plan(decisions);
    const last = waitingIn(singles, 2028).map(({ enterprise }) => enterprise.id);
    const axes = [...new Set(stated.groups.map(({ axis }) => axis))];
    expect(axes.length).toBeGreaterThan(3);
    for (const axis of axes) {
      const of = (one: Single["enterprise"]): string | undefined =>
        axis === "obligation" ? obligationOf(one, policy.obligationRule) : groupOf(one, axis);
      const rows = stated.groups.filter((row) => row.axis === axis);
      const names = [...new Set(problem.enterprises.map(of))];
      expect(rows.map(({ group }) => group)).toEqual(names.sort(before(axis)));
      for (const row of rows) expect(Object.hasOwn(row, "group")).toBe(row.group !== undefined);
      for (const { group, ...row } of rows) {
        const own = problem.enterprises.filter((one) => of(one) === group);
        const here = singles.filter(({ enterprise }) => of(enterprise) === group);
        const moves = here.filter(isMove);
        same(row, {
          ...{ axis, enterprises: own.length, workers: sum(own.map(({ workers }) => workers)) },
          landHa: sum(own.map(({ landHa }) => landHa)),
          ...{ moved: moves.length, alternatives: here.length - moves.length },
          postponed: own.filter(({ id }) => last.includes(id)).length,
          workersMoved: sum(moves.map(({ enterprise }) => enterprise.workers)),
          jobsNotFollowing: sum(moves.map(({ jobs }) => jobs)),
          landFreedHa: sum(here.map(({ freed }) => freed)),
          reliefPoints: sum(here.map(({ relief }) => relief)),
          costMillionVnd: sum(here.map(({ cost }) => cost)),
        });
      }
    }
    // "Z2" holds its ward and whom it names; "Z1" its ward.
    const zoneOf = (one: Single["enterprise"]): string | undefined =>
      one.id === "E1" ? "Z2" : { "Dĩ An": "Z1", "Lái Thiêu": "Z2" }[one.wardOld];
    const uses = { Z1: "tod", Z2: "housing", Z3: "other" } as const;
    const freed = (use: string | undefined): number =>
      sum(
        singles
          .filter(({ enterprise }) => uses[zoneOf(enterprise) as keyof typeof uses] === use)
          .map((one) => one.freed),
      );
    const moves = singles.filter(isMove);
    const district = (name: string) => {
      const here = moves.filter(({ park }) => park?.districts[0] === name);
      const following = sum(here.map((one) => one.enterprise.workers - one.jobs));
      return {
        ...{ districts: [name], enterprises: here.length },
        landHa: sum(here.map(({ demand }) => demand?.landHa ?? 0)),
        rentedM2: sum(here.map(({ floor }) => floor)),
        ...{ workersFollowing: following, homesNeeded: following / 2 },
      };
    };
    same(stated.land, {
      registerHa: sum(problem.enterprises.map(({ landHa }) => landHa)),
      freedHa: sum(singles.map((one) => one.freed)),
      freedByUse: [
        ...["tod", "housing"].map((use) => ({ use, landHa: freed(use) })),
        { landHa: freed(undefined) },
      ].filter(({ landHa }) => landHa > 0),
      waitingHa: waitingFigures(singles, 2028).landHa,
      newHa: sum(moves.map(({ demand }) => demand?.landHa ?? 0)),
      rentedM2: sum(moves.map(({ floor }) => floor)),
      byDistrict: ["Bàu Bàng", "Phú Giáo"].map(district).filter((row) => row.enterprises > 0),
    });
    same(
      stated.zones,
      problem.zones.map((zone) => {
        const base = problem.enterprises.filter(
          (one) => zoneOf(one) === zone.id && obligationOf(one, policy.obligationRule) !== "exempt",
        );
        const here = singles.filter(({ enterprise }) => zoneOf(enterprise) === zone.id);
        const by = zone.clearBy ?? 2028;
        const clears = here.filter((one) => one.year <= by && (one.freed > 0 || isMove(one)));
        const cleared =
          base.length > 0 && base.every(({ id }) => clears.some((one) => one.id === id));
        return {
          ...{ zone: zone.id, name: zone.name, use: zone.use, enterprises: base.length },
          ...{ acting: here.length, landFreedHa: sum(here.map((one) => one.freed)) },
          reliefPoints: sum(here.map(({ relief }) => relief)),
          cleared,
          presentValueMillionVnd:
            sum(
              here.map((one) => (one.freed * zone.valueMillionVndPerHa) / 1.1 ** (one.year - 2026)),
            ) + (cleared ? zone.clearedBonusMillionVnd / 1.1 ** 2 : 0),
        };
      }),
    );
    same(
      stated.postponed,
      waitersOf(singles).map(({ enterprise, due, done }) => ({
        ...{ enterprise: enterprise.id, name: enterprise.name, fromWard: enterprise.wardOld },
        ...{ fromCity: enterprise.city, due, ...(done === undefined ? {} : { acts: done }) },
        ...{ workers: enterprise.workers, landHa: enterprise.landHa },
        ...{ grossPoints: grossRelief(scale, enterprise), synthetic: enterprise.synthetic },
      })),
    );
  });
});

it("a zone is cleared where all who are not exempt have left it in time, and not before", () => {
  const here = problem.enterprises.filter(({ id, wardOld }) => wardOld === "Dĩ An" && id !== "E1");
  expect(here.length).toBeGreaterThan(2);
  const cleared = (change: (act: Act, k: number) => Act, isWhole = false): boolean | undefined => {
    const acts = here.map(({ id }, k) => change({ enterprise: id, choice: "A", year: 2027 }, k));
    const stated = plan(inOrder({ acts, opened: ["A"], expansions: [] }));
    const [zone] = stated.zones;
    const freed = sum(here.map(({ landHa }) => landHa));
    if (isWhole)
      same(zone?.presentValueMillionVnd, (40 * freed) / 1.1 + (zone?.cleared ? 900 / 1.21 : 0));
    return zone?.cleared;
  };
  expect(cleared((act) => act, true)).toBe(true);
  expect(cleared((act, k) => (k === 0 ? { ...act, choice: "close" } : act))).toBe(true);
  expect(cleared((act, k) => (k === 0 ? { ...act, choice: "remedy" } : act))).toBe(false);
  expect(cleared((act, k) => (k === 1 ? { ...act, year: 2028 } : act))).toBe(false);
  expect(cleared((act, k) => (k === 1 ? { ...act, enterprise: "E2" } : act))).toBe(false);
});

it("parks are as full as those who move to them make them", () => {
  always((decisions, singles) => {
    const stated = plan(decisions);
    expect(stated.parks.map(({ park }) => park)).toEqual(
      ["A", "B", "C"].filter((id) => id !== "C" || singles.some(({ choice }) => choice === "C")),
    );
    for (const { park: id, use, readyBuilt, ...row } of stated.parks) {
      const here = singles.filter(({ choice }) => choice === id);
      expect(row.name).toBe(problem.parks.find((park) => park.id === id)?.name);
      expect(row.enterprises).toBe(here.length);
      expect(row.workers).toBe(sum(here.map(({ enterprise }) => enterprise.workers)));
      expect(resources).toEqual(expect.arrayContaining(use.map(({ resource }) => resource)));
      const park = problem.parks.find((one) => one.id === id)!;
      for (const { resource, assumed } of use)
        expect(assumed).toEqual(capacitiesOf(park, assumptions)?.[resource]?.assumed);
      for (const resource of resources) {
        const rows = use.filter((one) => one.resource === resource);
        expect(rows.map(({ year }) => year)).toEqual(rows.length === 0 ? [] : years);
        let left = 0;
        for (const one of rows) {
          const used = here.filter(({ year }) => year === one.year);
          same(one.used, sum(used.map(({ demand }) => demand?.[resource] ?? 0)));
          left = Math.max(0, left) + one.ready - one.used;
          expect(nil(one.left - left)).toBe(0);
        }
      }
      const land = use.filter(({ resource }) => resource === "landHa").map(({ ready }) => ready);
      const water = use.filter(({ resource }) => resource === "wastewaterM3PerDay");
      if (id !== "A") continue;
      // What was there before the horizon and what comes in 2028; the plant and its steps.
      expect(land[1]).toBe(0);
      expect((land[2] ?? 0) / (land[0] ?? 1)).toBeCloseTo(3 / 4, 9);
      const steps = (year: number): number =>
        sum(
          decisions.expansions
            .filter((one) => one.park === "A" && one.year === year)
            .map((one) => one.steps),
        );
      same(
        water.map(({ ready, year }) => ready - 20 * steps(year)),
        [water[0]!.ready - 20 * steps(2026), 0, 0],
      );
      expect(readyBuilt).toBeUndefined();
    }
    const floors = stated.parks.find(({ park }) => park === "B")?.readyBuilt ?? [];
    let left = 0;
    same(
      floors,
      years.map((year) => {
        const used = sum(
          singles
            .filter((one) => one.choice === "B" && one.year === year)
            .map(({ floor }) => floor),
        );
        const ready = year === 2027 ? 90_000 : 0;
        left = Math.max(0, left) + ready - used;
        return { year, usedM2: used, readyM2: ready, leftM2: left };
      }),
    );
  });
});

it("limits of one's own count the acts that they name", () => {
  always((decisions, singles) => {
    const early = singles.filter(({ choice, year }) => choice === "A" && year === 2026).length;
    const remedies = singles.filter(({ choice }) => choice === "remedy").length;
    const stated = plan(decisions).extraRows;
    same(stated, [
      { name: "của Dĩ An", value: 2 * early + 5 * remedies + singles.length / 2, upper: 3 },
    ]);
  });
});

it("the value is that of the policy's objective, whichever it is", () => {
  const objectives = [
    { kind: "relief", lossPerYearPercent: 5, millionVndPerPoint: 200 },
    { kind: "cost", reliefTargetPoints: 1 },
    {
      ...{ kind: "weighted", perReliefPoint: 2, perHaFreed: 3, perMillionVnd: 1e-3 },
      ...{ lossPerYearPercent: 4 },
      perJobLost: { notFollowing: 0.1, converted: 0.2, closed: 0.3, left: 0.4 },
    },
  ] as const;
  const [relief, cost, weighted] = objectives.map((objective) => ({
    ...problem,
    policy: policySchema.parse({ ...policy, objective }),
  }));
  const worth = (of: typeof relief, decisions: Decisions) =>
    stateOf(of ?? problem, decisions).worth;
  always((decisions, singles) => {
    const payments = paymentsOf(singles, decisions);
    const present = (of: readonly Payer[]): number =>
      sum(
        payments
          .filter(({ payer }) => of.includes(payer))
          .map(({ year, amount }) => amount / 1.1 ** (year - 2026)),
      );
    const waits = sum(years.map((year) => waitingIn(singles, year).length));
    const penalties =
      3 * (plan(decisions).summary.changes ?? 0) +
      assumptions.postponeMillionVndPerYear.value * waits;
    const gain = (loss: number, of: (one: Single) => number): number =>
      sum(singles.map((one) => of(one) * (1 - loss * (one.year - 2026))));
    // All that the budgets give in three years.
    const whole = 3 * 6000 + 9100;
    const points = gain(0.05, (one) => one.relief);
    const spent = (wholeBudgetPoints / whole) * present(["budget", "developer"]);
    same(worth(relief, decisions).value, points - spent - penalties / 200);
    same(worth(cost, decisions).value, present(payers) + penalties);
    same(worth(cost, decisions).size, present(payers) + penalties);
    const jobs = jobsOf(singles);
    same(
      worth(weighted, decisions).value,
      gain(0.04, (one) => 2 * one.relief + 3 * one.freed) -
        0.1 * jobs.jobsNotFollowing -
        0.2 * jobs.jobsConverted -
        0.3 * jobs.jobsClosed -
        0.4 * jobs.jobsLeft -
        1e-3 * (present(payers) + penalties) +
        1e-3 * sum(plan(decisions).zones.map((zone) => zone.presentValueMillionVnd)),
    );
    const { value, size } = worth(relief, decisions);
    expect(size).toBeGreaterThanOrEqual(Math.abs(value));
  });
});

it("what a policy leaves out is worth nothing, and a breach its price", () => {
  const { stability: _stability, postpone: _postpone, ...rest } = policy;
  const plain = { ...rest, budgets: [], objective: policySchema.parse({ ...policy }).objective };
  const of = (change: object) => ({ ...problem, policy: { ...plain, ...change } });
  always((decisions, singles) => {
    const payments = paymentsOf(singles, decisions);
    const value = (change: object): number => stateOf(of(change), decisions).worth.value;
    const discounted = payments.map(({ year, amount }) => amount / 1.1 ** (year - 2026));
    const points = sum(singles.map(({ relief }) => relief));
    // Without budgets what moving everybody costs, in order of magnitude, stands in their place.
    same(value({}), points - (wholeBudgetPoints / (8 * nominalMoveMillionVnd)) * sum(discounted));
    const none = [{ payers: ["budget"], perYear: 0, carryOver: false }];
    same(value({ budgets: none }), points);
    const objective = { kind: "cost", reliefTargetPoints: 1 };
    const soft = [{ rule: "pace", penaltyMillionVnd: 7 }];
    same(
      value({ objective, soft, pace: { moves: 0 } }),
      sum(discounted) + 7 * singles.filter(isMove).length,
    );
    const broken = written(stateOf(of({ soft, pace: { moves: 0 } }), decisions)).breaches;
    same(sum(broken.map(({ amount }) => amount)), singles.filter(isMove).length);
    const stated = written(stateOf(of({ extraRows: [] }), decisions));
    expect(stated).not.toHaveProperty("extraRows");
    expect(stated.summary).not.toHaveProperty("changes");
    expect(stated.postponed).toEqual([]);
    expect(stated.summary.changes).toBeUndefined();
  });
});

it("what is not there counts for nothing and is named", () => {
  const year = 2026;
  const acts = [
    { enterprise: "E0", choice: "A", year },
    { enterprise: "?", choice: "A", year },
    { enterprise: "E1", choice: "nowhere", year },
  ];
  const stated = stateOf(problem, { acts, opened: [], expansions: [] });
  expect(stated.unknown.map(({ rule, where }) => `${rule} ${where}`)).toEqual([
    "enterprise ?",
    "park nowhere",
  ]);
  expect(stated.acts.map(({ enterprise }) => enterprise.id)).toEqual(["E0"]);
  const { alternatives: _none, ...others } = policy;
  const without = { ...problem, policy: { ...others, alternatives: [] } };
  const remedy = [{ enterprise: "E1", choice: "remedy", year }];
  expect(
    stateOf(without, { acts: remedy, opened: [], expansions: [] }).unknown.map(
      ({ rule, where }) => [rule, where],
    ),
  ).toEqual([["alternative", "E1"]]);
});
