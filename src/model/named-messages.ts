/** What is said of models that are built by name. */
import { quote, type Wording } from "../errors.js";

const kinds = {
  row: { en: "row", vi: "hàng" },
  unit: { en: "unit", vi: "đơn vị" },
  option: { en: "option", vi: "lựa chọn" },
  variable: { en: "variable", vi: "biến" },
} as const;
export type NamedKind = keyof typeof kinds;

const meant = (near: string | undefined): readonly [en: string, vi: string] =>
  near === undefined
    ? ["Add the row, or correct the name.", "Thêm hàng này, hoặc sửa lại tên."]
    : [`Did you mean ${quote(near)}?`, `Có phải ý bạn là ${quote(near)}?`];

export const namedSaid = {
  doubled: (kind: NamedKind, name: string): Wording => ({
    en: [`There are two of the ${kinds[kind].en} ${quote(name)}.`, "Give one another name."],
    vi: [`Có hai ${kinds[kind].vi} cùng tên ${quote(name)}.`, "Đặt tên khác cho một trong hai."],
  }),
  noRow: (name: string, near: string | undefined): Wording => ({
    en: [`There is no row ${quote(name)}.`, meant(near)[0]],
    vi: [`Không có hàng nào tên ${quote(name)}.`, meant(near)[1]],
  }),
  noNumber: (value: unknown): Wording => ({
    en: [`${String(value)} is not a finite number.`, "Give a number."],
    vi: [`${quote(String(value))} không phải là số hữu hạn.`, "Ghi một con số."],
  }),
  bounds: (lower: unknown, upper: unknown): Wording => ({
    en: [
      `The bounds ${String(lower)} and ${String(upper)} are none.`,
      "Give numbers, the lower one first; leave out a bound that is not there.",
    ],
    vi: [
      `Hai giới hạn ${quote(String(lower))} và ${quote(String(upper))} không hợp lệ.`,
      "Ghi số, giới hạn dưới không lớn hơn giới hạn trên; bỏ trống giới hạn không có.",
    ],
  }),
  otherModel: (): Wording => ({
    en: ["The solution is one of another model.", "Solve what `build` of this model returned."],
    vi: ["Lời giải này là của một mô hình khác.", "Giải chính mô hình vừa lập."],
  }),
};
