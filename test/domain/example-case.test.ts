/** The example folder: it reads, it tells real from synthetic, and its limits leave room for a choice. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { exampleSeed } from "../../examples/register-csv.js";
import { assumptionIds } from "../../src/domain/assumption-ids.js";
import { capacitiesOf } from "../../src/domain/capacity.js";
import { defaultAssumptions } from "../../src/domain/default-assumptions.js";
import { demandOf } from "../../src/domain/demand.js";
import { atPath } from "../../src/domain/grounds.js";
import { obligationOf } from "../../src/domain/obligation.js";
import type { Problem } from "../../src/domain/problem.js";
import { readProblem } from "../../src/io/read-problem.js";
import type { Remark } from "../../src/language.js";
import { generateRegister } from "../../src/synthetic/generate-register.js";

const folder = fileURLToPath(new URL("../../examples/binh-duong/", import.meta.url));
let problem: Problem;
let notes: readonly Remark[];
beforeAll(async () => {
  ({ problem, notes } = await readProblem(folder));
});

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const base = () =>
  problem.enterprises.filter(
    (record) => obligationOf(record, problem.policy.obligationRule) !== "exempt",
  );
const offered = () =>
  problem.parks.flatMap((park) => {
    const { districts, statuses } = problem.policy.destinations;
    const isOffered =
      statuses.includes(park.status) && park.districts.some((name) => districts.includes(name));
    const capacities = isOffered ? capacitiesOf(park, problem.assumptions) : null;
    return capacities === null ? [] : [{ park, capacities }];
  });

describe("the example case", () => {
  it("reads back exactly the register that was generated", () => {
    expect(problem.enterprises).toEqual(generateRegister({ seed: exampleSeed }));
    expect(problem.enterprises.every(({ synthetic }) => synthetic)).toBe(true);
  });

  it("carries all 47 parks, each with source and date, and leaves two columns to readers of text", () => {
    expect(problem.parks).toHaveLength(47);
    expect(problem.parks.filter(({ source, asOf }) => !source || !asOf)).toEqual([]);
    expect(notes.map(({ message }) => message)).toEqual([
      expect.stringContaining('"Ngành theo công bố" is not used.'),
      expect.stringContaining('"Độ chính xác tọa độ" is not used.'),
    ]);
  });

  it("leaves empty what is not published", () => {
    const known = (of: (park: Problem["parks"][number]) => unknown): number =>
      problem.parks.filter((park) => of(park) !== undefined).length;
    expect(known(({ wastewaterM3PerDay }) => wastewaterM3PerDay)).toBe(0);
    expect(known(({ totalAreaHa }) => totalAreaHa)).toBe(34);
    expect(known(({ occupancyPercent }) => occupancyPercent)).toBe(8);
    expect(known(({ leasePriceUsdPerM2 }) => leasePriceUsdPerM2)).toBe(2);
    // Two published, one that follows from published figures, and one read from "nearly full".
    expect(known(({ remainingHa }) => remainingHa)).toBe(4);
  });

  it("states every assumption with value, unit, range and reason", () => {
    const listed = JSON.parse(readFileSync(`${folder}assumptions.json`, "utf8")) as object[];
    expect(listed.map((entry) => Object.keys(entry))).toEqual(
      assumptionIds.map(() => ["id", "value", "unit", "low", "high", "reason"]),
    );
    expect(listed.map((entry) => (entry as { id: string }).id)).toEqual([...assumptionIds]);
    // One is the example's own: the land of parks that the province did not name.
    expect(problem.assumptions.relocationShare.value).toBe(0.15);
    for (const id of assumptionIds.filter((one) => one !== "relocationShare")) {
      const { value, unit } = problem.assumptions[id];
      expect({ id, value, unit }).toEqual({
        id,
        value: defaultAssumptions[id].value,
        unit: defaultAssumptions[id].unit,
      });
    }
  });

  it("counts a base of 1,200, so that 30 and 40 % are whole enterprises", () => {
    expect(base()).toHaveLength(1200);
    const [reported, milestone] = problem.policy.quotas;
    expect(reported).toMatchObject({ measure: "enterprises", year: 2028, lower: 0, upper: 1 });
    expect(milestone).toMatchObject({ measure: "enterprises", year: 2030, lower: 0.3, upper: 0.4 });
  });

  it("says of each figure of its policies what it rests on", async () => {
    for (const name of ["policy.json", "policy-b.json", "policy-one-year.json"]) {
      const { policy } = (await readProblem(folder, { policy: `${folder}${name}` })).problem;
      const named = new Set(policy.grounds.map(({ field }) => field));
      for (const field of ["budgets[0].perYear", "discount.percentPerYear", "mediaWeights"])
        expect(named, name).toContain(field);
      for (const { grade, low, high } of policy.grounds)
        if (grade === "published") expect(low === undefined).toBe(high === undefined);
      for (const { field, low = -1e18, high = 1e18 } of policy.grounds) {
        const value = atPath(policy, field);
        if (typeof value !== "number") continue;
        expect(value, field).toBeGreaterThanOrEqual(low);
        expect(value, field).toBeLessThanOrEqual(high);
      }
    }
  });

  it("offers land for the smallest 40 % of the base, but not for the whole base", () => {
    const land = sum(offered().map(({ capacities }) => capacities.landHa?.value ?? 0));
    const demand = base()
      .map((record) => demandOf(record, problem.assumptions).landHa)
      .sort((a, b) => a - b);
    expect(land).toBeLessThan(sum(demand));
    expect(land).toBeGreaterThan(sum(demand.slice(0, 480)));
  });
});
