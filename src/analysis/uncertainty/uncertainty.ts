/** What scenarios say together: how often each choice occurs, how totals spread, what drives them, regret. */
import * as z from "zod/mini";
import type { ScenarioRecord } from "./scenario.js";
import type { ScenarioFile } from "./scenario-file.js";
import { quantile, rankCorrelation } from "./statistics.js";

const spreadOf = z.strictObject({ p10: z.number(), p50: z.number(), p90: z.number() });

/** The form of the result. */
export const uncertaintyResult = z.strictObject({
  format: z.literal("didoi-uncertainty/1"),
  problem: z.strictObject({ name: z.string(), digest: z.string() }),
  /** Names of the parks. */
  parks: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  seed: z.int(),
  /** Asked for, run, and of those the ones in which no plan exists. */
  scenarios: z.strictObject({ asked: z.int(), run: z.int(), infeasible: z.int() }),
  /** Of the best of each world. Values are those of relaxations. */
  totals: z.record(z.string(), spreadOf),
  /** How often each enterprise does something, most often first. */
  enterprises: z.array(z.strictObject({ enterprise: z.string(), share: z.number() })),
  /** How often each enterprise makes each choice, most often first. */
  pairs: z.array(z.strictObject({ enterprise: z.string(), choice: z.string(), share: z.number() })),
  /** Rank correlation (Spearman) of inputs with the value, strongest first. */
  drivers: z.array(z.strictObject({ input: z.string(), correlation: z.number() })),
  /** One for each candidate. */
  candidates: z.array(
    z.strictObject({
      digest: z.string(),
      /** Enterprises in which a world forces another choice. */
      forced: spreadOf,
      regret: spreadOf,
      maxRegret: z.number(),
    }),
  ),
  /** Index of the candidate with the least maximum regret; null without candidates. */
  leastMaxRegret: z.nullable(z.int()),
});
/** What is uncertain of a problem's best plans. */
export type Uncertainty = z.infer<typeof uncertaintyResult>;

const totalNames = ["value", "moved", "reliefPoints", "landFreedHa", "costMillionVnd"] as const;

/** Draws together what scenarios say. The order of the records means nothing. */
export function summariseScenarios({ header, records }: ScenarioFile): Uncertainty {
  const solved = records.filter(({ status }) => status === "optimal");
  const candidates = header.candidates.map((digest, k) => {
    const own = solved.flatMap((record) => record.candidates[k] ?? []);
    const regret = own.map((one) => one.regret);
    return {
      digest,
      forced: spread(own.map(({ forced }) => forced)),
      regret: spread(regret),
      maxRegret: regret.reduce((most, one) => Math.max(most, one), 0),
    };
  });
  const regrets = candidates.map(({ maxRegret }) => maxRegret);
  const least = regrets.length === 0 ? null : regrets.indexOf(Math.min(...regrets));
  return {
    format: "didoi-uncertainty/1",
    problem: header.problem,
    parks: header.parks,
    seed: header.seed,
    scenarios: {
      asked: header.scenarios,
      run: records.length,
      infeasible: records.length - solved.length,
    },
    totals: Object.fromEntries(
      totalNames.map((name) => [name, spread(solved.map((record) => record[name] ?? 0))]),
    ),
    ...frequenciesOf(header, solved),
    drivers: driversOf(header.inputs, solved),
    candidates,
    leastMaxRegret: least,
  };
}

function spread(values: readonly number[]): z.infer<typeof spreadOf> {
  const sorted = [...values].sort((a, b) => a - b);
  return { p10: quantile(sorted, 0.1), p50: quantile(sorted, 0.5), p90: quantile(sorted, 0.9) };
}

function frequenciesOf(
  { enterprises, choices }: ScenarioFile["header"],
  solved: readonly ScenarioRecord[],
): Pick<Uncertainty, "enterprises" | "pairs"> {
  const ofOne = new Map<number, number>();
  const ofPair = new Map<number, number>();
  for (const record of solved)
    for (let k = 0; k + 1 < record.choices.length; k += 2) {
      const [one, choice] = [record.choices[k] ?? 0, record.choices[k + 1] ?? 0];
      const pair = one * choices.length + choice;
      ofOne.set(one, (ofOne.get(one) ?? 0) + 1);
      ofPair.set(pair, (ofPair.get(pair) ?? 0) + 1);
    }
  const inOrder = (counts: ReadonlyMap<number, number>) =>
    [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return {
    enterprises: inOrder(ofOne).map(([one, count]) => ({
      enterprise: enterprises[one] ?? "",
      share: count / solved.length,
    })),
    pairs: inOrder(ofPair).map(([pair, count]) => ({
      enterprise: enterprises[Math.floor(pair / choices.length)] ?? "",
      choice: choices[pair % choices.length] ?? "",
      share: count / solved.length,
    })),
  };
}

function driversOf(
  inputs: readonly string[],
  solved: readonly ScenarioRecord[],
): Uncertainty["drivers"] {
  const values = solved.map(({ value }) => value ?? 0);
  return inputs
    .map((input, k) => ({
      input,
      correlation: rankCorrelation(
        solved.map((record) => record.inputs[k] ?? 0),
        values,
      ),
    }))
    .sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation));
}
