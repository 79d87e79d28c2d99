/** Which inputs of two problems differ: records by their id, the policy and the records field by field. */
import type { Problem } from "../../domain/problem.js";

/** What kind of input it is. */
export const inputKinds = [
  "policy",
  "assumption",
  "enterprise",
  "park",
  "distance",
  "zone",
] as const;
/** One of `inputKinds`. */
export type InputKind = (typeof inputKinds)[number];

/** One value that is not the same on both sides. */
export interface ChangedInput {
  readonly of: InputKind;
  /** Of the record; `enterprise/park` of a distance; empty for the policy. */
  readonly id: string;
  /** Path within it, such as `budgets[0].perYear`; empty for a record that only one side has. */
  readonly path: string;
  /** Left out where there is none. */
  readonly from?: unknown;
  readonly to?: unknown;
}

/** Said of a policy, not part of what it asks for. */
const remarks = new Set(["name", "source", "overrides", "grounds"]);

/** In the order of `inputKinds`, then by id, then by path. */
export function changedInputs(before: Problem, after: Problem): ChangedInput[] {
  const asked = ({ policy }: Problem) =>
    Object.fromEntries(Object.entries(policy).filter(([key]) => !remarks.has(key)));
  const assumed = ({ assumptions }: Problem) =>
    Object.values(assumptions).map(({ id, value }) => [id, value] as const);
  const byId = (list: readonly { readonly id: string }[]) =>
    list.map((one) => [one.id, one] as const);
  const kilometres = ({ distances }: Problem) =>
    distances.map((one) => [`${one.enterprise}/${one.park}`, one] as const);
  return [
    ...within("policy", "", asked(before), asked(after)),
    ...records("assumption", assumed(before), assumed(after)),
    ...records("enterprise", byId(before.enterprises), byId(after.enterprises)),
    ...records("park", byId(before.parks), byId(after.parks)),
    ...records("distance", kilometres(before), kilometres(after)),
    ...records("zone", byId(before.zones), byId(after.zones)),
  ];
}

type Identified = readonly (readonly [id: string, record: unknown])[];

function records(of: InputKind, before: Identified, after: Identified): ChangedInput[] {
  const [was, is] = [new Map(before), new Map(after)];
  const ids = [...new Set([...was.keys(), ...is.keys()])].sort();
  return ids.flatMap((id) => {
    const [old, now] = [was.get(id), is.get(id)];
    if (old !== undefined && now !== undefined) return within(of, id, old, now);
    return [oneSided(of, id, "", old, now)];
  });
}

const oneSided = (
  of: InputKind,
  id: string,
  path: string,
  from: unknown,
  to: unknown,
): ChangedInput => ({
  of,
  id,
  path,
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
});

/** The innermost fields that differ. */
function within(of: InputKind, id: string, before: unknown, after: unknown): ChangedInput[] {
  return leaves(before, after, "").map(([path, from, to]) => oneSided(of, id, path, from, to));
}

type Leaf = readonly [path: string, from: unknown, to: unknown];

function leaves(before: unknown, after: unknown, path: string): Leaf[] {
  if (Object.is(before, after)) return [];
  if (!isObject(before) || !isObject(after) || Array.isArray(before) !== Array.isArray(after))
    return [[path, before, after]];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort(inOrder);
  const step = (key: string): string =>
    Array.isArray(before) ? `${path}[${key}]` : path === "" ? key : `${path}.${key}`;
  return keys.flatMap((key) =>
    leaves(Reflect.get(before, key), Reflect.get(after, key), step(key)),
  );
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** Places of a list by number, keys by code point. */
const inOrder = (a: string, b: string): number =>
  /^\d+$/.test(a) && /^\d+$/.test(b) ? Number(a) - Number(b) : a < b ? -1 : a > b ? 1 : 0;
