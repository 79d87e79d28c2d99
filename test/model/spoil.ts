type Way = readonly number[];

/**
 * A copy of `value` with `bad` at the place that the numbers of `way` lead to (each picks a key, or
 * one more than there are: a key is added). With `drop` the key is taken away instead.
 */
export function spoil(value: unknown, way: Way, bad: unknown, drop: boolean): unknown {
  const [step, ...rest] = way;
  if (typeof value !== "object" || value === null || step === undefined) return bad;
  if (Array.isArray(value)) return spoilList(value, step, rest, bad, drop);
  const copy: Record<string, unknown> = { ...value };
  const keys = Object.keys(value);
  const key = keys[step % (keys.length + 1)];
  if (key === undefined) Object.defineProperty(copy, "__proto__", { value: bad, enumerable: true });
  else if (drop && rest.length === 0) delete copy[key];
  else copy[key] = spoil(copy[key], rest, bad, drop);
  return copy;
}

function spoilList(list: readonly unknown[], step: number, rest: Way, bad: unknown, drop: boolean) {
  const at = step % (list.length + 1);
  return at === list.length ? [...list, bad] : list.with(at, spoil(list[at], rest, bad, drop));
}
