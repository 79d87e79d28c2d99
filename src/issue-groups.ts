/** Problems of one kind as one line: forty cells of a column with the same value are one thing to mend. */
import { defined } from "./defined.js";
import { formatIssue, formatPlace, type Issue } from "./errors.js";
import { grouped } from "./grouped.js";
import type { Language } from "./language.js";
import { visible } from "./text.js";

/** Places that a line names; the rest is counted. */
const mostNamed = 10;

const words = {
  vi: {
    rows: (n: number) => `${n} dòng`,
    ids: (n: number) => `${n} mã`,
    paths: (n: number) => `${n} chỗ`,
  },
  en: {
    rows: (n: number) => `${n} rows`,
    ids: (n: number) => `${n} ids`,
    paths: (n: number) => `${n} places`,
  },
} as const;

/** Equal for problems that are mended alike: `enterprises[3].lat` and `enterprises[7].lat` are one. */
function keyOf({ code, message, fix, at }: Issue): string {
  const path = at?.path?.replace(/\[\d+\]/g, "[]");
  return JSON.stringify([code, message, fix, at?.file, at?.sheet, at?.column, path]);
}

/**
 * One line for each kind of problem, in the order in which they were found: same place but for the row,
 * same words. `DidoiError.issues` keeps each.
 * @param language English where it is not given
 */
export function formatIssues(issues: readonly Issue[], language: Language = "en"): string[] {
  return Array.from(grouped(issues, keyOf).values(), (group) => line(group, language));
}

function line(group: readonly Issue[], language: Language): string {
  const [first] = group;
  if (first === undefined) return "";
  if (group.length === 1) return formatIssue(first, language);
  const { file, sheet, column } = first.at ?? {};
  const common = formatPlace(defined({ file, sheet, column }), language);
  const where = [common, namesOf(group, language)].filter((part) => part !== "").join(", ");
  return `${where}: ${formatIssue(withoutPlace(first), language)}`;
}

/** "40 dòng (12, 15, 18, …)" */
function namesOf(group: readonly Issue[], language: Language): string {
  const by = (name: (issue: Issue) => string | number | undefined): string[] => [
    ...new Set(group.flatMap((issue) => name(issue) ?? []).map((one) => visible(String(one)))),
  ];
  const [rows, ids, paths] = [
    by(({ at }) => at?.row),
    by(({ at }) => at?.id),
    by(({ at }) => at?.path),
  ];
  const say = words[language];
  const [text, names] =
    rows.length > 0 ? [say.rows, rows] : ids.length > 0 ? [say.ids, ids] : [say.paths, paths];
  if (names.length === 0) return `${group.length} ×`;
  const shown = names.slice(0, mostNamed).join(", ");
  return `${text(names.length)} (${shown}${names.length > mostNamed ? ", …" : ""})`;
}

function withoutPlace({ at: _, ...issue }: Issue): Issue {
  return issue;
}
