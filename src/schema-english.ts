/** What zod says in English of the mistakes that schemas of this library can find; its own list has all there are. */
import type * as z from "zod/mini";

type Issue = z.core.$ZodRawIssue;

const sized: Readonly<Record<string, string>> = { string: "characters", array: "items" };

function bound(issue: Issue & { code: "too_big" | "too_small" }): string {
  const [size, sign, limit] =
    issue.code === "too_big" ? ["big", "<", issue.maximum] : ["small", ">", issue.minimum];
  const unit = sized[issue.origin];
  const limits = `${issue.inclusive === false ? sign : `${sign}=`}${limit}`;
  const what = unit === undefined ? `to be ${limits}` : `to have ${limits} ${unit}`;
  return `Too ${size}: expected ${issue.origin} ${what}`;
}

function typeOf(input: unknown): string {
  if (input === null) return "null";
  if (Array.isArray(input)) return "array";
  if (typeof input === "number" && !Number.isFinite(input)) return String(input);
  return typeof input;
}

const quoted = (values: readonly unknown[], between: string): string =>
  values.map((value) => (typeof value === "string" ? `"${value}"` : String(value))).join(between);

/** The words of one finding. */
export function english(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return `Invalid input: expected ${issue.expected}, received ${typeOf(issue.input)}`;
    case "invalid_value":
      return issue.values.length === 1
        ? `Invalid input: expected ${quoted(issue.values, "")}`
        : `Invalid option: expected one of ${quoted(issue.values, "|")}`;
    case "too_big":
    case "too_small":
      return bound(issue);
    case "invalid_format":
      return issue.format === "date"
        ? "Invalid ISO date"
        : `Invalid string: must match pattern ${issue.pattern}`;
    case "unrecognized_keys":
      return `Unrecognized key${issue.keys.length > 1 ? "s" : ""}: ${quoted(issue.keys, ", ")}`;
    case "invalid_key":
      return `Invalid key in ${issue.origin}`;
    case "invalid_union": {
      const options = issue.options as readonly unknown[] | undefined;
      if (options === undefined || options.length === 0) return "Invalid input";
      return `Invalid discriminator value. Expected ${options.map((one) => `'${one}'`).join(" | ")}`;
    }
    default:
      return "Invalid input";
  }
}
