/** Fields of a policy by their path, such as `budgets[0].perYear` or `pace.moves.2027`. */
const stepsOf = (path: string): string[] => path.split(/[.[\]]+/).filter((part) => part !== "");

/** A copy with another value at the path; undefined takes the field away. Lists keep their length. */
export function withPath<T>(value: T, path: string, given: unknown): T {
  return changed(value, stepsOf(path), given) as T;
}

function changed(value: unknown, [step, ...rest]: readonly string[], given: unknown): unknown {
  if (step === undefined) return given;
  if (Array.isArray(value))
    return value.map((item, k) => (String(k) === step ? changed(item, rest, given) : item));
  const object = (value ?? {}) as Readonly<Record<string, unknown>>;
  const inner = changed(object[step], rest, given);
  if (inner !== undefined) return { ...object, [step]: inner };
  const { [step]: _gone, ...others } = object;
  return others;
}
