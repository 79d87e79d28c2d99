/** What is said of a value that a schema refuses, in words without a full stop. */
import type * as z from "zod/mini";
import { quote, type Wording } from "./errors.js";
import { nearest } from "./nearest.js";
import { once } from "./once.js";

/** Rules that schemas state in words of their own: a schema names the English, the Vietnamese goes with it. */
export const schemaRules = {
  visible: {
    en: ["expected a character that can be seen"],
    vi: ["phải có ít nhất một ký tự nhìn thấy được"],
  },
  vsic: {
    en: ["expected a VSIC 2018 code of 2 to 5 digits"],
    vi: ["phải là mã ngành VSIC 2018 gồm 2 đến 5 chữ số"],
  },
  year: {
    en: ["expected a year", 'Write a year such as "2027".'],
    vi: ["phải là một năm", 'Ghi năm gồm bốn chữ số, ví dụ "2027".'],
  },
  yearly: {
    en: ["expected an amount, or amounts by year"],
    vi: [
      "phải là một con số, hoặc các con số theo năm",
      'Ghi một số, hoặc { "2027": 10, "2028": 20 }.',
    ],
  },
  perYearOrYears: {
    en: ["expected perYear or years, one of the two"],
    vi: ['phải có đúng một trong hai mục "perYear" và "years"'],
  },
  lowerOrUpper: {
    en: ["expected lower, upper or both"],
    vi: ['phải có mục "lower", mục "upper" hoặc cả hai'],
  },
  sectorStart: {
    en: ["expected 1 to 5 digits of a VSIC 2018 code"],
    vi: ["phải là 1 đến 5 chữ số đầu của mã ngành VSIC 2018"],
  },
  noSlash: {
    en: ["expected a name without /"],
    vi: ['phải là một tên không có dấu "/"', "Đặt tên khác."],
  },
  mostOrPerYear: {
    en: ["expected most, perYear or both"],
    vi: ['phải có mục "most", mục "perYear" hoặc cả hai'],
  },
  enterpriseOrWard: {
    en: ["expected enterprise or wardOld, one of the two"],
    vi: ["phải có đúng một trong hai: mã doanh nghiệp hoặc phường cũ"],
  },
  assumptions: {
    en: ["expected a list, or an object by id"],
    vi: ["phải là một danh sách, hoặc các mục theo tên giả định"],
  },
  soft: {
    en: ["expected a rule of enterprises, a family of rows, or the beginning of a row key"],
    vi: ["không phải là tên một quy tắc được phép nới, hoặc phần đầu tên một giới hạn"],
  },
} as const satisfies Record<string, Wording>;

const byEnglish: ReadonlyMap<string, Wording> = new Map(
  Object.values(schemaRules).map((rule): [string, Wording] => [rule.en[0], rule]),
);

/** A value as it stands in a file; never walks into it. */
function shown(input: unknown): Readonly<Record<"en" | "vi", string>> {
  if (Array.isArray(input)) return { en: "a list", vi: "một danh sách" };
  if (typeof input === "object" && input !== null)
    return { en: "an object", vi: "một nhóm mục { … }" };
  const text = typeof input === "string" ? quote(input) : `${input}`;
  return { en: text, vi: input === null ? '"null"' : text };
}

const types: Readonly<Record<string, string>> = {
  number: "một số",
  int: "số nguyên",
  string: "chữ trong dấu nháy kép",
  boolean: '"true" hoặc "false"',
  array: "một danh sách [ … ]",
  object: "một nhóm mục { … }",
  record: "một nhóm mục { … }",
};

/** What a schema asks for and did not find. */
type Finding = z.core.$ZodIssue;
/** @param keys that the object knows in which a key is unknown */
type Words<F extends Finding> = (issue: F, keys: readonly string[]) => Wording;

const decimals = once(
  () => new Intl.NumberFormat("en-US", { maximumFractionDigits: 6, useGrouping: false }),
);

function tooBig({ origin, maximum, message, input }: z.core.$ZodIssueTooBig): Wording {
  if (origin === "string")
    return { en: [message, "Shorten it."], vi: [`dài hơn ${maximum} ký tự`, "Viết ngắn lại."] };
  if (origin !== "number" && origin !== "int")
    return { en: [message], vi: [`có nhiều hơn ${maximum} mục`, "Bớt đi."] };
  const share = maximum === 1 && typeof input === "number" && input <= 100;
  const vi = `phải nhỏ hơn hoặc bằng ${maximum}`;
  if (!share) return { en: [message], vi: [vi, "Sửa con số này."] };
  const fraction = decimals().format(input / 100);
  return {
    en: [message, `Write ${fraction} for ${input} %.`],
    vi: [vi, `Ghi ${fraction} nếu ý là ${input} %.`],
  };
}

function tooSmall({ origin, minimum, inclusive, message }: z.core.$ZodIssueTooSmall): Wording {
  if (origin === "string") return { en: [message], vi: ["không được để trống", "Điền vào đây."] };
  if (origin !== "number" && origin !== "int")
    return { en: [message], vi: [`phải có ít nhất ${minimum} mục`, "Thêm vào đây."] };
  const words = inclusive === false ? "lớn hơn" : "lớn hơn hoặc bằng";
  return { en: [message], vi: [`phải ${words} ${minimum}`, "Sửa con số này."] };
}

function wrongType({ expected, message, input }: z.core.$ZodIssueInvalidType): Wording {
  const type = types[expected] ?? "giá trị khác";
  return input === undefined
    ? { en: [message], vi: ["thiếu mục này", `Thêm vào: ${type}.`] }
    : { en: [message], vi: [`phải là ${type}`, "Sửa giá trị này."] };
}

/** The names that are known, the nearest first, and a question if one is near. */
function knownNames(given: readonly string[], names: readonly string[]): Wording {
  const near = given.flatMap((one) => nearest(one, names) ?? []).map((one) => quote(one));
  const all = names
    .slice(0, mostNames)
    .map((one) => quote(one))
    .join(", ");
  const more = names.length > mostNames ? ", …" : "";
  if (near.length > 0)
    return {
      en: ["", `Did you mean ${near.join(", ")}?`],
      vi: ["", `Có phải ý bạn là ${near.join(", ")}?`],
    };
  return { en: ["", `Known here: ${all}${more}.`], vi: ["", `Chỗ này nhận: ${all}${more}.`] };
}

const mostNames = 30;

function wrongChoice({ values, message, input }: z.core.$ZodIssueInvalidValue): Wording {
  const { en, vi } = knownNames([String(input ?? "")], values.map(String));
  const missing = input === undefined;
  return {
    en: [message, en[1]],
    vi: [missing ? "thiếu mục này" : "không phải là lựa chọn đúng", vi[1]],
  };
}

function unknownKeys(
  { keys: given, message }: z.core.$ZodIssueUnrecognizedKeys,
  keys: readonly string[],
): Wording {
  const { en, vi } = knownNames(given, keys);
  const names = given
    .slice(0, mostNames)
    .map((key) => quote(key))
    .join(", ");
  return { en: [message, en[1]], vi: [`không có mục tên là ${names}`, vi[1]] };
}

function wrongFormat({ format, message }: z.core.$ZodIssueInvalidStringFormat): Wording {
  if (format === "date")
    return {
      en: [message, "Write a date such as 2026-12-31."],
      vi: ["không phải là ngày", "Ghi ngày theo dạng 2026-12-31."],
    };
  return { en: [message], vi: ["viết không đúng dạng", "Viết lại cho đúng dạng."] };
}

function wrongKey(issue: z.core.$ZodIssueInvalidKey, keys: readonly string[]): Wording {
  const [inner] = issue.issues;
  const own = inner === undefined ? undefined : schemaWording(inner, keys);
  return { en: [own?.en[0] ?? issue.message, own?.en[1]], vi: own?.vi ?? ["tên mục không đúng"] };
}

const words: { readonly [C in Finding["code"]]?: Words<Extract<Finding, { code: C }>> } = {
  invalid_type: wrongType,
  too_big: tooBig,
  too_small: tooSmall,
  invalid_value: wrongChoice,
  unrecognized_keys: unknownKeys,
  invalid_format: wrongFormat,
  invalid_key: wrongKey,
};

/** What a finding says, without the value. @param keys that the object knows in which a key is unknown */
export function schemaWording(issue: Finding, keys: readonly string[] = []): Wording {
  const own = byEnglish.get(issue.message);
  const names: unknown = issue.code === "custom" ? issue.params?.names : undefined;
  if (own !== undefined && Array.isArray(names)) {
    const { en, vi } = knownNames([String(issue.input)], names.map(String));
    return { en: [own.en[0], en[1]], vi: [own.vi[0], vi[1]] };
  }
  if (own !== undefined) return own;
  const say = words[issue.code] as Words<Finding> | undefined;
  return say?.(issue, keys) ?? { en: [issue.message], vi: ["không đúng", "Sửa giá trị này."] };
}

/** The words as a sentence, the value in front where there is one. */
export function valueWording(issue: Finding, keys: readonly string[]): Wording {
  const { en, vi } = schemaWording(issue, keys);
  const value = shown(issue.input);
  // What is said of parts of an object needs no word of the whole.
  const isWhole = typeof issue.input === "object" && issue.code !== "invalid_type";
  const isBare = issue.input === undefined || isWhole;
  return {
    en: [`${en[0]}.`, en[1]],
    vi: [isBare ? `${vi[0]}.` : `${value.vi}: ${vi[0]}.`, vi[1]],
  };
}
