/** What is said of the options of a solve. */
import { quote, type Wording } from "../errors.js";
import { nearest } from "../nearest.js";

/** What an option of a solve must be. */
export const expectedOptions = {
  gap: { en: "a fraction of 0 or more, such as 0.001", vi: "một tỷ lệ từ 0 trở lên, ví dụ 0.001" },
  timeLimitMs: { en: "milliseconds above 0", vi: "số mili giây lớn hơn 0" },
  seed: (largest: number) => ({
    en: `a whole number from 0 to ${largest}`,
    vi: `số nguyên từ 0 đến ${largest}`,
  }),
  truth: { en: "true or false", vi: '"true" hoặc "false"' },
  start: { en: "a Solution, or { prices, values }", vi: 'một lời giải, hoặc "{ prices, values }"' },
} as const;

export const solveSaid = {
  unknownSolver: (name: string, known: readonly string[]): Wording => {
    const near = nearest(name, known);
    return {
      en: [
        `There is no solver ${quote(name)}.`,
        `${near === undefined ? "" : `Did you mean ${quote(near)}? `}Choose one of: ${known.join(", ")}.`,
      ],
      vi: [
        `Không có bộ giải ${quote(name)}.`,
        `${near === undefined ? "" : `Có phải ý bạn là ${quote(near)}? `}Chọn một trong: ${known.map((one) => quote(one)).join(", ")}.`,
      ],
    };
  },
  unknownOption: (name: string, known: readonly string[]): Wording => {
    const near = nearest(name, known);
    return {
      en: [
        `There is no option ${quote(name)}.`,
        near === undefined ? `Known: ${known.join(", ")}.` : `Did you mean ${quote(near)}?`,
      ],
      vi: [
        `Không có tùy chọn ${quote(name)}.`,
        near === undefined
          ? `Chỗ này nhận: ${known.map((one) => quote(one)).join(", ")}.`
          : `Có phải ý bạn là ${quote(near)}?`,
      ],
    };
  },
  wrongOption: (
    name: string,
    value: unknown,
    expected: Readonly<Record<"en" | "vi", string>>,
  ): Wording => ({
    en: [`${name} is ${String(value)}; expected ${expected.en}.`],
    vi: [`${quote(name)} là ${quote(value)}; phải là ${expected.vi}.`],
  }),
  /** @param reason why a solver does not take a model, as it says itself in English */
  unsupported: (solver: string, reason: string): Wording => ({
    en: [`${reason}.`, "Choose another solver or a smaller model."],
    vi: [
      `Bộ giải ${quote(solver)} không nhận mô hình này: quá lớn, hoặc khác dạng.`,
      "Chọn bộ giải khác, hoặc một mô hình nhỏ hơn.",
    ],
  }),
};
