/** The problem under a setting: figures of the policy, locks of enterprises, parks opened and closed by hand. */
import { overridden, type Policy, type Problem, policySchema } from "didoi";
import type { Setting } from "../state/setting.js";

/**
 * Lists that nothing changes are those of the given problem, and lists that are as they were a moment ago are
 * those of that moment, so that what rests on them can be kept.
 * @param last the problem under another setting
 * @throws DidoiError for a figure that the policy cannot have
 */
export function problemOf(problem: Problem, setting: Setting, last: Problem = problem): Problem {
  return {
    ...problem,
    policy: policyOf(problem, setting),
    enterprises: same(last.enterprises, locked(problem.enterprises, setting.locks)),
    parks: same(last.parks, gated(problem, setting.parks)),
  };
}

/** The former list where all that is in it is the same. */
function same<T extends { readonly id: string }>(former: readonly T[], list: readonly T[]) {
  const isSame = former.every((one, k) => one === list[k] || isLike(one, list[k]));
  return isSame ? former : list;
}

const isLike = (one: object, other: object | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

function locked(list: Problem["enterprises"], locks: Setting["locks"]): Problem["enterprises"] {
  if (locks.size === 0) return list;
  return list.map((one) => {
    const lock = locks.get(one.id);
    return lock === undefined ? one : { ...one, lock };
  });
}

function gated({ parks, policy }: Problem, gates: Setting["parks"]): Problem["parks"] {
  const closesYear = policy.horizon.from - 1;
  return gates.size === 0
    ? parks
    : parks.map((one) => (gates.get(one.id) === "closed" ? { ...one, closesYear } : one));
}

function policyOf({ policy, parks }: Problem, setting: Setting): Policy {
  const given = [...setting.values];
  const set = given.flatMap(([path, value]) =>
    value === null ? [] : [`${path}=${JSON.stringify(value)}`],
  );
  const gone = given.flatMap(([path, value]) => (value === null ? [path] : []));
  const opened = parks.filter(({ id }) => setting.parks.get(id) === "open");
  if (given.length === 0 && opened.length === 0) return policy;
  const without = gone.reduce((made, path) => withoutField(made, path), policy as unknown);
  const changed = policySchema.parse(overridden(without, { set }));
  if (opened.length === 0) return changed;
  const { districts, alsoFrom, ...rest } = changed.destinations;
  const from = Object.fromEntries(opened.map(({ id }) => [id, changed.horizon.from]));
  const further = opened.flatMap((park) => park.districts);
  return {
    ...changed,
    destinations: {
      ...rest,
      alsoFrom: { ...alsoFrom, ...from },
      districts: districts.length === 0 ? [] : [...new Set([...districts, ...further])],
    },
  };
}

/** A policy that leaves a field to its default. */
function withoutField(policy: unknown, path: string): unknown {
  const empty = path.split(".").reduceRight<unknown>((within, key) => ({ [key]: within }), null);
  const { name } = policy as { readonly name: string };
  return overridden(policy, { scenario: { name, ...(empty as object) } });
}
