/** What is said of values whose texts, keys or nesting no document may have. */
import type { Wording } from "./errors.js";

export const textSaid = {
  tooDeep: (most: number): Wording => ({
    en: [`Objects and lists are nested more than ${most} deep`, "No document of this library is."],
    vi: [
      `Các mục và danh sách lồng nhau sâu hơn ${most} bậc`,
      "Bỏ bớt các bậc lồng nhau; tài liệu đúng mẫu không sâu đến vậy.",
    ],
  }),
  protoKey: (): Wording => ({
    en: ["__proto__ cannot be a key", "Correct the name, or leave it out."],
    vi: ['Không được đặt tên mục là "__proto__"', "Sửa tên mục, hoặc bỏ đi."],
  }),
  halfCharacter: (codePoint: string, position: number): Wording => ({
    en: [
      `Character ${position} of the text is ${codePoint}, half of a character`,
      "Write the text again; a program cut it within a character.",
    ],
    vi: [
      `Ký tự thứ ${position} là ${codePoint}, chỉ còn một nửa ký tự`,
      "Gõ lại chữ này; một phần mềm đã cắt nó giữa chừng.",
    ],
  }),
};

/** The words with the place in the text, as a sentence. */
export function placed(
  { en, vi }: Wording,
  position?: { readonly line: number; readonly column: number },
): Wording {
  if (position === undefined) return { en: [`${en[0]}.`, en[1]], vi: [`${vi[0]}.`, vi[1]] };
  const { line, column } = position;
  return {
    en: [`${en[0]} (line ${line}, column ${column}).`, en[1]],
    vi: [`${vi[0]} (dòng ${line}, cột ${column}).`, vi[1]],
  };
}
