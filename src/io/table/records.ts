/**
 * Typed rows to checked records: put the values under their fields, check with the schema of the
 * domain, bring each of its findings back to column and row, and refuse an id that comes twice, in a
 * table that has ids.
 */
import type * as z from "zod/mini";
import { $ZodObjectJIT, safeParse } from "zod/v4/core";
import { issueOf, quote } from "../../errors.js";
import { parseBy } from "../../schema-issues.js";
import { schemaWording, valueWording } from "../../schema-messages.js";
import { plain } from "../../text.js";
import { sameAnswer } from "./duplicates.js";
import { IdIndex } from "./id-index.js";
import { tableSaid } from "./messages.js";
import type { TableReader } from "./table.js";
import type { TypedRow } from "./typed-row.js";

/** One record with its place. */
export interface RecordRow<T> {
  /** Checked, with its defaults. */
  readonly record: T;
  /** Row as a spreadsheet counts it. */
  readonly row: number;
  /** Cells of the unknown columns, in the order of `report.unknownColumns`. */
  readonly unknown: readonly string[];
}

interface Path {
  readonly group: string | undefined;
  readonly key: string;
}

/** Ids that are asked about; more of them are refused. */
const mostAsked = 100;

type Draft = Record<string, unknown>;

const nothing: readonly string[] = [];

/** The same schema with a parser of its own for the shape of the object: records come by the million. */
function compiled<T>(schema: z.ZodMiniType<T>): z.core.$ZodType<T> {
  const { def } = schema._zod;
  return def.type === "object"
    ? (new $ZodObjectJIT(def as z.core.$ZodObjectDef) as unknown as z.core.$ZodType<T>)
    : schema;
}

/** Builds and checks the records of one table. */
export class RecordReader<T extends object> {
  private readonly paths: readonly (Path | undefined)[];
  private readonly idSpec: number;
  private readonly ids = new IdIndex();
  private readonly quick: z.core.$ZodType<T>;

  constructor(
    private readonly table: TableReader,
    private readonly schema: z.ZodMiniType<T>,
  ) {
    this.quick = compiled(schema);
    const { specs } = table.context;
    this.idSpec = specs.findIndex(({ field }) => field === "id");
    this.paths = specs.map(({ field, cell }) => {
      if (cell.kind === "point") return undefined;
      const [first = "", second] = field.split(".");
      return second === undefined
        ? { group: undefined, key: first }
        : { group: first, key: second };
    });
  }

  /** The record of a row; undefined if anything in it is wrong, which is then reported. */
  read(typed: TypedRow): RecordRow<T> | undefined {
    const { issues } = this.table.context;
    const before = issues.total;
    const draft = this.draft(typed.values);
    const quick = safeParse(this.quick, draft);
    const result = quick.success ? quick : parseBy(this.schema, draft);
    this.missing(typed);
    const isTwice = this.isIdTwice(typed);
    if (!result.success) this.report(result.error, typed);
    if (!result.success || isTwice || typed.bad.size > 0 || issues.total > before) return undefined;
    const { unknownColumns } = this.table.report;
    const unknown =
      unknownColumns.length === 0
        ? nothing
        : unknownColumns.map(({ index }) => typed.cells[index] ?? "");
    return { record: result.data, row: typed.row, unknown };
  }

  private draft(values: readonly unknown[]): Draft {
    const draft: Draft = {};
    const groups: Record<string, Draft> = {};
    for (let spec = 0; spec < values.length; spec++) {
      const value = values[spec];
      const path = this.paths[spec];
      if (value === undefined || path === undefined) continue;
      if (path.group === undefined) draft[path.key] = value;
      else {
        groups[path.group] ??= {};
        (groups[path.group] as Draft)[path.key] = value;
      }
    }
    return Object.assign(draft, groups);
  }

  private missing({ values, bad, row }: TypedRow): void {
    this.table.context.specs.forEach((spec, at) => {
      if (spec.required !== true || values[at] !== undefined || bad.has(at)) return;
      this.table.refuse(at, row, tableSaid.emptyCell());
    });
  }

  /** The findings of the schema, one per cell; what a bad or an empty cell causes is known already. */
  private report(error: z.core.$ZodError, { values, bad, row, cells }: TypedRow): void {
    const { file, specs, issues } = this.table.context;
    const reported = new Set(bad);
    for (const issue of error.issues) {
      const { path } = issue;
      const at = this.specOf(path);
      if (at === undefined) {
        const place = { file, row, path: path.join(".") };
        issues.add(issueOf("E_SCHEMA", valueWording(issue, []), place));
      } else if (!reported.has(at) && values[at] !== undefined) {
        reported.add(at);
        const shown = quote(this.table.cellOf(at, cells));
        const list = specs[at]?.cell.kind === "list";
        const fix = list ? tableSaid.divideList() : undefined;
        this.table.refuse(at, row, tableSaid.badCell(shown, schemaWording(issue), fix));
      }
    }
  }

  private specOf(path: readonly PropertyKey[]): number | undefined {
    const [first, second] = path.map(String);
    const at = this.table.context.specs.findIndex(
      ({ field }) => field === first || (second !== undefined && field === `${first}.${second}`),
    );
    return at === -1 ? undefined : at;
  }

  /** True: the id stands in a row above, which is asked about, or refused where too much is asked. */
  private isIdTwice({ values, row }: TypedRow): boolean {
    const at = this.idSpec;
    const id = values[at];
    if (typeof id !== "string") return false;
    const first = this.ids.add(plain(id), row);
    if (first === undefined) return false;
    const { questions, specs } = this.table.context;
    const said = tableSaid.doubledId(id, first);
    const column = this.table.header(at) ?? specs[at]?.header ?? "";
    if (questions.size >= mostAsked) this.table.refuse(at, row, said, "E_DUPLICATE");
    else
      questions.ask({ code: "E_DUPLICATE", column, value: id, row, options: [sameAnswer], said });
    return true;
  }
}
