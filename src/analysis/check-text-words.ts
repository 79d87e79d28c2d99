/** What `checkProblem` says of texts, in Vietnamese and English. */

import type { Language } from "../language.js";
import type { HiddenCharacter } from "../text.js";
import type { Said } from "./check-words.js";

/** Two texts that can be taken for each other, ready to be shown, and the first character that differs. */
export interface AlikePair {
  readonly one: string;
  readonly other: string;
  readonly position: number;
  /** Code points; empty where the text has ended. */
  readonly codePoints: readonly [one: string, other: string];
}

export interface TextWords {
  /** @param count how many texts of the field have such characters */
  readonly hidden: (count: number, field: string, example: string, found: HiddenCharacter) => Said;
  /** @param count how many groups of such texts the field has */
  readonly alike: (count: number, field: string, pair: AlikePair) => Said;
}

const kinds: Readonly<Record<Language, Readonly<Record<HiddenCharacter["kind"], string>>>> = {
  en: {
    invisible: "an invisible character",
    direction: "one that turns the direction of the text",
    control: "a control character",
  },
  vi: {
    invisible: "ký tự vô hình",
    direction: "ký tự đổi chiều chữ",
    control: "ký tự điều khiển",
  },
};

const fieldWords: Readonly<Record<string, string>> = {
  name: "tên bài toán",
  "policy.name": "tên chính sách",
  "enterprises.id": "mã doanh nghiệp",
  "enterprises.name": "tên doanh nghiệp",
  "enterprises.city": "tên thành phố",
  "enterprises.wardOld": "tên phường cũ",
  "enterprises.wardNew": "tên phường mới",
  "enterprises.movesWith": "từ gọi nhóm di dời cùng nhau",
  "enterprises.sharesParkWith": "từ gọi nhóm ở chung khu",
  "parks.id": "mã khu, cụm",
  "parks.name": "tên khu, cụm",
  "parks.districts": "tên huyện",
};

const differ = ({ position, codePoints: [one, other] }: AlikePair, end: string): string =>
  `${position} (${one || end}, ${other || end})`;

export const textWords: Readonly<Record<Language, TextWords>> = {
  en: {
    hidden: (count, field, example, { codePoint, position, kind }) => [
      `${count} of ${field} hold what cannot be seen, for instance ${example}: character ${position} is ${codePoint}, ${kinds.en[kind]}.`,
      "Write the text again without it.",
    ],
    alike: (count, field, pair) => [
      `${count} times texts of ${field} differ but can be taken for each other, for instance ${pair.one} and ${pair.other}: first at character ${differ(pair, "end")}.`,
      "Write them in one way if one is meant, else make the difference visible.",
    ],
  },
  vi: {
    hidden: (count, field, example, { codePoint, position, kind }) => [
      `${count} ${fieldWords[field] ?? field} có ký tự không nhìn thấy được, ví dụ ${example}: ký tự thứ ${position} là ${codePoint}, ${kinds.vi[kind]}.`,
      "Gõ lại chữ này, bỏ ký tự đó.",
    ],
    alike: (count, field, pair) => [
      `${count} lần ${fieldWords[field] ?? field} khác nhau nhưng nhìn dễ nhầm là một, ví dụ ${pair.one} và ${pair.other}: khác nhau từ ký tự thứ ${differ(pair, "hết")}.`,
      "Viết thống nhất nếu là một, còn không thì sửa cho khác nhau rõ ràng.",
    ],
  },
};
