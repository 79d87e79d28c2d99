/**
 * Why an enterprise does something else: what it did is closed now, what it does was closed before, its
 * own figures or those of a park are not the same, or the new choice has become worth more than the old
 * one, by what changed in the objective and by the prices that moved.
 */
import type { Act } from "../../plan/decisions.js";
import { forbidden, forbiddenAlternative } from "../../plan/rules/permission.js";
import { total } from "../../total.js";
import { type BrokenRule, misfit } from "../explain/lines.js";
import { differenceOf } from "../explain/parts.js";
import type { ChangedInput } from "./changed-inputs.js";
import { amountOf, onGrid, type Split, splitBy } from "./grid.js";
import { isSameObjective, type Side } from "./side.js";

/** One reason. */
export type ChangeReason =
  /** Only one side has the enterprise. */
  | { readonly kind: "register"; readonly onlyIn: "first" | "second" }
  /** Figures of the enterprise, or of a park that it leaves or takes, are not the same. */
  | {
      readonly kind: "input";
      readonly of: "enterprise" | "park";
      readonly id: string;
      readonly paths: string[];
    }
  /** A choice of one side is not open on the other. */
  | {
      readonly kind: "closed";
      readonly on: "first" | "second";
      readonly choice: string;
      readonly rules: BrokenRule[];
    }
  /**
   * What the second choice is worth more than the first, at the prices of each side that has any; in
   * parts that add up, with what they were and are. Unit of the objective.
   */
  | {
      readonly kind: "worth";
      readonly before: number | null;
      readonly after: number | null;
      readonly parts: Split<string>[];
    };

/** What is asked about one enterprise. */
export interface AskedChange {
  readonly enterprise: string;
  readonly was: Act | undefined;
  readonly is: Act | undefined;
}

export function reasonsOf(
  first: Side,
  second: Side,
  inputs: readonly ChangedInput[],
  asked: AskedChange,
): ChangeReason[] {
  const register = onlyIn(first, second, asked);
  if (register !== null) return [register];
  const { enterprise, was, is } = asked;
  return [
    ...inputReasons(inputs, asked),
    ...closedReason(second, "second", enterprise, was),
    ...closedReason(first, "first", enterprise, is),
    ...worthReason(first, second, asked),
  ];
}

function onlyIn(first: Side, second: Side, { enterprise }: AskedChange): ChangeReason | null {
  const has = ({ problem }: Side): boolean =>
    problem.enterprises.some(({ id }) => id === enterprise);
  const [inFirst, inSecond] = [has(first), has(second)];
  if (inFirst === inSecond) return null;
  return { kind: "register", onlyIn: inFirst ? "first" : "second" };
}

function inputReasons(
  inputs: readonly ChangedInput[],
  { enterprise, was, is }: AskedChange,
): ChangeReason[] {
  const parks = new Set([was?.choice, is?.choice]);
  const about = new Map<string, { of: "enterprise" | "park"; id: string; paths: string[] }>();
  for (const { of, id, path } of inputs) {
    const isOwn = of === "enterprise" && id === enterprise;
    if (!isOwn && !(of === "park" && parks.has(id))) continue;
    const key = `${of} ${id}`;
    const known = about.get(key) ?? { of: of === "park" ? "park" : "enterprise", id, paths: [] };
    about.set(key, { ...known, paths: [...known.paths, path] });
  }
  return [...about.values()].map((one) => ({ kind: "input", ...one }));
}

/** Is the act, or to do nothing, closed on a side? Without a rule it is a limit that it exceeds alone. */
function closedReason(
  side: Side,
  on: "first" | "second",
  id: string,
  act: Act | undefined,
): ChangeReason[] {
  const rules = act === undefined ? mustAct(side, id) : closingRules(side, id, act);
  return rules.length === 0 ? [] : [{ kind: "closed", on, choice: act?.choice ?? "stay", rules }];
}

function mustAct({ priced }: Side, id: string): BrokenRule[] {
  if (priced === null) return [];
  const { index } = priced.unitOf(id);
  const isDue = index >= 0 && priced.fitting.model.mustAct[index] === 1;
  return isDue ? [{ rule: "mandatory", amount: 1 }] : [];
}

function closingRules({ problem, priced }: Side, id: string, act: Act): BrokenRule[] {
  const { choice, year, tenure } = act;
  const enterprise = problem.enterprises.find((one) => one.id === id);
  if (enterprise === undefined) return [];
  const park = problem.parks.find((one) => one.id === choice);
  const rule = problem.policy.alternatives.find(({ kind }) => kind === choice);
  const broken =
    park !== undefined
      ? forbidden(problem, enterprise, { park, tenure }, year)
      : rule !== undefined
        ? forbiddenAlternative(problem, enterprise, rule, year)
        : [{ rule: "park", amount: 1 }];
  if (broken.length > 0) return broken.map(({ rule: name, amount }) => ({ rule: name, amount }));
  if (priced === null || priced.optionOf(priced.unitOf(id).index, act) >= 0) return [];
  return misfit(priced, priced.unitOf(id), choice);
}

interface Part {
  readonly what: string;
  readonly amount: number;
}

/** Nothing where no side can say, or where the objectives count in different units. */
function worthReason(first: Side, second: Side, asked: AskedChange): ChangeReason[] {
  const [was, is] = [partsOf(first, asked), partsOf(second, asked)];
  if (was === null && is === null) return [];
  if (was !== null && is !== null && !isSameObjective(first, second)) return [];
  const [old, now] = onGrid(was ?? [], is ?? []);
  return [
    {
      kind: "worth",
      before: was === null ? null : total(old, amountOf),
      after: is === null ? null : total(now, amountOf),
      parts: splitBy(old, now, ({ what }) => what),
    },
  ];
}

/** Worth of the second choice less that of the first, at the prices of a side; null where it cannot say. */
function partsOf({ priced }: Side, { enterprise, was, is }: AskedChange): Part[] | null {
  if (priced === null) return null;
  const { index } = priced.unitOf(enterprise);
  if (index < 0) return null;
  const isOpen = (act: Act | undefined): boolean =>
    act === undefined
      ? priced.fitting.model.mustAct[index] !== 1
      : priced.optionOf(index, act) >= 0;
  if (!isOpen(was) || !isOpen(is)) return null;
  const [old, now] = [priced.optionOf(index, was), priced.optionOf(index, is)];
  return differenceOf(priced, index, now, old).parts;
}
