import * as z from "zod";
import { schemaRules } from "../schema-messages.js";
import { plain } from "../text.js";
import { isSameName } from "./name-key.js";

/** How a group of figures was obtained. */
export const dataGrade = z.enum(["measured", "declared", "imputed"]);
export type DataGrade = z.infer<typeof dataGrade>;

/** Outcome of one legal criterion. */
export const criterionState = z.enum(["pass", "fixable", "unfixable", "unknown"]);
export type CriterionState = z.infer<typeof criterionState>;

export const ownerships = ["state", "domestic", "foreign"] as const;

const amount = z.number().nonnegative();
const text = z.string().trim().min(1).max(500);

/** Ids are free text: they are compared, never parsed. */
export const id = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .refine((given) => plain(given).trim() !== "", schemaRules.visible.en[0]);

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
  c1: criterionState.default("unknown"),
  c2: criterionState.default("unknown"),
  c3: criterionState.default("unknown"),
  c4: criterionState.default("unknown"),
});

/** One enterprise of the register. A figure that is not known is left out, never set to 0. */
export const enterprise = z
  .strictObject({
    id,
    name: text.meta({ title: "Tên doanh nghiệp" }),
    /** A text: ten digits that may begin with zeros, three more for a branch. */
    taxCode: z.string().trim().min(1).max(20).optional().meta({ title: "Mã số thuế" }),
    /** Ward before 1 July 2025. */
    wardOld: text.meta({ title: "Phường/xã trước 01/07/2025" }),
    /** Ward or commune since 1 July 2025; old wards were split, so it does not follow from wardOld. */
    wardNew: text.optional().meta({ title: "Phường/xã từ 01/07/2025" }),
    /** Origin park or area that it stands in, as policies name it. */
    originArea: text.optional().meta({ title: "Khu vực hiện tại" }),
    /** Id of the zone whose land it stands on; without it the zone that holds its place. */
    zone: id.optional().meta({ title: "Mã vùng sử dụng đất" }),
    /** City before 1 July 2025. */
    city: text.meta({ title: "Thành phố trước 01/07/2025" }),
    /** WGS 84 degrees; without them the centroid of the old ward is used. */
    lat: z.number().min(-90).max(90).optional(),
    lon: z.number().min(-180).max(180).optional(),
    /** VSIC 2018 code, 2 to 5 digits. */
    sector: z
      .string()
      .regex(/^\d{2,5}$/, schemaRules.vsic.en[0])
      .meta({ title: "Mã ngành VSIC 2018" }),
    landHa: amount.optional().meta({ title: "Diện tích đất (ha)" }),
    workers: amount.optional().meta({ title: "Số lao động" }),
    wastewaterM3PerDay: amount.optional().meta({ title: "Nước thải (m³/ngày đêm)" }),
    /** Loads before treatment, kg/day. A pollutant that is not listed is unknown. */
    loadsKgPerDay: z.partialRecord(z.enum(pollutants), amount).default({}),
    hazardousWasteTonPerYear: amount.optional().meta({ title: "Chất thải nguy hại (tấn/năm)" }),
    /** Residents exposed to the site. */
    residentsExposed: amount.optional().meta({ title: "Số dân chịu ảnh hưởng" }),
    /** Replacement value of the machines, million VND. */
    machineryMillionVnd: amount.optional().meta({ title: "Giá trị máy móc (triệu đồng)" }),
    criteria: criteria.prefault({}),
    /** Lacquer, ceramics: not mandatory when only c4 fails. */
    traditionalCraft: z.boolean().default(false),
    leaseEndYear: z.number().int().min(1975).max(2150).optional(),
    /** A manual decision that the plan must respect. */
    lock: z.enum(["move", "stay"]).optional(),
    /** With lock "move": the park that it must move to. */
    lockPark: id.optional(),
    /** With lock "move": the year in which it must move. */
    lockYear: z.number().int().min(2000).max(2150).optional(),
    /** Enterprises with the same word move as one: all to one park in one year, or none. */
    movesWith: z.string().trim().min(1).max(100).optional(),
    /** Those with the same word that move share one park; some may stay. */
    sharesParkWith: z.string().trim().min(1).max(100).optional(),
    ownership: z.enum(ownerships).optional().meta({ title: "Loại hình sở hữu" }),
    /** What it can raise for a move of its own, million VND; unknown is no limit. */
    meansMillionVnd: amount.optional().meta({ title: "Khả năng tài chính (triệu đồng)" }),
    /** Days between which it is on the register (ISO dates); unknown is no limit. */
    listedFrom: z.iso.date().optional(),
    listedTo: z.iso.date().optional(),
    /** Parks that it may not move to. */
    bannedParks: z.array(id).default([]),
    grades: z.partialRecord(z.enum(gradedGroups), dataGrade).default({}),
    /** True for generated records; every report says so. */
    synthetic: z.boolean().default(false),
    note: z.string().max(2000).optional(),
  })
  .meta({ title: "Doanh nghiệp" });

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
