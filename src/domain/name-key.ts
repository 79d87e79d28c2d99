/**
 * The key under which names of places are compared: `TP. Dĩ An`, `Dĩ an` and `DĨ AN` are one city, `hoà`
 * and `hòa` one word. Records keep the text as it is written; whatever asks if two names mean the same
 * asks here.
 */

/** What a name is of: each has words of its own that may stand before it or not. */
export type NameKind = "city" | "district" | "ward" | "park" | "area" | "river";

const cityWords = "thanh pho|tp|thi xa|tx|huyen|h|quan|q";
const parkWords = "khu cong nghiep|kcn|cum cong nghiep|ccn|khu|cum";

const before: Readonly<Record<NameKind, RegExp>> = {
  city: new RegExp(`^(?:${cityWords}) (?=.)`),
  district: new RegExp(`^(?:${cityWords}) (?=.)`),
  ward: /^(?:phuong|p|xa|x|thi tran|tt) (?=.)/,
  park: new RegExp(`^(?:${parkWords}) (?=.)`),
  area: new RegExp(`^(?:${parkWords}) (?=.)`),
  river: /^(?:song|suoi|rach|kenh) (?=.)/,
};

/** The province that may be named behind a city or district. */
const province = /(?<=.) (?:tinh )?binh duong$/;

/** Letters, digits and single blanks only: no case, marks, punctuation or what cannot be seen. */
export function plainKey(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const mostKept = 10_000;
const kept: Readonly<Record<NameKind, Map<string, string>>> = {
  city: new Map(),
  district: new Map(),
  ward: new Map(),
  park: new Map(),
  area: new Map(),
  river: new Map(),
};

/** The key of a name. A name without any letter or digit is compared as it is. */
export function nameKey(kind: NameKind, name: string): string {
  const known = kept[kind].get(name);
  if (known !== undefined) return known;
  const plain = plainKey(name);
  const whole = kind === "city" || kind === "district" ? plain.replace(province, "") : plain;
  const key = plain === "" ? name.normalize("NFC") : whole.replace(before[kind], "");
  if (kept[kind].size >= mostKept) kept[kind].clear();
  kept[kind].set(name, key);
  return key;
}

/** Do two names mean the same? */
export function isSameName(kind: NameKind, one: string, other: string): boolean {
  return one === other || nameKey(kind, one) === nameKey(kind, other);
}
