/** Words that a cell of a fixed choice may hold, in Vietnamese and English, compared by `textKey`. */
import type { Tenure } from "../../domain/tenure.js";
import { actWords, moveWord, tenureWords } from "./act-words.js";
import type { CellKind } from "./columns.js";
import { textKey } from "./text-key.js";

/** A choice from value → words; the first word of each is named in messages. */
function choice<V extends string | boolean>(
  values: readonly (readonly [value: V, ...words: readonly [string, ...string[]]])[],
): CellKind {
  const choices = new Map<string, V>();
  for (const [value, ...words] of values) {
    for (const word of words) choices.set(textKey(word), value);
  }
  const en = values.map(([, vietnamese, english]) =>
    english === undefined ? `"${vietnamese}"` : `"${vietnamese}" ("${english}")`,
  );
  const offered = values.map(([, vietnamese]) => vietnamese);
  const vi = offered.map((word) => `"${word}"`);
  const expected = { en: en.join(", "), vi: vi.join(", ") };
  return { kind: "choice", choices, words: offered, expected };
}

export const yesNo = choice<boolean>([
  [true, "có", "yes", "true", "x", "đúng", "y", "1"],
  [false, "không", "no", "false", "sai", "n", "0"],
]);

export const criterion = choice([
  ["pass", "đạt", "pass", "passed", "ok"],
  ["fixable", "khắc phục được", "fixable", "có thể khắc phục", "không đạt, khắc phục được"],
  [
    "unfixable",
    "không khắc phục được",
    "unfixable",
    "không thể khắc phục",
    "không đạt, không khắc phục được",
  ],
  ["unknown", "chưa rõ", "unknown", "không rõ", "chưa xác định"],
]);

export const grade = choice([
  ["measured", "đo đạc", "measured", "đo", "quan trắc"],
  ["declared", "khai báo", "declared", "kê khai", "tự khai"],
  ["imputed", "ước tính", "imputed", "suy ra", "nội suy"],
]);

export const lock = choice([
  ["move", "di dời", "move", "chuyển", "bắt buộc di dời"],
  ["stay", "ở lại", "stay", "giữ lại", "không di dời"],
]);

export const ownership = choice([
  ["state", "nhà nước", "state", "doanh nghiệp nhà nước", "DNNN"],
  ["domestic", "tư nhân", "domestic", "trong nước", "ngoài nhà nước"],
  ["foreign", "nước ngoài", "foreign", "FDI", "có vốn đầu tư nước ngoài"],
]);

export const parkKind = choice([
  ["park", "khu công nghiệp", "park", "KCN", "khu", "industrial park"],
  ["cluster", "cụm công nghiệp", "cluster", "CCN", "cụm", "industrial cluster"],
]);

export const status = choice([
  ["operating", "đang hoạt động", "operating", "hoạt động", "vận hành"],
  ["building", "đang xây dựng", "building", "xây dựng", "under construction"],
  ["planned", "quy hoạch", "planned", "dự kiến", "đã quy hoạch"],
]);

export const zoneUse = choice([
  ["tod", "tod", "phát triển quanh ga", "giao thông"],
  ["project", "dự án", "project"],
  ["housing", "nhà ở", "housing", "khu dân cư"],
  ["other", "khác", "other"],
]);

export const tenure = choice<Tenure>([
  ["lease", tenureWords.lease, "lease"],
  ["rent", tenureWords.rent, "rent"],
]);

/** What a row of a list of decisions is about: an enterprise, the opening of a park, a plant. */
export const act = choice([
  ["act", moveWord, "move", "alternative", "phương án khác"],
  ["open", actWords.open, "open", "mở"],
  ["expand", actWords.expand, "expand"],
]);
