/**
 * The whole planning problem: register, parks, policy, assumptions. `parseProblem` is the one door:
 * what passed it is complete, consistent and read-only, and every other part of the library relies on it.
 */
import * as z from "zod/mini";
import { DidoiError } from "../errors.js";
import { parseBy, schemaIssues } from "../schema-issues.js";
import { textIssues } from "../text-issues.js";
import {
  type Assumptions,
  type AssumptionsInput,
  assumptionsInput,
  resolveAssumptions,
} from "./assumptions.js";
import { byId } from "./by-id.js";
import { crossCheck } from "./cross-check.js";
import {
  type Enterprise,
  type EnterpriseInput,
  type EnterpriseRecord,
  enterprise,
} from "./enterprise.js";
import { asStated, byEnterprise, fillMissing } from "./fill-missing.js";
import { type FilledFigure, filledFigure } from "./missing-rules.js";
import { withReferences } from "./named.js";
import { nothingToCount } from "./nothing-to-count.js";
import { type Park, type ParkInput, park } from "./park.js";
import { type Policy, type PolicyInput, policy } from "./policy.js";
import { type RegisterBasis, type RegisterBasisInput, registerBasis } from "./register-basis.js";
import { byPair, type RoadDistance, roadDistance } from "./road-distance.js";
import { titled } from "./titled.js";
import { type Zone, type ZoneInput, zone } from "./zone.js";

/** A problem as it is given to `parseProblem`. */
export interface ProblemInput {
  /** Stands in reports and plans; at most 500 characters. */
  name: string;
  /** The register, in any order. */
  enterprises: EnterpriseInput[];
  /** Parks and clusters, offered or not, in any order. */
  parks: ParkInput[];
  /** What is asked for. */
  policy: PolicyInput;
  /** Road distances that are known. Default: straight lines times the assumed road factor. */
  distances?: RoadDistance[] | undefined;
  /** Where freed land has a use. Default nowhere. */
  zones?: ZoneInput[] | undefined;
  /** Assumptions that are not the library's. Default none. */
  assumptions?: AssumptionsInput | undefined;
  /** What a made-up register rests on. Default nothing is said. */
  register?: RegisterBasisInput | undefined;
  /** What a checked problem says of figures that were blank: they are again, before they are filled in. Default none. */
  filled?: FilledFigure[] | undefined;
}

/** A problem of which each field was checked, on its own. */
export interface StatedProblem extends ProblemInput {
  /** The register: figures may be blank. */
  enterprises: EnterpriseRecord[];
  /** Parks and clusters, offered or not. */
  parks: Park[];
  /** What is asked for, with its defaults. */
  policy: Policy;
  /** Road distances that are known. */
  distances: RoadDistance[];
  /** Where freed land has a use. */
  zones: Zone[];
  /** Assumptions that are not the library's. */
  assumptions: AssumptionsInput;
  /** What a made-up register rests on. */
  register?: RegisterBasis | undefined;
  /** Figures that were blank, and what stands in for them. */
  filled: FilledFigure[];
}

/** The form of a problem; `parseProblem` also checks what records say of each other. */
export const problemSchema: z.ZodMiniType<StatedProblem, ProblemInput> = titled(
  z.strictObject({
    name: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)),
    enterprises: z.array(enterprise),
    parks: z.array(park),
    policy,
    distances: z._default(z.array(roadDistance), []),
    zones: z._default(z.array(zone), []),
    assumptions: z._default(assumptionsInput, []),
    register: z.optional(registerBasis),
    filled: z._default(z.array(filledFigure), []),
  }),
  "Bài toán di dời",
);

/** A checked problem. */
export interface Problem {
  /** Stands in reports and plans. */
  readonly name: string;
  /** The register, ids unique, by id (compared by code units), whatever the order given. */
  readonly enterprises: readonly Enterprise[];
  /** Parks and clusters, offered or not, ids unique, by id as the register. */
  readonly parks: readonly Park[];
  /** What is asked for, with its defaults. */
  readonly policy: Policy;
  /** Road distances that are known; others are straight lines times the assumed road factor. */
  readonly distances: readonly RoadDistance[];
  /** Where freed land has a use, by id. */
  readonly zones: readonly Zone[];
  /** Every assumption, the given ones and the defaults. */
  readonly assumptions: Assumptions;
  /** Figures of the register that were blank and that something stands in for, by enterprise. */
  readonly filled: readonly FilledFigure[];
  /** What a made-up register rests on, where it is said. */
  readonly register?: RegisterBasis;
}

/** JSON schema (draft 2020-12) of what `parseProblem` takes. */
export function problemJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(problemSchema, { io: "input" }) as Record<string, unknown>;
}

const maximumIssues = 100;

/**
 * Checks a problem as a whole: every field, and what records say of each other. What it returned, and
 * the JSON of that, it takes back and returns the same.
 * @throws DidoiError with all issues at once (at most 100)
 */
export function parseProblem(input: unknown): Problem {
  const parsed = parseBy(problemSchema, input);
  if (!parsed.success) throw new DidoiError(schemaIssues(parsed.error, problemSchema));
  const data = withReferences(parsed.data);
  const { name, parks, policy: rules, distances, zones, assumptions } = data;
  const stated = asStated(data.enterprises, data.filled);
  const { enterprises, filled, issues: blanks } = fillMissing(stated, rules.missing);
  const issues = [
    ...textIssues(input),
    ...crossCheck({ ...data, enterprises }),
    ...blanks,
    ...nothingToCount(stated, rules),
  ];
  if (issues.length > 0) throw new DidoiError(issues.slice(0, maximumIssues));
  return {
    name,
    enterprises: byId(enterprises),
    parks: byId(parks),
    policy: rules,
    distances: byPair(distances),
    zones: byId(zones),
    assumptions: resolveAssumptions(assumptions),
    filled: byEnterprise(filled),
    ...(data.register === undefined ? {} : { register: data.register }),
  };
}
