/** What is written of records for readers and what schemas take are the same: the compiler says so. */
import { describe, expect, it } from "vitest";
import type * as z from "zod/mini";
import type {
  EnterpriseInput,
  EnterpriseRecord,
  enterpriseForm,
} from "../../src/domain/enterprise.js";
import type { ExtraRow, ExtraRowInput, extraRowForm } from "../../src/domain/extra-rows.js";
import type { Ground, GroundInput, groundForm } from "../../src/domain/grounds.js";
import type {
  FilledFigure,
  filledFigureForm,
  StandIn,
  standInForm,
} from "../../src/domain/missing-rules.js";
import type { Park, ParkInput, parkForm } from "../../src/domain/park.js";
import type { Policy, PolicyInput, policyForm } from "../../src/domain/policy.js";
import type { alternativeForm } from "../../src/domain/policy-rules.js";
import type {
  RegisterBasis,
  RegisterBasisInput,
  registerBasisForm,
} from "../../src/domain/register-basis.js";
import type { RoadDistance, roadDistanceForm } from "../../src/domain/road-distance.js";
import type { AlternativeRule, AlternativeRuleInput } from "../../src/domain/rule-records.js";
import type { Zone, ZoneInput, zoneForm } from "../../src/domain/zone.js";

/** Each is the other, key by key; where they are not, the keys that differ. */
type Differences<A, B> =
  | Exclude<keyof A, keyof B>
  | Exclude<keyof B, keyof A>
  | { [K in keyof A & keyof B]: Same<Pick<A, K>, Pick<B, K>> extends true ? never : K }[keyof A &
      keyof B];
/** The compiler takes two conditional types for one where what they ask about is identical, in all depth. */
type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Compiles only where there are none. */
const none = <D extends never>(...differences: D[]): number => differences.length;

describe("the types of records", () => {
  it("are those of their schemas, given and checked", () => {
    const count =
      none<Differences<z.input<typeof enterpriseForm>, EnterpriseInput>>() +
      none<Differences<z.output<typeof enterpriseForm>, EnterpriseRecord>>() +
      none<Differences<z.input<typeof parkForm>, ParkInput>>() +
      none<Differences<z.output<typeof parkForm>, Park>>() +
      none<Differences<z.input<typeof policyForm>, PolicyInput>>() +
      none<Differences<z.output<typeof policyForm>, Policy>>() +
      none<Differences<z.input<typeof alternativeForm>, AlternativeRuleInput>>() +
      none<Differences<z.output<typeof alternativeForm>, AlternativeRule>>() +
      none<Differences<z.input<typeof groundForm>, GroundInput>>() +
      none<Differences<z.output<typeof groundForm>, Ground>>() +
      none<Differences<z.input<typeof extraRowForm>, ExtraRowInput>>() +
      none<Differences<z.output<typeof extraRowForm>, ExtraRow>>() +
      none<Differences<z.input<typeof zoneForm>, ZoneInput>>() +
      none<Differences<z.output<typeof zoneForm>, Zone>>() +
      none<Differences<z.input<typeof registerBasisForm>, RegisterBasisInput>>() +
      none<Differences<z.output<typeof registerBasisForm>, RegisterBasis>>() +
      none<Differences<z.output<typeof roadDistanceForm>, RoadDistance>>() +
      none<Differences<z.output<typeof standInForm>, StandIn>>() +
      none<Differences<z.output<typeof filledFigureForm>, FilledFigure>>();
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
