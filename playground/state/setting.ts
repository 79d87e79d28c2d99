/**
 * What a person has set: the policy's figures that differ, enterprises that must move or stay, parks that
 * are opened or closed by hand. It is all that a link holds; the data are never part of it.
 */

/** A value as JSON has it: what a repair of the policy puts in the place of another. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

export type Lock = "move" | "stay";
export type Gate = "open" | "closed";

export interface Setting {
  /** By path of the policy: `quotas[1].lower`. */
  readonly values: ReadonlyMap<string, Json>;
  /** By id of the enterprise. */
  readonly locks: ReadonlyMap<string, Lock>;
  /** By id of the park. */
  readonly parks: ReadonlyMap<string, Gate>;
}

/** The problem as it was given. */
export const asGiven: Setting = { values: new Map(), locks: new Map(), parks: new Map() };

/** The map with the key set, or without it where the value is undefined. */
export function put<V>(map: ReadonlyMap<string, V>, key: string, value: V | undefined) {
  const copy = new Map(map);
  if (value === undefined) copy.delete(key);
  else copy.set(key, value);
  return copy;
}

/** How many things differ from what was given. */
export const changeCount = ({ values, locks, parks }: Setting): number =>
  values.size + locks.size + parks.size;
