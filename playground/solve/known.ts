/** A value that is always there; where it is not, the page is at fault. */
export function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("a value that must be there is not");
  return value;
}
