/** What limits of one's own name that is not there. */
import { type Issue, quote } from "../errors.js";
import type { Enterprise } from "./enterprise.js";
import type { ExtraRow, ExtraRowTerm } from "./extra-rows.js";
import type { Park } from "./park.js";
import type { Policy } from "./policy.js";

/** All issues of the kind. */
export function extraRowIssues(
  { extraRows, horizon }: Policy,
  enterprises: readonly Enterprise[],
  parks: readonly Park[],
): Issue[] {
  const known: Known = {
    enterprises: new Set(enterprises.map(({ id }) => id)),
    parks: new Set(parks.map(({ id }) => id)),
    horizon,
  };
  return extraRows.flatMap((row, index) => [
    ...boundIssues(row, `policy.extraRows[${index}]`),
    ...row.terms.flatMap(({ where }, k) => [
      ...termIssues(where, `policy.extraRows[${index}].terms[${k}].where`, known),
    ]),
  ]);
}

interface Known {
  readonly enterprises: ReadonlySet<string>;
  readonly parks: ReadonlySet<string>;
  readonly horizon: Policy["horizon"];
}

function* boundIssues({ lower, upper }: ExtraRow, path: string): Iterable<Issue> {
  if (lower === undefined || upper === undefined || lower <= upper) return;
  yield {
    code: "E_CONTRADICTION",
    message: `the lower limit ${lower} is above the upper limit ${upper}.`,
    fix: "Exchange them.",
    vi: {
      message: `mức tối thiểu ${lower} lớn hơn mức tối đa ${upper}.`,
      fix: "Hãy đổi chỗ hai mức.",
    },
    at: { path },
  };
}

function* termIssues(
  { enterprise, park, alternative, year }: ExtraRowTerm["where"],
  path: string,
  { enterprises, parks, horizon: { from, to } }: Known,
): Iterable<Issue> {
  if (enterprise !== undefined && !enterprises.has(enterprise))
    yield {
      code: "E_REFERENCE",
      message: `names enterprise ${quote(enterprise)}, which is not in the register.`,
      fix: "Correct the id or leave the term out.",
      vi: {
        message: `doanh nghiệp ${quote(enterprise)} không có trong danh sách.`,
        fix: "Hãy sửa mã hoặc bỏ số hạng này.",
      },
      at: { path },
    };
  if (park !== undefined && !parks.has(park))
    yield {
      code: "E_REFERENCE",
      message: `names park ${quote(park)}, which is not there.`,
      fix: "Correct the id of the park.",
      vi: { message: `không có khu, cụm ${quote(park)}.`, fix: "Hãy sửa mã của khu, cụm." },
      at: { path },
    };
  if (park !== undefined && alternative !== undefined)
    yield {
      code: "E_CONTRADICTION",
      message: "names a park and an alternative, and no decision is both.",
      fix: "Make two terms of it.",
      vi: {
        message:
          "nêu cả khu, cụm lẫn phương án khác, trong khi một quyết định chỉ là một trong hai.",
        fix: "Hãy tách thành hai số hạng.",
      },
      at: { path },
    };
  if (year !== undefined && (year < from || year > to))
    yield {
      code: "E_REFERENCE",
      message: `year ${year} is not in the horizon ${from}-${to}.`,
      fix: "Give a year of the horizon.",
      vi: {
        message: `năm ${year} nằm ngoài thời kỳ ${from}–${to}.`,
        fix: "Hãy nêu một năm trong thời kỳ.",
      },
      at: { path },
    };
}
