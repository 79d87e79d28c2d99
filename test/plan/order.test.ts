/** The order of rows means nothing: the same records in any order give the same bytes of plan. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ProblemInput, parseProblem } from "../../src/domain/problem.js";
import { formulate } from "../../src/formulation/formulate.js";
import { modelToNdjson } from "../../src/model/formats/model-ndjson.js";
import { planRelocation } from "../../src/plan-relocation.js";
import { generateRegister } from "../../src/synthetic/generate-register.js";
import { roomyProblem } from "../arbitraries/problem.js";
import { withEnterprises, withParks } from "./rule-case.js";
import { ruleCases } from "./rules.js";

const ruled: fc.Arbitrary<ProblemInput> = fc
  .tuple(roomyProblem(4, 2, 3), fc.constantFrom(...ruleCases))
  .chain(([input, { add }]) => add(input));

const shuffled = (input: ProblemInput): fc.Arbitrary<ProblemInput> => {
  const all = { minLength: input.enterprises.length };
  return fc
    .tuple(
      fc.shuffledSubarray(input.enterprises, all),
      fc.shuffledSubarray(input.parks, { minLength: input.parks.length }),
    )
    .map(([enterprises, parks]) => ({ ...input, enterprises, parks }));
};

const pairs = ruled.chain((input) => fc.tuple(fc.constant(input), shuffled(input)));

/** The whole outcome and the whole model as text. */
async function bytesOf(input: ProblemInput): Promise<string> {
  const problem = parseProblem(input);
  const model = [...modelToNdjson(formulate(problem).model)].join("");
  return `${model}${JSON.stringify(await planRelocation(problem, { gap: 0.05 }))}`;
}

describe("another order of enterprises and parks", () => {
  it("changes no byte of model or plan", async () => {
    await fc.assert(
      fc.asyncProperty(pairs, async ([input, other]) => {
        expect(await bytesOf(other)).toBe(await bytesOf(input));
      }),
      { numRuns: 60 },
    );
  });

  it("changes no byte where the search has much to choose from within the gap", async () => {
    const input: ProblemInput = {
      name: "Kiểm tra",
      enterprises: generateRegister({ seed: 5, count: 150 }),
      parks: ["A", "B", "C", "D"].map((id, j) => ({
        ...{ id, name: `KCN ${id}`, kind: "park", status: "operating", remainingHa: 20 + 3 * j },
        ...{ lat: 11.1 + j / 50, lon: 106.6 },
      })),
      policy: {
        name: "p",
        horizon: { from: 2026, to: 2028 },
        quotas: [{ lower: 0.3, upper: 0.4 }],
        budgets: [{ perYear: 40_000, carryOver: true }],
      },
    } as ProblemInput;
    const expected = await bytesOf(input);
    for (const seed of [1, 2, 3]) {
      const [other] = fc.sample(shuffled(input), { numRuns: 1, seed });
      expect(await bytesOf(other as ProblemInput)).toBe(expected);
    }
  });
});

describe("new ids of the same order", () => {
  it("change ids only", async () => {
    const renamed = (id: string): string => `nhà-máy ${id}`;
    await fc.assert(
      fc.asyncProperty(ruled, async (input) => {
        const again = withParks(
          withEnterprises(input, ({ id, lockPark, bannedParks = [] }) => ({
            id: renamed(id),
            bannedParks: bannedParks.map(renamed),
            ...(lockPark === undefined ? {} : { lockPark: renamed(lockPark) }),
          })),
          ({ id, opensWhen }) => ({
            id: renamed(id),
            ...(opensWhen && { opensWhen: { ...opensWhen, park: renamed(opensWhen.park) } }),
          }),
        );
        const { alternatives = [], stability, destinations, extraRows = [] } = input.policy;
        const offered = Object.entries(destinations?.alsoFrom ?? {});
        const other: ProblemInput = {
          ...again,
          distances: (input.distances ?? []).map(({ enterprise, park, ...row }) => ({
            ...row,
            park: renamed(park),
            ...(enterprise === undefined ? {} : { enterprise: renamed(enterprise) }),
          })),
          policy: {
            ...again.policy,
            destinations: {
              ...destinations,
              alsoFrom: Object.fromEntries(offered.map(([id, from]) => [renamed(id), from])),
            },
            extraRows: extraRows.map(({ terms, ...row }) => ({
              ...row,
              terms: terms.map(({ where = {}, coefficient }) => ({
                coefficient,
                where: {
                  ...where,
                  ...(where.enterprise && { enterprise: renamed(where.enterprise) }),
                  ...(where.park && { park: renamed(where.park) }),
                },
              })),
            })),
            alternatives: alternatives.map(({ enterprises, ...rule }) => ({
              ...rule,
              ...(enterprises === undefined ? {} : { enterprises: enterprises.map(renamed) }),
            })),
            ...(stability === undefined
              ? {}
              : {
                  stability: {
                    ...stability,
                    earlier: stability.earlier.map((entry) => ({
                      ...entry,
                      enterprise: renamed(entry.enterprise),
                      choice: input.parks.some(({ id }) => id === entry.choice)
                        ? renamed(entry.choice)
                        : entry.choice,
                    })),
                  },
                }),
          },
        };
        const [a, b] = [await outcomeOf(input), await outcomeOf(other)];
        expect(b.replaceAll("nhà-máy ", "")).toBe(a);
      }),
      { numRuns: 60 },
    );
  });
});

/** Without the digests, which cover the ids. */
async function outcomeOf(input: ProblemInput): Promise<string> {
  const outcome = await planRelocation(parseProblem(input), { gap: 0.05 });
  const text = JSON.stringify(outcome, (key, value) => (key === "digest" ? undefined : value));
  return text;
}
