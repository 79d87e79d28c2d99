/** What is said of lists of decisions. */
import { alternativeKinds } from "../../domain/alternative-kinds.js";
import { quote, type Wording } from "../../errors.js";
import { alternativeWords, tenureWords } from "./act-words.js";

const quoted = (texts: readonly string[]): string => texts.map((text) => `"${text}"`).join(", ");
const kinds = alternativeKinds.join(", ");
const kindWords = quoted(Object.values(alternativeWords));

/** What to write into a cell of a list of decisions. */
export const decisionFixes = {
  enterprise: {
    en: ['Give the id of the enterprise, or "open" or "expand" as the act.'],
    vi: [
      'Ghi mã doanh nghiệp; mở khu hay mở rộng trạm thì ghi "mở khu" hoặc "mở rộng" ở cột việc.',
    ],
  },
  choice: {
    en: [`Give the id or the name of a park, or one of ${kinds}.`],
    vi: [`Ghi mã hoặc tên khu, hoặc một trong: ${kindWords}.`],
  },
  park: {
    en: ["Give the id or the name of the park."],
    vi: ["Ghi mã hoặc tên khu."],
  },
  alternative: {
    en: [`Give one of ${kinds}, or a park in its own column.`],
    vi: [`Ghi một trong: ${kindWords}; hoặc ghi khu ở cột riêng.`],
  },
  year: {
    en: ["Give the year as a whole number, such as 2027."],
    vi: ["Ghi năm là số nguyên, ví dụ 2027."],
  },
  tenure: {
    en: ['Give "lease", or nothing.'],
    vi: [`Ghi ${quoted(Object.values(tenureWords))}, hoặc để trống.`],
  },
  act: {
    en: ['Give "open" or "expand" where there is no enterprise, else nothing.'],
    vi: ['Ghi "mở khu" hoặc "mở rộng" ở dòng không có doanh nghiệp, còn lại để trống.'],
  },
  steps: {
    en: ["Give a whole number, 1 or more."],
    vi: ["Ghi số nguyên, từ 1 trở lên."],
  },
} as const satisfies Record<string, Wording>;

export const decisionSaid = {
  stray: (kind: "open" | "expand", enterprise: string): Wording => ({
    en: [
      `The row is to ${kind} a park, and names the enterprise ${enterprise}.`,
      "Empty this cell or the act.",
    ],
    vi: [
      `Dòng này là ${kind === "open" ? "mở khu" : "mở rộng trạm xử lý"}, nhưng lại có doanh nghiệp ${enterprise}.`,
      "Xóa ô này hoặc ô việc.",
    ],
  }),
  namesNoPark: (text: string): Wording => ({
    en: [`${quote(text)} names no park.`, decisionFixes.park.en[0]],
    vi: [`${quote(text)} không cho biết khu nào.`, decisionFixes.park.vi[0]],
  }),
  both: (park: string, alternative: string): Wording => ({
    en: [
      `The row names the park ${quote(park)} and the alternative ${quote(alternative)}.`,
      "Empty one of the two cells.",
    ],
    vi: [
      `Dòng này có cả khu ${quote(park)} và phương án khác ${quote(alternative)}.`,
      "Xóa một trong hai ô.",
    ],
  }),
  sameName: (text: string, count: number, parks: readonly string[]): Wording => ({
    en: [
      `${quote(text)}: ${count} parks have this name: ${parks.join(", ")}.`,
      "Give the id of the park.",
    ],
    vi: [
      `${quote(text)}: có ${count} khu trùng tên này: ${parks.map((id) => quote(id)).join(", ")}.`,
      "Ghi mã khu.",
    ],
  }),
};
