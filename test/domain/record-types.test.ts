/** What is written of records for readers and what schemas take are the same: the compiler says so. */
import { describe, expect, it } from "vitest";
import type * as z from "zod/mini";
import type {
  EnterpriseInput,
  EnterpriseRecord,
  enterpriseForm,
} from "../../src/domain/enterprise.js";
import type { Park, ParkInput, parkForm } from "../../src/domain/park.js";

/** Each is the other, key by key; where they are not, the keys that differ. */
type Differences<A, B> =
  | Exclude<keyof A, keyof B>
  | Exclude<keyof B, keyof A>
  | { [K in keyof A & keyof B]: Same<Pick<A, K>, Pick<B, K>> extends true ? never : K }[keyof A &
      keyof B];
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

/** Compiles only where there are none. */
const none = <D extends never>(...differences: D[]): number => differences.length;

describe("the types of records", () => {
  it("are those of their schemas, given and checked", () => {
    const count =
      none<Differences<z.input<typeof enterpriseForm>, EnterpriseInput>>() +
      none<Differences<z.output<typeof enterpriseForm>, EnterpriseRecord>>() +
      none<Differences<z.input<typeof parkForm>, ParkInput>>() +
      none<Differences<z.output<typeof parkForm>, Park>>();
    expect(count).toBe(0);
  });

  it("would differ where a key is missing, is of another type or may be left out", () => {
    // @ts-expect-error a key more
    none<Differences<{ a: 1; b?: 2 }, { a: 1 }>>();
    // @ts-expect-error another type
    none<Differences<{ a: 1 }, { a: 1 | 2 }>>();
    // @ts-expect-error may be left out
    none<Differences<{ a?: 1 | undefined }, { a: 1 | undefined }>>();
    expect(none<Differences<{ a?: 1 }, { a?: 1 }>>()).toBe(0);
  });
});
