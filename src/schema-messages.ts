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

const group = { en: "an object { … }", vi: "một nhóm mục { … }" };
const types: Readonly<Record<string, Readonly<Record<"en" | "vi", string>>>> = {
  number: { en: "a number", vi: "một số" },
  int: { en: "a whole number", vi: "số nguyên" },
  string: { en: "a text in double quotes", vi: "chữ trong dấu nháy kép" },
  boolean: { en: "true or false", vi: '"true" hoặc "false"' },
  array: { en: "a list [ … ]", vi: "một danh sách [ … ]" },
  object: group,
  record: group,
};
const anotherType = { en: "another kind of value", vi: "giá trị khác" };
const missing = { en: "is missing", vi: "thiếu mục này" };

/** What a schema asks for and did not find. */
type Finding = z.core.$ZodIssue;
/** @param keys that the object knows in which a key is unknown */
type Words<F extends Finding> = (issue: F, keys: readonly string[]) => Wording;

const decimals = once(
  () => new Intl.NumberFormat("en-US", { maximumFractionDigits: 6, useGrouping: false }),
);

function tooBig({ origin, maximum, inclusive, input }: z.core.$ZodIssueTooBig): Wording {
  if (origin === "string")
    return {
      en: [`is longer than ${maximum} characters`, "Shorten it."],
      vi: [`dài hơn ${maximum} ký tự`, "Viết ngắn lại."],
    };
  if (origin !== "number" && origin !== "int")
    return {
      en: [`has more than ${maximum} entries`, "Take some out."],
      vi: [`có nhiều hơn ${maximum} mục`, "Bớt đi."],
    };
  const share = maximum === 1 && typeof input === "number" && input <= 100;
  const isBelow = inclusive === false;
  const en = `must be ${isBelow ? "less than" : "at most"} ${maximum}`;
  const vi = `phải ${isBelow ? "nhỏ hơn" : "nhỏ hơn hoặc bằng"} ${maximum}`;
  if (!share) return { en: [en, correct.en], vi: [vi, correct.vi] };
  const fraction = decimals().format(input / 100);
  return {
    en: [en, `Write ${fraction} for ${input} %.`],
    vi: [vi, `Ghi ${fraction} nếu ý là ${input} %.`],
  };
}

const correct = { en: "Correct the figure.", vi: "Sửa con số này." };

function tooSmall({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall): Wording {
  if (origin === "string")
    return {
      en: ["must not be empty", "Fill it in."],
      vi: ["không được để trống", "Điền vào đây."],
    };
  if (origin !== "number" && origin !== "int")
    return {
      en: [`must have at least ${minimum} entries`, "Add what is missing."],
      vi: [`phải có ít nhất ${minimum} mục`, "Thêm vào đây."],
    };
  const isAbove = inclusive === false;
  return {
    en: [`must be ${isAbove ? "greater than" : "at least"} ${minimum}`, correct.en],
    vi: [`phải ${isAbove ? "lớn hơn" : "lớn hơn hoặc bằng"} ${minimum}`, correct.vi],
  };
}

function wrongType({ expected, input }: z.core.$ZodIssueInvalidType): Wording {
  const { en, vi } = types[expected] ?? anotherType;
  return input === undefined
    ? { en: [missing.en, `Add ${en}.`], vi: [missing.vi, `Thêm vào: ${vi}.`] }
    : { en: [`must be ${en}`, "Correct the value."], vi: [`phải là ${vi}`, "Sửa giá trị này."] };
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

function wrongChoice({ values, input }: z.core.$ZodIssueInvalidValue): Wording {
  const { en, vi } = knownNames([String(input ?? "")], values.map(String));
  const isMissing = input === undefined;
  return {
    en: [isMissing ? missing.en : "is not one of the choices", en[1]],
    vi: [isMissing ? missing.vi : "không phải là lựa chọn đúng", vi[1]],
  };
}

function unknownKeys(
  { keys: given }: z.core.$ZodIssueUnrecognizedKeys,
  keys: readonly string[],
): Wording {
  const { en, vi } = knownNames(given, keys);
  const names = given
    .slice(0, mostNames)
    .map((key) => quote(key))
    .join(", ");
  return {
    en: [`has no field named ${names}`, en[1]],
    vi: [`không có mục tên là ${names}`, vi[1]],
  };
}

function wrongFormat({ format }: z.core.$ZodIssueInvalidStringFormat): Wording {
  if (format === "date")
    return {
      en: ["is not a date", "Write a date such as 2026-12-31."],
      vi: ["không phải là ngày", "Ghi ngày theo dạng 2026-12-31."],
    };
  return {
    en: ["is not of the form that is asked for", "Write it in that form."],
    vi: ["viết không đúng dạng", "Viết lại cho đúng dạng."],
  };
}

function wrongKey(issue: z.core.$ZodIssueInvalidKey, keys: readonly string[]): Wording {
  const [inner] = issue.issues;
  const own = inner === undefined ? undefined : schemaWording(inner, keys);
  return own ?? { en: ["is not a name that is known"], vi: ["tên mục không đúng"] };
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
  return (
    say?.(issue, keys) ?? {
      en: ["is not right", "Correct the value."],
      vi: ["không đúng", "Sửa giá trị này."],
    }
  );
}

/** The words as a sentence, the value in front where there is one. */
export function valueWording(issue: Finding, keys: readonly string[]): Wording {
  const { en, vi } = schemaWording(issue, keys);
  const value = shown(issue.input);
  // What is said of parts of an object needs no word of the whole.
  const isWhole = typeof issue.input === "object" && issue.code !== "invalid_type";
  const isBare = issue.input === undefined || isWhole;
  return {
    en: [isBare ? `${en[0]}.` : `${value.en}: ${en[0]}.`, en[1]],
    vi: [isBare ? `${vi[0]}.` : `${value.vi}: ${vi[0]}.`, vi[1]],
  };
}
