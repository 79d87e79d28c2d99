/** What is said of the options by which registers and models are made up. */
import { quote, type Wording } from "../errors.js";

export const syntheticSaid = {
  seed32: (): Wording => ({
    en: ["the seed is not a 32-bit whole number.", "Give a whole number."],
    vi: ["Hạt giống không phải là số nguyên 32 bit.", "Ghi một số nguyên."],
  }),
  count: (most: number): Wording => ({
    en: [`count is not a whole number from 0 to ${most}.`],
    vi: [`Số doanh nghiệp không phải là số nguyên từ 0 đến ${most}.`],
  }),
  cities: (known: readonly string[]): Wording => {
    const names = known.map((name) => quote(name));
    return {
      en: [
        "cities names one that the calibration does not have, or none.",
        `Choose from ${names.join(" and ")}.`,
      ],
      vi: [
        "Có thành phố không có số liệu mẫu, hoặc không nêu thành phố nào.",
        `Chọn trong: ${names.join(", ")}.`,
      ],
    };
  },
  counts: (): Wording => ({
    en: ["units, destinations and resources must be whole numbers from 1."],
    vi: ["Số doanh nghiệp, số khu và số nguồn lực phải là số nguyên từ 1 trở lên."],
  }),
  seed: (): Wording => ({
    en: ["seed must be a whole number."],
    vi: ["Hạt giống phải là số nguyên."],
  }),
  shares: (): Wording => ({
    en: ["density, shares and sizes must be above 0, density at most 1."],
    vi: ["Mật độ, các tỷ lệ và kích thước phải lớn hơn 0; mật độ nhiều nhất là 1."],
  }),
};
