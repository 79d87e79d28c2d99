import * as z from "zod/mini";
import { schemaRules } from "../schema-messages.js";
import { plain } from "../text.js";
import { isSameName } from "./name-key.js";
import { titled } from "./titled.js";

/** How a group of figures was obtained. */
export const dataGrade = z.enum(["measured", "declared", "imputed"]);
export type DataGrade = z.infer<typeof dataGrade>;

/** Outcome of one legal criterion. */
export const criterionState = z.enum(["pass", "fixable", "unfixable", "unknown"]);
export type CriterionState = z.infer<typeof criterionState>;

export const ownerships = ["state", "domestic", "foreign"] as const;

const amount = z.number().check(z.nonnegative());
const text = z.string().check(z.trim(), z.minLength(1), z.maxLength(500));

/** Ids are free text: they are compared, never parsed. */
export const id = z.string().check(
  z.trim(),
  z.minLength(1),
  z.maxLength(100),
  z.refine((given) => plain(given).trim() !== "", schemaRules.visible.en[0]),
);

/** Pollutants with a load, kg/day. Water: cod, tss. Air: dust, so2, nox, voc. */
export const pollutants = ["cod", "tss", "dust", "so2", "nox", "voc"] as const;
export type Pollutant = (typeof pollutants)[number];
/** Those that go into rivers. */
export const waterPollutants = ["cod", "tss"] as const;

/** Groups of figures that carry one data grade each. */
export const gradedGroups = [
  "location",
  "land",
  "workers",
  "wastewater",
  "loads",
  "waste",
  "exposure",
  "criteria",
] as const;

/**
 * The four legal criteria (draft of the Department of Industry and Trade, 08/2024):
 * c1 construction and urban law, c2 environment, c3 fire prevention, c4 land-use plan.
 */
export const criterionKeys = ["c1", "c2", "c3", "c4"] as const;
/** One of `criterionKeys`. */
export type CriterionKey = (typeof criterionKeys)[number];

const criteria = z.strictObject({
  c1: z._default(criterionState, "unknown"),
  c2: z._default(criterionState, "unknown"),
  c3: z._default(criterionState, "unknown"),
  c4: z._default(criterionState, "unknown"),
});

/** One enterprise of the register. A figure that is not known is left out, never set to 0. */
export const enterprise = titled(
  z.strictObject({
    id,
    name: titled(text, "Tên doanh nghiệp"),
    /** A text: ten digits that may begin with zeros, three more for a branch. */
    taxCode: titled(
      z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(20))),
      "Mã số thuế",
    ),
    /** Ward before 1 July 2025. */
    wardOld: titled(text, "Phường/xã trước 01/07/2025"),
    /** Ward or commune since 1 July 2025; old wards were split, so it does not follow from wardOld. */
    wardNew: titled(z.optional(text), "Phường/xã từ 01/07/2025"),
    /** Origin park or area that it stands in, as policies name it. */
    originArea: titled(z.optional(text), "Khu vực hiện tại"),
    /** Id of the zone whose land it stands on; without it the zone that holds its place. */
    zone: titled(z.optional(id), "Mã vùng sử dụng đất"),
    /** City before 1 July 2025. */
    city: titled(text, "Thành phố trước 01/07/2025"),
    /** WGS 84 degrees; without them the centroid of the old ward is used. */
    lat: z.optional(z.number().check(z.gte(-90), z.lte(90))),
    lon: z.optional(z.number().check(z.gte(-180), z.lte(180))),
    /** VSIC 2018 code, 2 to 5 digits. */
    sector: titled(
      z.string().check(z.regex(/^\d{2,5}$/, schemaRules.vsic.en[0])),
      "Mã ngành VSIC 2018",
    ),
    landHa: titled(z.optional(amount), "Diện tích đất (ha)"),
    workers: titled(z.optional(amount), "Số lao động"),
    wastewaterM3PerDay: titled(z.optional(amount), "Nước thải (m³/ngày đêm)"),
    /** Loads before treatment, kg/day. A pollutant that is not listed is unknown. */
    loadsKgPerDay: z._default(z.partialRecord(z.enum(pollutants), amount), {}),
    hazardousWasteTonPerYear: titled(z.optional(amount), "Chất thải nguy hại (tấn/năm)"),
    /** Residents exposed to the site. */
    residentsExposed: titled(z.optional(amount), "Số dân chịu ảnh hưởng"),
    /** Replacement value of the machines, million VND. */
    machineryMillionVnd: titled(z.optional(amount), "Giá trị máy móc (triệu đồng)"),
    criteria: z.prefault(criteria, {}),
    /** Lacquer, ceramics: not mandatory when only c4 fails. */
    traditionalCraft: z._default(z.boolean(), false),
    leaseEndYear: z.optional(z.int().check(z.gte(1975), z.lte(2150))),
    /** A manual decision that the plan must respect. */
    lock: z.optional(z.enum(["move", "stay"])),
    /** With lock "move": the park that it must move to. */
    lockPark: z.optional(id),
    /** With lock "move": the year in which it must move. */
    lockYear: z.optional(z.int().check(z.gte(2000), z.lte(2150))),
    /** Enterprises with the same word move as one: all to one park in one year, or none. */
    movesWith: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(100))),
    /** Those with the same word that move share one park; some may stay. */
    sharesParkWith: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(100))),
    ownership: titled(z.optional(z.enum(ownerships)), "Loại hình sở hữu"),
    /** What it can raise for a move of its own, million VND; unknown is no limit. */
    meansMillionVnd: titled(z.optional(amount), "Khả năng tài chính (triệu đồng)"),
    /** Days between which it is on the register (ISO dates); unknown is no limit. */
    listedFrom: z.optional(z.iso.date()),
    listedTo: z.optional(z.iso.date()),
    /** Parks that it may not move to. */
    bannedParks: z._default(z.array(id), []),
    grades: z._default(z.partialRecord(z.enum(gradedGroups), dataGrade), {}),
    /** True for generated records; every report says so. */
    synthetic: z._default(z.boolean(), false),
    note: z.optional(z.string().check(z.maxLength(2000))),
  }),
  "Doanh nghiệp",
);

/** Does it stand in the area of that name? */
export function isOfArea({ originArea }: Pick<Enterprise, "originArea">, area: string): boolean {
  return originArea !== undefined && isSameName("area", originArea, area);
}

/** An enterprise as the register states it, defaults filled in: figures may be blank. */
export type EnterpriseRecord = z.infer<typeof enterprise>;
/**
 * An enterprise of a checked problem: land and workers are there, by the policy's rule for what is
 * missing. Ha, m³/day, kg/day, t/year, million VND, as the names say.
 */
export type Enterprise = EnterpriseRecord & { readonly landHa: number; readonly workers: number };
/** An enterprise as it is given: what has a default or is not known may be left out. */
export type EnterpriseInput = z.input<typeof enterprise>;
