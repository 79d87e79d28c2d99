/** What is said of models: their memory, and what their documents lack. */
import { quote, type Wording } from "../errors.js";

/** What was found in place of what was expected; never walks into it, so its depth does not matter. */
function shown(value: unknown): Readonly<Record<"en" | "vi", string>> {
  if (value === null) return { en: "null", vi: '"null"' };
  if (Array.isArray(value)) return { en: "a list", vi: "một danh sách" };
  if (typeof value === "object") return { en: "an object", vi: "một nhóm mục" };
  if (typeof value === "string")
    return { en: `the text ${quote(value)}`, vi: `chữ ${quote(value)}` };
  return { en: String(value), vi: quote(String(value)) };
}

/** What a place of a document may hold, in both languages. */
export const expectedIn = {
  sense: { en: '"maximise" or "minimise"', vi: '"maximise" hoặc "minimise"' },
  list: { en: "a list", vi: "một danh sách" },
  entries: { en: "a list of [row, coefficient]", vi: "danh sách các cặp [hàng, hệ số]" },
  object: { en: "an object", vi: "một nhóm mục" },
  text: { en: "a text", vi: "chữ" },
  truth: { en: "true or false", vi: '"true" hoặc "false"' },
  number: { en: "a finite number", vi: "một số hữu hạn" },
  numberOrNull: { en: "a finite number or null", vi: 'một số hữu hạn hoặc "null"' },
  row: { en: "a row index (0, 1, …)", vi: "số thứ tự của hàng (0, 1, …)" },
  upper: {
    en: "at least 0 (the lower bound of every extra)",
    vi: "từ 0 trở lên (chặn dưới của mọi cột thêm)",
  },
} as const;
export type Expected = (typeof expectedIn)[keyof typeof expectedIn];

const what = {
  solving: (options: number, solver: string) => ({
    en: `Solving ${options} options with ${solver}`,
    vi: `Giải ${options.toLocaleString("vi-VN")} lựa chọn bằng ${quote(solver)}`,
  }),
  stating: (enterprises: number, parks: number, years: number) => ({
    en: `Stating ${enterprises} enterprises × ${parks} parks × ${years} years as a model`,
    vi: `Lập mô hình cho ${enterprises} doanh nghiệp × ${parks} khu × ${years} năm`,
  }),
} as const;

export const memorySaid = {
  ...what,
  total: (work: ReturnType<typeof what.solving>, needed: number, limit: number): Wording => ({
    en: [
      `${work.en} takes about ${needed} MB of memory, and ${limit} MB may be used.`,
      `Free memory, or try with --max-memory-mb ${needed}.`,
    ],
    vi: [
      `${work.vi} cần khoảng ${needed} MB bộ nhớ, chỉ được dùng ${limit} MB.`,
      `Đóng bớt chương trình khác, hoặc thử với --max-memory-mb ${needed}.`,
    ],
  }),
  heap: (work: ReturnType<typeof what.solving>, needed: number, limit: number): Wording => ({
    en: [
      `${work.en} takes about ${needed} MB of Node's heap, which is limited to ${limit} MB.`,
      `Raise it: NODE_OPTIONS=--max-old-space-size=${needed}.`,
    ],
    vi: [
      `${work.vi} cần khoảng ${needed} MB bộ nhớ của Node, đang giới hạn ở ${limit} MB.`,
      `Nâng giới hạn: đặt "NODE_OPTIONS=--max-old-space-size=${needed}".`,
    ],
  }),
};

export const documentSaid = {
  format: (expected: string, found: unknown): Wording => ({
    en: [
      `"format" must be ${quote(expected)}, not ${shown(found).en}.`,
      "Give a model of this format.",
    ],
    vi: [
      `Mục "format" phải là ${quote(expected)}, không phải ${shown(found).vi}.`,
      "Chỉ ra tệp mô hình đúng định dạng này.",
    ],
  }),
  expected: ({ en, vi }: Expected, found: unknown): Wording => ({
    en: [`Expected ${en}, found ${shown(found).en}.`],
    vi: [`Chỗ này phải là ${vi}, nhưng lại là ${shown(found).vi}.`],
  }),
  entry: (found: unknown): Wording => {
    const { en, vi } = Array.isArray(found)
      ? { en: `a list of ${found.length}`, vi: `danh sách ${found.length} mục` }
      : shown(found);
    return {
      en: [`Expected [row, coefficient], found ${en}.`],
      vi: [`Chỗ này phải là cặp [hàng, hệ số], nhưng lại là ${vi}.`],
    };
  },
  missingRow: (row: number, count: number): Wording => ({
    en: [
      `There is no row ${row}: the model has ${count === 1 ? "1 row" : `${count} rows`}, from 0.`,
    ],
    vi: [`Không có hàng ${row}: mô hình có ${count} hàng, tính từ 0.`],
  }),
  missingKey: (key: string): Wording => ({
    en: [`${quote(key)} is missing.`],
    vi: [`Thiếu mục ${quote(key)}.`],
  }),
  unknownKey: (key: string, known: readonly string[], near: string | undefined): Wording => ({
    en: [
      `Unknown key ${quote(key)}.`,
      `${near === undefined ? "" : `Did you mean ${quote(near)}? `}Known here: ${known.join(", ")}.`,
    ],
    vi: [
      `Không có mục tên là ${quote(key)}.`,
      `${near === undefined ? "" : `Có phải ý bạn là ${quote(near)}? `}Chỗ này nhận: ${known.map((one) => quote(one)).join(", ")}.`,
    ],
  }),
  noUnits: (): Wording => ({
    en: ['"units" must be a list.'],
    vi: ['Mục "units" phải là một danh sách.'],
  }),
  noModel: (): Wording => ({
    en: ["There is no model in it."],
    vi: ["Trong tệp không có mô hình nào."],
  }),
  longLine: (): Wording => ({
    en: ["A line is longer than 268 million characters.", "Split the unit."],
    vi: ["Một dòng dài hơn 268 triệu ký tự.", "Chia nhỏ đơn vị này."],
  }),
  longPart: (): Wording => ({
    en: ["One part is longer than 268 million characters.", "Write the model as .ndjson."],
    vi: ["Một phần của tệp dài hơn 268 triệu ký tự.", "Ghi mô hình ở dạng .ndjson."],
  }),
  brackets: (): Wording => ({
    en: ["This is not JSON: } ends a list.", "Close the list with ]."],
    vi: ["Tệp không đúng dạng JSON: danh sách lại kết thúc bằng }.", "Đóng danh sách bằng ]."],
  }),
  unwritableBound: (value: number, row: number): Wording => ({
    en: [`The bound ${value} of row ${row} cannot be written.`],
    vi: [`Không ghi được giới hạn ${quote(value)} của hàng ${row}.`],
  }),
  largeProof: (options: number, most: number): Wording => ({
    en: [
      `A proof in exact numbers is written of up to ${most} options; this model has ${options}.`,
      "Use the prices of the solution: they prove the same bound to rounding.",
    ],
    vi: [
      `Chứng minh bằng số chính xác chỉ ghi được cho tối đa ${most.toLocaleString("vi-VN")} lựa chọn; mô hình này có ${options.toLocaleString("vi-VN")}.`,
      "Hãy dùng các giá trong lời giải: chúng chứng minh cùng giới hạn, chỉ khác sai số làm tròn.",
    ],
  }),
};
