/**
 * What is kept by year of the horizon, looked up. A year that is not there is a mistake of this library:
 * it must not turn into an entry of another row.
 */

/** @throws RangeError where the list has no such year; `t` counts the years of the horizon from 0 */
export function ofYear<T>(list: readonly T[], t: number): T {
  const found = list[t];
  if (found === undefined) throw new RangeError(`year ${t} is not one of ${list.length}`);
  return found;
}

/** @throws RangeError where there is nothing */
export function known<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new RangeError(`there is no ${what}`);
  return found;
}
