/**
 * Files that were dropped, as a problem. Tables of any kind are told apart by their headers; documents go by
 * their names, as in the folder of a problem. What is not among them is taken from the problem that is open.
 */
import { DidoiError, type Issue, mistake, type Problem, parseProblem, type Wording } from "didoi";
import { importTables, type TableKindName } from "didoi/node";

export interface Dropped {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Documents by name, and the field of a problem that they are. */
const documents: Readonly<Record<string, string>> = {
  "policy.json": "policy",
  "assumptions.json": "assumptions",
  "register.json": "register",
};

/** Parts of a problem that files may bring. */
export const parts = ["enterprises", "parks", "policy", "assumptions"] as const;
export type Part = (typeof parts)[number];

/** What only a person can decide about the tables: each issue has its question. */
export interface OpenQuestions {
  readonly questions: readonly Issue[];
}

/** A problem, and the parts of it that no file brought and that are those of the open one. */
export interface FromFiles {
  readonly problem: Problem;
  readonly takenOver: readonly Part[];
}

/**
 * @param answers to questions that were left open before, by their keys
 * @param onRead called when all are read, and not yet checked together
 * @throws DidoiError with all that is wrong in the files
 */
export async function problemOfFiles(
  files: readonly Dropped[],
  open: Problem,
  answers: Readonly<Record<string, string>> = {},
  onRead: () => void = () => {},
): Promise<FromFiles | OpenQuestions> {
  const isJson = ({ name }: Dropped): boolean => /\.json$/i.test(name);
  const json = files.filter(isJson).map((file) => [file.name.toLowerCase(), jsonOf(file)] as const);
  const whole = json.find(([, value]) => isProblem(value))?.[1];
  if (whole !== undefined) onRead();
  if (whole !== undefined) return { problem: parseProblem(whole), takenOver: [] };
  const own = files.filter((file) => !isJson(file));
  const { tables, issues } = await importTables(own, { answers });
  if (issues.some(({ question }) => question === undefined)) throw new DidoiError(issues);
  if (issues.length > 0) return { questions: issues };
  const recordsOf = (kind: TableKindName): object[] =>
    tables.flatMap((table) =>
      table.kind === kind ? table.records.map(({ record }) => record) : [],
    );
  const enterprises = recordsOf("enterprises");
  if (tables.length + json.length === 0) throw nothingToRead();
  const details = json.find(([name]) => name === "park-details.json")?.[1] ?? {};
  const given = json.flatMap(([name, value]) => {
    const field = Object.hasOwn(documents, name) ? documents[name] : undefined;
    return field === undefined ? [] : [[field, value] as const];
  });
  const brought = {
    ...listed("enterprises", enterprises),
    ...listed(
      "parks",
      recordsOf("parks").map((park) => detailed(park, details)),
    ),
    ...listed("distances", recordsOf("distances")),
    ...listed("zones", recordsOf("zones")),
    ...Object.fromEntries(given),
  };
  onRead();
  const problem = parseProblem({
    ...(enterprises.length === 0 ? open : withoutRegister(open, files[0]?.name ?? open.name)),
    ...brought,
  });
  return { problem, takenOver: parts.filter((part) => !Object.hasOwn(brought, part)) };
}

/** What speaks of the enterprises that were there goes with them. */
function withoutRegister({ register: _, ...problem }: Problem, name: string): object {
  return { ...problem, name, filled: [], distances: [], zones: [] };
}

const listed = (key: string, list: readonly object[]) => (list.length === 0 ? {} : { [key]: list });

function detailed(park: object, details: unknown): object {
  const id = (park as { readonly id?: string }).id ?? "";
  const own = new Map(Object.entries(details as object)).get(id);
  return typeof own === "object" ? { ...park, ...own } : park;
}

const isProblem = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "enterprises" in value && "policy" in value;

function jsonOf({ name, bytes }: Dropped): unknown {
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const { $schema: _, ...rest } = value as { readonly $schema?: unknown };
    return rest;
  } catch {
    throw mistake("E_FORMAT", noJson, { file: name });
  }
}

const noJson: Wording = {
  en: ["This is no JSON document.", "Drop a problem, a policy, or tables (.csv, .xlsx)."],
  vi: [
    "Đây không phải tệp JSON đúng dạng.",
    "Hãy thả tệp bài toán, tệp chính sách hoặc bảng (.csv, .xlsx).",
  ],
};

const nothingToRead = (): DidoiError =>
  mistake("E_FILE", {
    en: ["No table of enterprises was found in these files.", "Drop a register as .csv or .xlsx."],
    vi: [
      "Không thấy bảng doanh nghiệp trong các tệp này.",
      "Thả danh sách doanh nghiệp dạng .csv hoặc .xlsx.",
    ],
  });
