/**
 * What a plan decides: which enterprise does what and when, which parks are opened, which plants grow.
 * Everything else in a plan is a statement that follows from this and the problem (`state-of.ts`).
 */
import * as z from "zod/mini";
import { alternativeKinds } from "../domain/alternative-kinds.js";
import { tenures } from "../domain/tenure.js";
import { DidoiError, type Issue } from "../errors.js";
import { parseBy, schemaIssues } from "../schema-issues.js";
import { textIssues } from "../text-issues.js";

const actOf = <N extends z.ZodMiniType<string>>(name: N, year: z.ZodMiniNumberFormat) =>
  z.strictObject({
    /** Id of the enterprise. */
    enterprise: name,
    /** Id of the park that it moves to, or the kind of the alternative that it takes. */
    choice: name,
    year,
    /** How it holds its place at the park. Left out: `lease`, land for the park's term. */
    tenure: z.optional(z.enum(tenures)),
  });

/** Whole steps by which the wastewater plant of a park grows in a year. */
const expansionOf = <N extends z.ZodMiniType<string>>(name: N, year: z.ZodMiniNumberFormat) =>
  z.strictObject({ park: name, year, steps: z.int() });

/** The form of decisions in a plan. */
export const decisions = z.strictObject({
  acts: z.array(actOf(z.string(), z.int())),
  opened: z.array(z.string()),
  expansions: z.array(expansionOf(z.string(), z.int())),
});

const givenName = z.string().check(z.trim(), z.minLength(1), z.maxLength(100));
const givenYear = z.int().check(z.gte(1900), z.lte(2200));
const givenOpened = z.array(givenName);
const givenExpansions = z.array(expansionOf(givenName, givenYear));
/** The form in which an act may be given. */
export const actInput = actOf(givenName, givenYear);
/** The form in which decisions may be given. */
export const decisionsInput = z.strictObject({
  acts: z.array(actInput),
  opened: z._default(givenOpened, []),
  expansions: z._default(givenExpansions, []),
});

/** All that a plan decides. Enterprises that are not named stay. */
export type Decisions = z.infer<typeof decisions>;
/** What one enterprise does, and when. */
export type Act = Decisions["acts"][number];
/** Steps by which the wastewater plant of a park grows in a year. */
export type Expansion = Decisions["expansions"][number];
/** Decisions as they may be given: openings and expansions may be left out. */
export type DecisionsInput = z.input<typeof decisionsInput>;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The same decisions as plans keep them: by id, then by year, the tenure of each move named. */
export function inOrder({ acts, opened, expansions }: Decisions): Decisions {
  return {
    acts: acts
      .map(withTenure)
      .sort((a, b) => byText(a.enterprise, b.enterprise) || a.year - b.year),
    opened: [...opened].sort(byText),
    expansions: [...expansions].sort((a, b) => byText(a.park, b.park) || a.year - b.year),
  };
}

function withTenure({ enterprise, choice, year, tenure = "lease" }: Act): Act {
  const isMove = !(alternativeKinds as readonly string[]).includes(choice);
  return { enterprise, choice, year, ...(isMove ? { tenure } : {}) };
}

/** The parts of a plan before format 2 that hold its decisions. */
const olderPlan = z.looseObject({
  format: z.literal("didoi-plan/1"),
  moves: z.array(z.looseObject({ enterprise: z.string(), park: z.string(), year: z.int() })),
  alternatives: z.array(
    z.looseObject({ enterprise: z.string(), alternative: z.string(), year: z.int() }),
  ),
  opened: givenOpened,
  expansions: givenExpansions,
});

const newerPlan = z.looseObject({ format: z.string(), decisions });

/**
 * Reads decisions: as such, or those of a plan of any format.
 * @param value for instance the parsed content of a file
 * @throws DidoiError E_SCHEMA with everything that is wrong
 */
export function decisionsOf(value: unknown): Decisions {
  const issues = textIssues(value).slice(0, 100);
  if (issues.length > 0) throw new DidoiError(issues);
  const newer = newerPlan.safeParse(value);
  if (newer.success) return inOrder(newer.data.decisions);
  const older = olderPlan.safeParse(value);
  if (older.success) {
    const { moves, alternatives, opened, expansions } = older.data;
    const acts = [
      ...moves.map(({ enterprise, park, year }) => ({ enterprise, choice: park, year })),
      ...alternatives.map(({ enterprise, alternative, year }) => ({
        enterprise,
        choice: alternative,
        year,
      })),
    ];
    return inOrder({ acts, opened, expansions });
  }
  const own = parseBy(decisionsInput, value);
  if (own.success) return inOrder(own.data);
  throw new DidoiError(schemaIssues(own.error, decisionsInput).map(asDecisions));
}

const form = "{ acts: [{ enterprise, choice, year }], opened, expansions }";

/** What is not said of a value alone: what the whole should look like. */
function asDecisions(issue: Issue): Issue {
  const { fix = `Expected decisions ${form}, or a plan.`, vi } = issue;
  const own = `Tệp phải có dạng "${form}", hoặc là tệp kế hoạch "plan.json".`;
  return { ...issue, fix, vi: { ...vi, fix: issue.fix === undefined ? own : (vi.fix ?? own) } };
}
