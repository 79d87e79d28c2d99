/** Words that a cell of a fixed choice may hold, in Vietnamese and English, compared by `textKey`. */
import type { AlternativeKind } from "../../domain/alternative-kinds.js";
import type { Tenure } from "../../domain/tenure.js";
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
  const shown = values.map(([, vietnamese, english]) =>
    english === undefined ? vietnamese : `${vietnamese} (${english})`,
  );
  return { kind: "choice", choices, expected: shown.join(", ") };
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

/** What tables write for the alternatives to moving. */
export const alternativeWords: Readonly<Record<AlternativeKind, string>> = {
  remedy: "khắc phục tại chỗ",
  convert: "chuyển đổi công năng",
  close: "chấm dứt hoạt động",
  leave: "chuyển ra ngoài TP.HCM",
};

/** What tables write for moving to a park. */
export const moveWord = "di dời";

/** What tables write for the ways to hold a place at a park. */
export const tenureWords: Readonly<Record<Tenure, string>> = {
  lease: "thuê đất",
  rent: "thuê nhà xưởng",
};

export const tenure = choice<Tenure>([
  ["lease", tenureWords.lease, "lease"],
  ["rent", tenureWords.rent, "rent"],
]);

/** What tables write for opening a park and for a plant that grows. */
export const actWords = { open: "mở khu", expand: "mở rộng" } as const;

/** What a row of a list of decisions is about: an enterprise, the opening of a park, a plant. */
export const act = choice([
  ["act", moveWord, "move", "alternative", "phương án khác"],
  ["open", actWords.open, "open", "mở"],
  ["expand", actWords.expand, "expand"],
]);
