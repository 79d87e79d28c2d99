/**
 * Which column is which field? Everything wrong with the header is reported at once. A header that is
 * near to the name of a field that no other column is, is asked about, and read as that field meanwhile,
 * so that all questions of the table come together.
 */
import { defined } from "../../defined.js";
import { DidoiError, type Issue, issueOf, quote, type Wording } from "../../errors.js";
import { unescapeFormula } from "../csv/formula-safe.js";
import { ignoreAnswer, saysIgnore } from "./answers.js";
import type { ColumnSpec, HeaderMatch } from "./columns.js";
import { tableSaid } from "./messages.js";
import { saidWithFix } from "./said.js";
import type { TableContext } from "./table-context.js";
import { columnLetters } from "./text-key.js";

/** A column that is no field of the record. Its cells are kept. */
export interface UnknownColumn {
  /** Header as written; may be empty. */
  readonly header: string;
  /** Position in the row, from 0. */
  readonly index: number;
  /** Its letters in a spreadsheet. */
  readonly letters: string;
}

/** A column that is a field of the record. */
export interface KnownColumn {
  readonly header: string;
  readonly index: number;
  readonly spec: number;
  readonly exponent: number;
  readonly unit?: string;
}

/** Which column is what. */
export interface Header {
  /** Row of the header, from 1. */
  readonly row: number;
  readonly known: readonly KnownColumn[];
  readonly unknown: readonly UnknownColumn[];
  /** Fields that the column of another field stands in for. */
  readonly copies: readonly CopiedField[];
}

/** A field without a column of its own. */
export interface CopiedField {
  readonly spec: number;
  readonly from: KnownColumn;
}

/** Reads the header row. @throws DidoiError with every missing, doubled or unclear column */
export function readHeader(cells: readonly string[], row: number, context: TableContext): Header {
  const { file, specs, index, answers } = context;
  const issues: Issue[] = [];
  const claims: Claim[] = [];
  const settled = new Set<number>();
  cells.forEach((cell, at) => {
    const answer = answers.of(headerText(cell));
    if (answer !== undefined && saysIgnore(answer)) {
      settled.add(at);
      return;
    }
    const verdict = answer === undefined ? index.verdict(cell) : index.answered(answer, cell);
    if (verdict === undefined) return;
    if ("match" in verdict) claims.push({ at, match: verdict.match });
    else {
      settled.add(at);
      issues.push(issueOf("E_HEADER", verdict.wording, { file, row, column: cell }));
    }
  });

  claims.push(...nearClaims(cells, row, claims, settled, context));
  const strong = new Set(claims.filter(({ match }) => !match.weak).map(({ match }) => match.spec));
  const known: KnownColumn[] = [];
  const owner = new Map<number, KnownColumn>();
  for (const { at, match } of claims) {
    if (match.weak && strong.has(match.spec)) continue;
    const { spec, exponent, unit } = match;
    const header = headerText(cells[at] ?? "");
    const column: KnownColumn = defined({ header, index: at, spec, exponent, unit });
    const first = owner.get(spec);
    if (first === undefined) {
      owner.set(spec, column);
      known.push(column);
    } else issues.push(doubled(first, column, specs[spec]?.field ?? "", file, row));
  }
  const standIns = specs.flatMap((spec, at): CopiedField[] => {
    const from = owner.get(specs.findIndex(({ field }) => field === spec.elseFrom));
    return owner.has(at) || from === undefined ? [] : [{ spec: at, from }];
  });
  const used = known.filter((column) => !isIdlePoint(column, standIns, specs));
  const copies = standIns.filter(({ from }) => used.includes(from));
  const taken = new Set(used.map((column) => column.index));
  const isThere = (at: number): boolean => owner.has(at) || copies.some(({ spec }) => spec === at);
  specs.forEach((spec, at) => {
    if (spec.required === true && !isThere(at) && issues.every((one) => !names(one, spec)))
      issues.push(issueOf("E_HEADER", tableSaid.missingColumn(spec), { file, row }));
  });
  if (issues.length > 0) throw new DidoiError(issues);

  const unknown = cells.flatMap((cell, at): UnknownColumn[] =>
    taken.has(at) ? [] : [{ header: headerText(cell), index: at, letters: columnLetters(at) }],
  );
  return { row, known: used, unknown, copies };
}

/** Is this the column of both halves, beside a column of its own for one of them? Then it counts for nothing. */
const isIdlePoint = (
  column: KnownColumn,
  copies: readonly CopiedField[],
  specs: readonly ColumnSpec[],
): boolean =>
  specs[column.spec]?.cell.kind === "point" &&
  copies.filter(({ from }) => from === column).length < 2;

interface Claim {
  readonly at: number;
  readonly match: HeaderMatch;
}

/** Columns that are near to a field that is not there; each is asked about. */
function nearClaims(
  cells: readonly string[],
  row: number,
  claims: readonly Claim[],
  settled: ReadonlySet<number>,
  { specs, index, near, questions, answers }: TableContext,
): Claim[] {
  if (near === undefined) return [];
  const taken = new Set(claims.map(({ at }) => at));
  const owned = new Set(claims.map(({ match }) => match.spec));
  return cells.flatMap((cell, at) => {
    if (taken.has(at) || settled.has(at) || answers.of(headerText(cell)) !== undefined) return [];
    const spec = near.nearest(cell, (one) => !owned.has(one));
    const field = spec === undefined ? undefined : specs[spec];
    if (spec === undefined || field === undefined) return [];
    owned.add(spec);
    questions.ask({
      code: "E_HEADER",
      column: headerText(cell),
      row,
      options: [shownName(field), ignoreAnswer],
      said: nearSaid(headerText(cell), field),
    });
    const verdict = index.asField(spec, cell);
    return verdict !== undefined && "match" in verdict ? [{ at, match: verdict.match }] : [];
  });
}

/** The name under which a column is asked for: one that people write. */
const shownName = ({ header, names }: ColumnSpec): string => names[0] ?? header;

function nearSaid(header: string, field: ColumnSpec): Wording {
  const [written, name] = [quote(header), quote(shownName(field))];
  return saidWithFix(
    [
      `Is ${written} the column ${name}? No other column is.`,
      `Correct the header to ${name}, or rename it.`,
    ],
    [
      `Cột ${written} có phải là cột ${name} không? Chưa có cột nào khác là cột đó.`,
      `Sửa tiêu đề thành ${name}, hoặc đặt tên khác hẳn.`,
    ],
  );
}

const headerText = (cell: string): string => unescapeFormula(cell).replace(/\s+/g, " ").trim();

const names = (issue: Issue, spec: ColumnSpec): boolean =>
  issue.fix?.includes(spec.header) === true;

function doubled(
  first: KnownColumn,
  second: KnownColumn,
  field: string,
  file: string,
  row: number,
): Issue {
  const say = ({ index, header }: KnownColumn): string =>
    `${columnLetters(index)} ${quote(header)}`;
  const [a, b] = [say(first), say(second)];
  const at = { file, row, column: second.header };
  return issueOf("E_HEADER", tableSaid.doubledColumn(a, b, field), at);
}
