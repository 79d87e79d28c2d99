import { describe, expect, it } from "vitest";
import {
  alternativeKey,
  budgetChainKey,
  budgetKey,
  capacityKey,
  districtBurdenKey,
  districtKey,
  districtLoadKey,
  expansionKey,
  extraKey,
  fairnessKey,
  groupShareKey,
  homesKey,
  jobsKey,
  openingKey,
  paceKey,
  postponedKey,
  quotaKey,
  readyBuiltKey,
  reliefKey,
  riverKey,
  rowKeyParts,
  sharingKey,
  sharingParkKey,
  softRowFamilies,
  specialisedKey,
  stabilityKey,
  takeUpKey,
} from "../../src/domain/row-keys.js";

const fairness = fairnessKey({ measure: "workers", by: "city" }, 2030);
const district = { district: "Bàu Bàng" };

/** Policies and plans hold these texts: they may not change. */
const keys: readonly (readonly [key: string, text: string])[] = [
  [quotaKey({ measure: "enterprises" }, "all", 2026), "quota/enterprises/all/2026"],
  [quotaKey({ measure: "relief", by: "city" }, "Dĩ An", 2028), "quota/relief/city/Dĩ An/2028"],
  [fairness, "fairness/workers/city/2030"],
  [groupShareKey(fairness, "Dĩ An", "low"), "share/fairness/workers/city/2030/Dĩ An/low"],
  [budgetChainKey({ payers: ["budget", "developer"] }), "budget/budget+developer"],
  [budgetKey({ payers: ["budget"] }, 2026), "budget/budget/2026"],
  [paceKey("moves", 2026), "pace/moves/2026"],
  [districtKey(district, "housing", 2027), "district/Bàu Bàng/housing/2027"],
  [districtBurdenKey(district), "district/Bàu Bàng/burden"],
  [districtLoadKey(district, "cod"), "district/Bàu Bàng/load/cod"],
  [capacityKey("p", "landHa", 2026), "capacity/p/landHa/2026"],
  [openingKey("p"), "opening/p"],
  [takeUpKey("p"), "take-up/p"],
  [expansionKey("p"), "expansion/p"],
  [specialisedKey("p"), "specialised/p"],
  [sharingKey("g"), "sharing/g"],
  [sharingParkKey("g", "p"), "share/sharing/g/p"],
  [reliefKey, "relief"],
  [stabilityKey, "stability"],
  [jobsKey({ kind: "notFollowing" }, "all"), "jobs/notFollowing/all"],
  [jobsKey({ kind: "left", by: "city" }, "Dĩ An", 2027), "jobs/left/city/Dĩ An/2027"],
  [alternativeKey("convert", "count", 2027), "alternative/convert/count/2027"],
  [postponedKey(2027), "postponed/2027"],
  [riverKey({ river: "Sông Thị Tính" }, "cod"), "river/Sông Thị Tính/cod"],
  [homesKey("p", 2027), "homes/p/2027"],
  [readyBuiltKey("p", 2027), "ready-built/p/2027"],
  [extraKey({ name: "ngành gỗ" }), "extra/ngành gỗ"],
];

describe("row keys", () => {
  it.each(keys)("are written as ever: %s", (key, text) => {
    expect(key).toBe(text);
  });

  it("exist for every family that may be soft", () => {
    const families = new Set(keys.map(([key]) => rowKeyParts(key).family));
    expect(softRowFamilies.filter((family) => !families.has(family))).toEqual([]);
  });

  it("come apart into family, parts and year", () => {
    expect(rowKeyParts("quota/workers/city/Dĩ An/2028")).toEqual({
      family: "quota",
      parts: ["workers", "city", "Dĩ An"],
      year: 2028,
    });
    expect(rowKeyParts("take-up/p")).toEqual({ family: "take-up", parts: ["p"], year: undefined });
    expect(rowKeyParts("relief")).toEqual({ family: "relief", parts: [], year: undefined });
  });
});
