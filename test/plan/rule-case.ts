/** How a rule is drawn into a random problem: the parts that the lists of rules are made of. */
import * as fc from "fast-check";
import type { EnterpriseInput } from "../../src/domain/enterprise.js";
import type { ParkInput } from "../../src/domain/park.js";
import type { PolicyInput } from "../../src/domain/policy.js";
import type { ProblemInput } from "../../src/domain/problem.js";

/** An enterprise whose land and workers are stated, as those of random problems are. */
export type Stated = EnterpriseInput & { readonly landHa: number; readonly workers: number };

export interface RuleCase {
  readonly name: string;
  /** Draws against trying every plan, default 40. */
  readonly runs?: number;
  /** Random fields of the rule, put into a problem. */
  readonly add: (input: ProblemInput) => fc.Arbitrary<ProblemInput>;
  /** The same problem with the rule loosened or dropped. Left out where looser is not better. */
  readonly loosen?: (input: ProblemInput) => ProblemInput;
}

export const withPolicy = (
  input: ProblemInput,
  change: Partial<PolicyInput> | ((policy: PolicyInput) => Partial<PolicyInput>),
): ProblemInput => ({
  ...input,
  policy: {
    ...input.policy,
    ...(typeof change === "function" ? change(input.policy) : change),
  },
});

export const withParks = (
  input: ProblemInput,
  change: (p: ParkInput, j: number) => Partial<ParkInput>,
): ProblemInput => ({ ...input, parks: input.parks.map((p, j) => ({ ...p, ...change(p, j) })) });

export const withEnterprises = (
  input: ProblemInput,
  change: (e: Stated, i: number) => Partial<EnterpriseInput>,
): ProblemInput => ({
  ...input,
  enterprises: input.enterprises.map((e, i) => ({ ...e, ...change(e as Stated, i) })),
});

export const policyRule = (
  name: string,
  fields: fc.Arbitrary<Partial<PolicyInput>>,
  looser?: Partial<PolicyInput> | ((policy: PolicyInput) => Partial<PolicyInput>),
): RuleCase => ({
  name,
  add: (input) => fields.map((change) => withPolicy(input, change)),
  ...(looser === undefined ? {} : { loosen: (input) => withPolicy(input, looser) }),
});

export const parkRule = (
  name: string,
  fields: fc.Arbitrary<Partial<ParkInput>>,
  looser?: (park: ParkInput) => Partial<ParkInput>,
): RuleCase => ({
  name,
  add: (input) => fields.map((change) => withParks(input, () => change)),
  ...(looser === undefined ? {} : { loosen: (input) => withParks(input, looser) }),
});

export const twoYears = { from: 2026, to: 2027 };
export const tenths = (max: number) => fc.integer({ min: 0, max: max * 10 }).map((n) => n / 10);
export const money = fc.integer({ min: 0, max: 30_000 });
export const share = fc.constantFrom(0, 0.2, 0.3, 0.5, 0.8, 1);
/** A part of a total such that a limit of it is felt. */
export const part = fc.constantFrom(0.2, 0.35, 0.5, 0.7, 0.9);

export const total = (input: ProblemInput, of: (e: Stated) => number): number =>
  input.enterprises.reduce((sum, e) => sum + of(e as Stated), 0);

export const without = <T extends object>(object: T, key: keyof T): T => {
  const { [key]: _dropped, ...rest } = object;
  return rest as T;
};

/** Parks with land for a part of the register only, so that it matters who goes where. */
export const scarceLand = (input: ProblemInput): fc.Arbitrary<ProblemInput> =>
  fc.array(part, { minLength: 3, maxLength: 3 }).map((parts) =>
    withParks(input, (_, j) => ({
      remainingHa: 1.2 * (parts[j] ?? 0) * total(input, ({ landHa }) => landHa),
    })),
  );

/** Comparing optima needs a worth of money that budgets do not change. */
export const weighted = {
  kind: "weighted" as const,
  perReliefPoint: 1,
  perHaFreed: 2,
  perMillionVnd: 0.0001,
};
