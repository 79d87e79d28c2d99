/**
 * One record in two tables of a kind: sheets by ward that overlap, a file that was sent twice. Each table
 * looks for its own (`table/duplicates.ts`); here an id of a later table is compared with those before it.
 */
import { type Issue, issueOf, type Place } from "../../errors.js";
import { Answers, questionKey } from "../table/answers.js";
import { differentAnswer, sameAnswer } from "../table/duplicates.js";
import type { RecordRow } from "../table/records.js";
import { taxKey } from "../table/tax-code.js";
import type { ImportedTable } from "./imported-table.js";
import { importSaid } from "./messages.js";

interface Seen {
  readonly table: ImportedTable;
  readonly id: string;
  readonly at: Place;
}

/** What is left of the tables, and what is asked. */
export interface Compared {
  readonly tables: readonly ImportedTable[];
  readonly issues: readonly Issue[];
}

/** Ids that are asked about; more of them are refused. */
const mostAsked = 100;

/** Asks of each id that another table has already; leaves out the rows of which the answer says so. */
export function acrossTables(
  tables: readonly ImportedTable[],
  given: Readonly<Record<string, string>> = {},
): Compared {
  const answers = new Answers(given);
  const seen = new Map<string, Seen>();
  const issues: Issue[] = [];
  const compared = tables.map((table) => {
    const column = idHeader(table);
    const twice = table.records.filter(({ record, row }) => {
      const id = idOf(record);
      if (id === undefined) return false;
      const at = { ...placeOf(table), row };
      const first = firstOf(seen, { table, id, at }, record);
      if (first === undefined || first.table === table) return false;
      const answer = answers.of(column, id)?.toLowerCase();
      if (answer === sameAnswer) return true;
      if (answer !== differentAnswer || first.id === id)
        issues.push(asked(first, id, { ...at, column }, issues.length < mostAsked));
      return false;
    });
    return twice.length === 0 ? table : without(table, new Set(twice));
  });
  return { tables: compared, issues };
}

/** The record that stands for the same id or tax code; the first of each is remembered. */
function firstOf(seen: Map<string, Seen>, one: Seen, record: object): Seen | undefined {
  const { kind } = one.table;
  const code: unknown = Reflect.get(record, "taxCode");
  const keys = [one.id, ...(typeof code === "string" ? [code] : [])].map(
    (text) => `${kind} ${taxKey(text)}`,
  );
  const first = keys.map((key) => seen.get(key)).find((known) => known !== undefined);
  for (const key of keys) if (!seen.has(key)) seen.set(key, one);
  return first;
}

function asked(first: Seen, id: string, at: Place, isAsked: boolean): Issue {
  const same = first.id === id;
  const issue = issueOf("E_DUPLICATE", importSaid.idTwice(id, first.at, same), at);
  const options = same ? [sameAnswer] : [sameAnswer, differentAnswer];
  return isAsked
    ? { ...issue, question: { key: questionKey(at.column ?? "", id), options, cells: 1 } }
    : issue;
}

function without(table: ImportedTable, twice: ReadonlySet<RecordRow<object>>): ImportedTable {
  const { report, records } = table;
  const skipped = [...twice].map(({ record, row }) => ({
    row,
    reason: "duplicate" as const,
    text: idOf(record) ?? "",
  }));
  return {
    ...table,
    records: records.filter((one) => !twice.has(one)),
    report: report && {
      ...report,
      rows: report.rows - twice.size,
      skippedRows: [...report.skippedRows, ...skipped],
    },
  };
}

const idOf = (record: object): string | undefined => {
  const id: unknown = Reflect.get(record, "id");
  return typeof id === "string" ? id : undefined;
};

const placeOf = ({ report }: ImportedTable): Place => ({
  ...(report && { file: report.file }),
  ...(report?.sheet !== undefined && { sheet: report.sheet }),
});

/** The header under which a table has its ids, as written. */
function idHeader({ layout: { positions, id } }: ImportedTable): string {
  return [...positions].find(([, at]) => at === id)?.[0] ?? "";
}
