/** One value of a policy by its path, as it is written on a command line: `budgets[0].perYear=800000`. */
import * as z from "zod/mini";
import { type Issue, issueOf, quote, type Wording } from "../errors.js";
import { nearest } from "../nearest.js";
import { policy as policySchema } from "./policy.js";

/** The part of a JSON schema that is walked. */
interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
}

let schema: Schema | undefined;
const rootSchema = (): Schema => {
  schema ??= z.toJSONSchema(policySchema, { io: "input" }) as Schema;
  return schema;
};

type Container = Record<string, unknown> | unknown[];
type Step = string | number;

/** The policy with the setting, or what is wrong with it. The policy given stays as it is. */
export function setAt(
  policy: unknown,
  setting: string,
): { readonly policy: unknown } | { readonly issue: Issue } {
  const cut = setting.indexOf("=");
  if (cut <= 0) return { issue: notASetting(setting) };
  const [path, text] = [setting.slice(0, cut).trim(), setting.slice(cut + 1).trim()];
  const steps = stepsOf(path);
  if (steps.length === 0) return { issue: notASetting(setting) };
  const copy = structuredClone(policy ?? {}) as Container;
  let at: Container = copy;
  let within: readonly Schema[] = alternatives([rootSchema()]);
  for (const [k, step] of steps.entries()) {
    const issue = wrongStep(path, at, within, step);
    if (issue !== undefined) return { issue };
    within = alternatives(within.flatMap((one) => inner(one, step)));
    if (k === steps.length - 1) break;
    at = entered(at, step, typeof steps[k + 1] === "number");
  }
  const value = valueAt(path, text, within);
  if (isIssue(value)) return { issue: value };
  Reflect.set(at, steps.at(-1) ?? "", value.value);
  return { policy: copy };
}

/** `a[0].b` as a, 0, b. A key may hold blanks and any letter, but no dot and no bracket. */
function stepsOf(path: string): Step[] {
  return path
    .split(/[.[\]]+/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => (/^\d{1,6}$/.test(part) && path.includes(`[${part}]`) ? Number(part) : part));
}

/** Each alternative of a schema that is a choice. */
function alternatives(list: readonly Schema[]): Schema[] {
  return list.flatMap((one) => {
    const choices = one.anyOf ?? one.oneOf;
    return choices === undefined ? [one] : alternatives(choices);
  });
}

function inner(one: Schema, step: Step): Schema[] {
  if (typeof step === "number") return one.items === undefined ? [] : [one.items];
  if (one.properties !== undefined && Object.hasOwn(one.properties, step))
    return [one.properties[step] ?? {}];
  return typeof one.additionalProperties === "object" ? [one.additionalProperties] : [];
}

function wrongStep(
  path: string,
  at: Container,
  within: readonly Schema[],
  step: Step,
): Issue | undefined {
  const known = within.flatMap((one) => Object.keys(one.properties ?? {}));
  if (step === "__proto__" || within.every((one) => inner(one, step).length === 0)) {
    const meant = typeof step === "string" ? nearest(step, known) : undefined;
    return unknownStep(path, String(step), meant, known);
  }
  const length = Array.isArray(at) ? at.length : 0;
  return typeof step === "number" && step > length ? beyond(path, step, length) : undefined;
}

/** What stands at the step, made where there is nothing. */
function entered(at: Container, step: Step, isList: boolean): Container {
  const there: unknown = Reflect.get(at, step);
  if (typeof there === "object" && there !== null) return there as Container;
  const fresh: Container = isList ? [] : {};
  Reflect.set(at, step, fresh);
  return fresh;
}

/** The text as the value that the schema takes there. */
function valueAt(path: string, text: string, within: readonly Schema[]): Value | Issue {
  if (text === "null") return { value: undefined };
  const types = new Set(within.map((one) => one.type));
  const isNumber = types.has("number") || types.has("integer");
  const words = within.flatMap((one) => one.enum ?? (one.const === undefined ? [] : [one.const]));
  if (types.has("boolean")) words.push("true", "false");
  if (words.length > 0 && !isNumber && !words.includes(text))
    return notOneOf(path, text, words.map(String));
  if (isNumber && isNumeral(text)) return { value: Number(text) };
  if (isNumber && types.size === 1) return notANumber(path, text);
  if (types.has("boolean")) return { value: text === "true" };
  return types.has("string") ? { value: text } : json(path, text);
}

interface Value {
  readonly value: unknown;
}

const isNumeral = (text: string): boolean =>
  /^-?\d+(?:\.\d+)?(?:e\d+)?$/i.test(text) && Number.isFinite(Number(text));

function json(path: string, text: string): Value | Issue {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return notJson(path, text);
  }
}

const isIssue = (value: object): value is Issue => "code" in value;

const issue = (path: string, en: Wording["en"], vi: Wording["vi"]): Issue =>
  issueOf("E_USAGE", { en, vi }, { path: `policy.${path}` });

const notASetting = (setting: string): Issue =>
  issueOf("E_USAGE", {
    en: [
      `${quote(setting)} is no setting.`,
      "Write path=value, for instance budgets[0].perYear=800000.",
    ],
    vi: [
      `${quote(setting)} không phải là một thay đổi.`,
      'Viết đường dẫn, dấu bằng rồi giá trị, ví dụ "budgets[0].perYear=800000".',
    ],
  });

function unknownStep(
  path: string,
  step: string,
  meant: string | undefined,
  known: readonly string[],
): Issue {
  const list = [...new Set(known)].sort().join(", ");
  const [en, vi] =
    meant !== undefined
      ? [`Did you mean ${meant}?`, `Có phải là ${meant}?`]
      : list !== ""
        ? [`One of: ${list}.`, `Một trong các mục: ${list}.`]
        : ["Leave it out.", "Bỏ phần này."];
  return issue(
    path,
    [`the policy has no ${quote(step)} there.`, en],
    [`chính sách không có mục ${quote(step)} ở đó.`, vi],
  );
}

const beyond = (path: string, step: number, length: number): Issue =>
  issue(
    path,
    [
      `there are ${length} entries, [${step}] is none of them.`,
      `Count from 0; [${length}] adds one.`,
    ],
    [`chỉ có ${length} mục, không có mục [${step}].`, `Đếm từ 0; [${length}] là thêm một mục.`],
  );

function notANumber(path: string, text: string): Issue {
  const percent = /^(\d+(?:[.,]\d+)?) ?%$/.exec(text)?.[1];
  const share = percent === undefined ? undefined : Number(percent.replace(",", ".")) / 100;
  const [en, vi] =
    share === undefined
      ? [
          "Write digits with a decimal point, without marks between thousands.",
          "Viết chữ số, dấu chấm cho phần thập phân, không có dấu phân cách hàng nghìn.",
        ]
      : [`Write ${share} for ${percent} %.`, `Viết ${share} thay cho ${percent} %.`];
  return issue(
    path,
    [`expected a number, got ${quote(text)}.`, en],
    [`cần một con số, nhưng nhận được ${quote(text)}.`, vi],
  );
}

function notOneOf(path: string, text: string, words: readonly string[]): Issue {
  const list = words.join(", ");
  return issue(
    path,
    [`${quote(text)} is not one of ${list}.`, "Write one of them."],
    [`${quote(text)} không phải một trong: ${list}.`, "Viết một trong các giá trị đó."],
  );
}

const notJson = (path: string, text: string): Issue =>
  issue(
    path,
    [
      `${quote(text)} is neither a list nor an object.`,
      'Write it as in policy.json, for instance ["budget"].',
    ],
    [
      `${quote(text)} không phải danh sách hay đối tượng.`,
      'Viết như trong tệp chính sách, ví dụ ["budget"].',
    ],
  );
