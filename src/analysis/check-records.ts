/** Records that may be one and the same, and figures that a record can hardly mean. */

import { plainKey } from "../domain/name-key.js";
import type { Problem } from "../domain/problem.js";
import { isVsic, withLostZero } from "../domain/vsic.js";
import { quote } from "../errors.js";
import { grouped } from "../grouped.js";
import type { Language } from "../language.js";
import { type RecordWords, recordWords, type Twin } from "./check-record-words.js";
import type { Finding } from "./finding.js";
import { suspicious } from "./many.js";

export function checkRecords(problem: Problem, language: Language): Finding[] {
  const words = recordWords[language];
  const { enterprises, parks } = problem;
  return [
    ...twins("id", enterprises, ({ id }) => idKey(id), words),
    ...twins(
      "name",
      enterprises,
      ({ name, city }) => `${nameKeyOf(name)} ${plainKey(city)}`,
      words,
    ),
    ...twins(
      "taxCode",
      enterprises.filter(({ taxCode }) => taxCode !== undefined),
      ({ taxCode = "" }) => idKey(taxCode),
      words,
    ),
    ...twins("parkId", parks, ({ id }) => idKey(id), words),
    ...twins("parkName", parks, ({ name }) => plainKey(name), words),
    ...sectors(problem, words),
    ...unknownSectors(problem, words),
    ...figures(problem, words),
    ...pastDeadlines(problem, words),
  ];
}

/** Without case, marks, blanks and zeros before a number; ids without letters and digits as they are. */
function idKey(id: string): string {
  const key = plainKey(id).replaceAll(" ", "");
  return key === "" ? id : key.replace(/(^|\D)0+(?=\d)/g, "$1");
}

const legalForms =
  /\b(?:cong ty|cty|tnhh|mtv|mot thanh vien|co phan|cp|dntn|doanh nghiep tu nhan)\b/g;

/** Without the words for the form of a company. */
function nameKeyOf(name: string): string {
  const key = plainKey(name);
  const bare = key.replace(legalForms, " ").replace(/ +/g, " ").trim();
  return bare === "" ? key : bare;
}

function* twins<T extends { readonly id: string; readonly name: string }>(
  what: Twin,
  records: readonly T[],
  keyOf: (record: T) => string,
  words: RecordWords,
): Iterable<Finding> {
  const groups = [...grouped(records, keyOf).values()].filter(({ length }) => length > 1);
  const [one, other] = groups[0] ?? [];
  if (one === undefined || other === undefined) return;
  const isName = what !== "id" && what !== "parkId";
  const shown = ({ id, name }: T): string => (isName ? `${quote(name)} (${id})` : quote(id));
  const ids = groups.flat().map(({ id }) => id);
  yield suspicious(
    `twins/${what}`,
    ids,
    words.twins(what, groups.length, shown(one), shown(other)),
  );
}

/** Divisions of VSIC 2018 that are mining, manufacturing, energy, water and waste. */
const isIndustry = (code: string): boolean => {
  const division = Number(code.slice(0, 2));
  return (division >= 5 && division <= 33) || (division >= 35 && division <= 39);
};

function* sectors({ enterprises }: Problem, words: RecordWords): Iterable<Finding> {
  const odd = enterprises.filter(({ sector }) => isVsic(sector) && !isIndustry(sector));
  const [first] = odd;
  if (first === undefined) return;
  const longer = `0${first.sector}`;
  const meant = longer.length <= 5 && isIndustry(longer) ? longer : undefined;
  const said = words.strangeSector(odd.length, first.id, first.sector, meant);
  yield suspicious(
    "sector",
    odd.map(({ id }) => id),
    said,
  );
}

/** Codes that are none of VSIC 2018, of enterprises and in the lists of parks. */
function* unknownSectors({ enterprises, parks }: Problem, words: RecordWords): Iterable<Finding> {
  const said = (
    rule: string,
    odd: readonly { readonly id: string; readonly code: string }[],
  ): Finding[] => {
    const [first] = odd;
    if (first === undefined) return [];
    const fact = words.unknownSector(odd.length, first.id, first.code, withLostZero(first.code));
    return [suspicious(rule, [...new Set(odd.map(({ id }) => id))], fact)];
  };
  const isUnknown = ({ code }: { readonly code: string }): boolean => !isVsic(code);
  const own = enterprises.map(({ id, sector }) => ({ id, code: sector }));
  yield* said("sector", own.filter(isUnknown));
  const ofParks = parks.flatMap(({ id, acceptedSectors = [], excludedSectors = [] }) =>
    [...acceptedSectors, ...excludedSectors].map((code) => ({ id, code })),
  );
  yield* said("sector/parks", ofParks.filter(isUnknown));
}

function* figures({ enterprises, policy }: Problem, words: RecordWords): Iterable<Finding> {
  const { from } = policy.horizon;
  const over = enterprises.filter(({ leaseEndYear = from }) => leaseEndYear < from);
  if (over[0] !== undefined) {
    const { id, leaseEndYear = from } = over[0];
    const said = words.leaseOver(over.length, id, leaseEndYear, from);
    yield suspicious(
      "leaseEndYear",
      over.map((one) => one.id),
      said,
    );
  }
  const broken = enterprises.filter(({ workers }) => !Number.isInteger(workers));
  if (broken[0] !== undefined) {
    const { id, workers } = broken[0];
    const said = words.partWorker(broken.length, id, workers.toLocaleString(words.locale));
    yield suspicious(
      "workers",
      broken.map((one) => one.id),
      said,
    );
  }
}

function* pastDeadlines({ policy }: Problem, words: RecordWords): Iterable<Finding> {
  const { from } = policy.horizon;
  for (const [city, year] of Object.entries(policy.deadlines).sort())
    if (year < from) yield suspicious("deadlines", [], words.deadlinePast(city, year, from));
}
