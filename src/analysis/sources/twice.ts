/** Values with a number in them twice as large: one value for each number. */

/** Twice a number; 1 for 0. */
export const doubled = (value: number): number => (value === 0 ? 1 : 2 * value);

/** What stands at a path, once for each number in it, with that number doubled. */
export function doublings(value: unknown, path: readonly string[] = []): unknown[] {
  const [step, ...rest] = path;
  if (step !== undefined) return inside(value, [step], (inner) => doublings(inner, rest));
  if (typeof value === "number") return [doubled(value)];
  const keys = typeof value === "object" && value !== null ? Object.keys(value) : [];
  return inside(value, keys, (inner) => doublings(inner));
}

/** The object or list with each of the others in place of what stands under each key. */
function inside(
  value: unknown,
  keys: readonly string[],
  others: (inner: unknown) => unknown[],
): unknown[] {
  if (typeof value !== "object" || value === null) return [];
  return keys.flatMap((key) =>
    others(Reflect.get(value, key)).map((other) =>
      Array.isArray(value)
        ? value.map((item, k) => (String(k) === key ? other : item))
        : { ...value, [key]: other },
    ),
  );
}

/** The steps of a path such as `budgets[0].perYear`. */
export const stepsOf = (path: string): string[] =>
  path.split(/[.[\]]+/).filter((part) => part !== "");
