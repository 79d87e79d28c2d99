/** Random records of the domain, on grids of plain decimals so that figures stay of natural size. */
import fc from "fast-check";
import {
  criterionState,
  type Enterprise,
  type EnterpriseInput,
  enterprise,
  pollutants,
} from "../../src/domain/enterprise.js";
import { type Park, park } from "../../src/domain/park.js";
import { wardCentroids } from "../../src/domain/places.js";

/** A multiple of 0.01 from 0 to `most`. */
export const hundredths = (most: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: most * 100 }).map((n) => n / 100);

const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined });

const state = fc.constantFrom(...criterionState.options);

/** Drops the fields that are undefined: what is not known is left out. */
function known<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}

const enterpriseRecord = fc.record({
  name: fc.constant("DN"),
  wardOld: fc.constantFrom(...Object.keys(wardCentroids)),
  city: fc.constantFrom("Thuận An", "Dĩ An"),
  sector: fc.constantFrom("10", "13", "16", "2592", "31"),
  landHa: hundredths(20),
  workers: fc.nat(3000),
  wastewaterM3PerDay: optional(hundredths(500)),
  loadsKgPerDay: fc
    .record(Object.fromEntries(pollutants.map((key) => [key, optional(hundredths(900))])))
    .map(known),
  hazardousWasteTonPerYear: optional(hundredths(90)),
  residentsExposed: optional(fc.nat(3000)),
  machineryMillionVnd: optional(fc.nat(90_000)),
  criteria: fc.record({ c1: state, c2: state, c3: state, c4: state }),
  traditionalCraft: fc.boolean(),
});

/** One enterprise, its id to be given. */
export const anyEnterprise: fc.Arbitrary<Enterprise> = enterpriseRecord.map(
  (record) => enterprise.parse({ id: "DN", ...known(record) } as EnterpriseInput) as Enterprise,
);

/** A register with ids DN-0, DN-1 and so on. */
export const anyRegister = (least = 1, most = 12): fc.Arbitrary<Enterprise[]> =>
  fc
    .array(anyEnterprise, { minLength: least, maxLength: most })
    .map((list) => list.map((record, index) => ({ ...record, id: `DN-${index}` })));

/** One park with coordinates in the north. */
export const anyPark: fc.Arbitrary<Park> = fc
  .record({
    kind: fc.constantFrom("park", "cluster"),
    status: fc.constantFrom("operating", "building", "planned"),
    totalAreaHa: optional(hundredths(900)),
    occupancyPercent: optional(hundredths(100)),
    leasePriceUsdPerM2: optional(hundredths(200)),
    leasePriceMillionVndPerHa: optional(hundredths(90_000)),
    residentsExposed: optional(fc.nat(900)),
    lat: fc.integer({ min: 1100, max: 1140 }).map((n) => n / 100),
    lon: fc.integer({ min: 10640, max: 10690 }).map((n) => n / 100),
  })
  .map((record) => park.parse({ id: "K", name: "KCN", ...known(record) }));
