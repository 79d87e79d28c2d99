/** The policy of a new problem, its schema, and a page that explains each field. */
import { choicesSaid, eachField, type JsonSchema } from "../../domain/described-schema.js";
import { type Policy, type PolicyInput, policy } from "../../domain/policy.js";
import { policyWords } from "../../domain/policy-words.js";
import { jsonSchema } from "../../json-schemas.js";
import { markdownTable } from "./markdown.js";

export const policyName = "policy.json";
export const policySchemaName = "policy.schema.json";
export const policyPageName = "policy.md";

/** Limits nothing yet; the quota shows how one is written. */
const start: PolicyInput = {
  name: "Chính sách mới (sửa tên, các năm và giới hạn)",
  horizon: { from: 2026, to: 2030 },
  quotas: [{ measure: "enterprises", year: 2030, lower: 0, upper: 1 }],
};

/** Every field that has a default, with it; what differs from an earlier policy is for the library to say. */
export function policyText(): string {
  const { overrides: _, ...fields }: Policy = policy.parse(start);
  return json({ $schema: `./${policySchemaName}`, ...fields });
}

export const policySchemaText = (): string => json(jsonSchema("policy"));

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

export function policyPage(): string {
  const rows = [...fieldsOf(jsonSchema("policy") as JsonSchema)].map(
    ([path, { values, without }]) => [
      `\`${path}\``,
      policyWords[path] ?? "",
      [...values].join(", "),
      without,
    ],
  );
  return [
    `# Giải thích ${policyName}`,
    [
      "Mỗi dòng là một mục của chính sách. Dấu chấm là mục bên trong; `[]` là từng mục của một danh sách.",
      "Tỷ lệ là phần của 1 (0.3 là 30 %), tiền là triệu đồng, đất là ha. Số trong tệp viết dấu chấm thập phân, không ngăn cách hàng nghìn.",
      'Trình soạn thảo đọc được "$schema" sẽ gợi ý tên mục và giá trị ngay khi gõ.',
    ].join("\n"),
    markdownTable(["Mục", "Ý nghĩa", "Giá trị", "Nếu không ghi"], rows),
    "",
  ].join("\n\n");
}

interface Field {
  readonly values: Set<string>;
  without: string;
}

/** Fields by path; one of several forms takes the values of all. */
function fieldsOf(schema: JsonSchema): Map<string, Field> {
  const fields = new Map<string, Field>();
  eachField(schema, (path, field, isRequired) => {
    if (path === "$schema") return;
    const found = fields.get(path) ?? { values: new Set(), without: "" };
    found.values.add(choicesSaid(field) ?? kindOf(field));
    if (isRequired) found.without = "phải ghi";
    if (field.default !== undefined) found.without = `\`${JSON.stringify(field.default)}\``;
    fields.set(path, found);
  });
  return fields;
}

const kinds: Readonly<Record<string, string>> = {
  string: "chữ",
  number: "số",
  integer: "số nguyên",
  boolean: '"true" (có) hoặc "false" (không)',
  array: "danh sách",
  object: "nhóm mục",
};

function kindOf({ type, anyOf = [], oneOf = [] }: JsonSchema): string {
  const forms = [...anyOf, ...oneOf];
  if (forms.length === 0) return kinds[type ?? ""] ?? "";
  return [...new Set(forms.map(kindOf))].join(" hoặc ");
}
