/** Why one enterprise does what it does in a plan, and what it would take for it to do something else. */
import * as z from "zod/mini";
import type { Problem } from "../../domain/problem.js";
import { mistake } from "../../errors.js";
import type { Member } from "../../formulation/units.js";
import { nearest } from "../../nearest.js";
import type { Plan } from "../../plan/plan.js";
import { askedSaid } from "../messages.js";
import { type PlacedUnit, type PricedPlan, pricedPlan } from "../priced-plan.js";
import { assumptionsBehind } from "./assumed.js";
import { limitsOf, option, rankedOptions, said } from "./choices.js";
import { linesOf } from "./lines.js";
import { differenceOf } from "./parts.js";
import { type Permission, permissionKinds, permissionsOf } from "./permissions.js";
import { whatItTakes } from "./what-it-takes.js";

const part = z.strictObject({ what: z.string(), amount: z.number() });

/** The form of an explanation. Amounts without a unit in their name are in the unit of the objective. */
export const explanation = z.strictObject({
  format: z.literal("didoi-explain/1"),
  problem: z.strictObject({ name: z.string(), digest: z.string() }),
  enterprise: z.strictObject({
    id: z.string(),
    name: z.string(),
    obligation: z.enum(["mandatory", "encouraged", "exempt"]),
    due: z.nullable(z.int()),
    criteria: z.record(z.string(), z.string()),
    synthetic: z.boolean(),
    /** How its groups of figures came about. */
    grades: z.record(z.string(), z.string()),
  }),
  chosen: option,
  /** Assumptions that its cost and relief follow from. */
  assumptions: z.array(z.string()),
  /** Prices of limits that the choice uses, the dearest first: what it pays there. */
  limits: z.array(z.strictObject({ row: z.string(), price: z.number(), paid: z.number() })),
  /** The next best, the nearest first: worth of the choice less theirs, in parts that add up to it. */
  next: z.array(z.strictObject({ option, difference: z.number(), parts: z.array(part) })),
  /** Each park and alternative in one line. */
  lines: z.array(
    z.discriminatedUnion("state", [
      z.strictObject({ choice: z.string(), state: z.literal("chosen") }),
      z.strictObject({
        choice: z.string(),
        state: z.literal("closed"),
        rules: z.array(z.strictObject({ rule: z.string(), amount: z.number() })),
      }),
      z.strictObject({ choice: z.string(), state: z.literal("open"), loss: z.number() }),
      z.strictObject({
        choice: z.string(),
        state: z.literal("lost"),
        loss: z.number(),
        row: z.string(),
        to: z.array(z.string()),
      }),
    ]),
  ),
  /** What it would take, on the relaxation, each confirmed by solving again. */
  takes: z.optional(
    z.array(
      z.strictObject({
        option,
        loss: z.nullable(z.number()),
        /** The same in money, where the objective has a price of it. */
        millionVnd: z.nullable(z.number()),
        limit: z.optional(z.strictObject({ row: z.string(), amount: z.number() })),
        /** Beside the money: that the park takes the sector, a later deadline, or nothing settled. */
        permission: z.optional(
          z.strictObject({ kind: z.enum(permissionKinds), year: z.optional(z.int()) }),
        ),
      }),
    ),
  ),
});
/** Why an enterprise does what it does. */
export type Explanation = z.infer<typeof explanation>;

/** What is explained, and how far. */
export interface ExplainOptions {
  /** What it would take as well; solves again a few times. Default false. */
  readonly whatItTakes?: boolean | undefined;
  /** A park or alternative that is asked about besides. */
  readonly target?: string | undefined;
}

const nextBest = 3;

/**
 * Explains one enterprise of a plan at the prices that the plan proves itself with. Those are of bounds
 * rounded to what whole choices can reach; `priceList`, and what it would take, solve the relaxation, whose
 * prices differ a little.
 * @throws DidoiError E_CONTRADICTION for a plan of another problem, E_REFERENCE for an enterprise or a target
 * that is not there
 */
export async function explain(
  problem: Problem,
  plan: Plan,
  id: string,
  options: ExplainOptions = {},
): Promise<Explanation> {
  const priced = pricedPlan(problem, plan);
  const unit = priced.unitOf(id);
  const member = memberOf(priced, id);
  refuseUnknownTarget(problem, options.target);
  const ranked = rankedOptions(priced, unit);
  const next = ranked
    .filter((o) => o !== unit.chosen)
    .slice(0, nextBest)
    .map((o) => ({
      option: said(priced, o),
      ...differenceOf(priced, unit.index, unit.chosen, o),
    }));
  const { enterprise } = member;
  const base = {
    format: "didoi-explain/1" as const,
    problem: { name: plan.problem.name, digest: plan.problem.digest },
    enterprise: {
      id,
      name: enterprise.name,
      obligation: member.obligation,
      due: member.due,
      criteria: { ...enterprise.criteria },
      synthetic: enterprise.synthetic,
      grades: { ...enterprise.grades },
    },
    chosen: said(priced, unit.chosen),
    assumptions: assumptionsBehind(problem, unit.act),
    limits: limitsOf(priced, unit),
    next,
    lines: linesOf(priced, unit, member),
  };
  if (options.whatItTakes !== true) return base;
  const { target } = options;
  const takes = unit.index < 0 ? [] : await takesOf(priced, unit, ranked, target);
  const granted = await permissionsOf(priced, member, base.lines, target);
  return { ...base, takes: [...takes, ...granted.map((one) => takesByPermission(priced, one))] };
}

function takesByPermission(
  priced: PricedPlan,
  { kind, year, option: o, formulation, loss }: Permission,
): NonNullable<Explanation["takes"]>[number] {
  const permission = year === undefined ? { kind } : { kind, year };
  return {
    option: said({ fitting: formulation }, o),
    loss,
    millionVnd: inMoney(priced, loss),
    permission,
  };
}

function refuseUnknownTarget({ parks, policy }: Problem, target: string | undefined): void {
  const known = [
    ...parks.map(({ id }) => id),
    ...policy.alternatives.map(({ kind }) => kind),
    "stay",
  ];
  if (target === undefined || known.includes(target)) return;
  throw mistake("E_REFERENCE", askedSaid.noChoice(target, nearest(target, known)), { id: target });
}

function memberOf({ fitting: { candidates } }: PricedPlan, id: string): Member {
  for (const { members } of candidates.units)
    for (const member of members) if (member.enterprise.id === id) return member;
  const known = candidates.units.flatMap(({ members }) => members.map((one) => one.enterprise.id));
  throw mistake("E_REFERENCE", askedSaid.noEnterprise(id, nearest(id, known)), { id });
}

/** For the next best, and for what is asked about; the amount of a limit for the first that moves. */
async function takesOf(
  priced: PricedPlan,
  unit: PlacedUnit,
  ranked: readonly number[],
  target: string | undefined,
) {
  const others = ranked.filter((o) => o !== unit.chosen);
  const asked = others.filter((o) => said(priced, o).choice === target);
  const list = [
    ...new Set([...asked, ...others.slice(0, nextBest), ...others.filter((o) => o < 0)]),
  ];
  const [first] = target === undefined ? list.filter((o) => o >= 0) : asked;
  const takes: NonNullable<Explanation["takes"]> = [];
  for (const o of list) {
    const { loss, ...rest } = await whatItTakes(priced, unit.index, o, o === first);
    takes.push({
      option: said(priced, o),
      loss,
      millionVnd: inMoney(priced, loss),
      ...rest,
    });
  }
  return takes;
}

/** An amount of the objective in money, where the policy says what that is worth. */
function inMoney({ problem: { policy } }: PricedPlan, amount: number | null): number | null {
  if (amount === null) return null;
  const { objective } = policy;
  if (objective.kind === "cost") return amount;
  if (objective.kind === "relief") return amount * objective.millionVndPerPoint;
  return objective.perMillionVnd > 0 ? amount / objective.perMillionVnd : null;
}
