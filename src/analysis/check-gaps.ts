/** What the register does not say: criteria, obligations, loads that objectives and limits ask for. */
import { type CriterionKey, criterionKeys, pollutants } from "../domain/enterprise.js";
import { loadFigures, missableFigures } from "../domain/missing-rules.js";
import { obligationOf } from "../domain/obligation.js";
import type { Problem } from "../domain/problem.js";
import { figureOf } from "../domain/typical-figures.js";
import type { Language } from "../language.js";
import { type RecordWords, recordWords } from "./check-record-words.js";
import type { Finding } from "./finding.js";
import { suspicious } from "./many.js";

export function checkGaps(problem: Problem, language: Language): Finding[] {
  if (problem.enterprises.length === 0) return [];
  const words = recordWords[language];
  return [
    ...criteria(problem, words),
    ...assumed(problem, words),
    ...loads(problem, words),
    ...limits(problem, words),
  ];
}

function* criteria({ enterprises, policy }: Problem, words: RecordWords): Iterable<Finding> {
  const { length } = enterprises;
  const isUnknown = (key: CriterionKey): boolean =>
    enterprises.every((one) => one.criteria[key] === "unknown");
  const unknown = criterionKeys.filter(isUnknown);
  if (unknown.length === criterionKeys.length)
    yield suspicious("criteria", [], words.noCriteria(length));
  else {
    for (const key of unknown)
      yield suspicious(`criteria/${key}`, [], words.noCriterion(length, key.toUpperCase()));
    if (enterprises.every((one) => obligationOf(one, policy.obligationRule) !== "mandatory")) {
      const open = enterprises.filter((one) =>
        criterionKeys.some((key) => one.criteria[key] === "unknown"),
      );
      yield suspicious("mandatory", [], words.nobodyMandatory(length, open.length));
    }
  }
}

/** More than half of a figure is not the register's own. */
function* assumed({ enterprises, filled }: Problem, words: RecordWords): Iterable<Finding> {
  for (const figure of missableFigures) {
    const ids = filled.filter((one) => one.figure === figure).map(({ enterprise }) => enterprise);
    if (2 * ids.length <= enterprises.length) continue;
    const said = words.mostAssumed(figure, ids.length, enterprises.length);
    yield suspicious(`assumed/${figure}`, ids, said);
  }
}

/** All of it is 0, and relief is asked for. */
function* loads({ enterprises, policy }: Problem, words: RecordWords): Iterable<Finding> {
  if (policy.objective.kind !== "relief") return;
  const some = (test: (value: number | undefined) => boolean): boolean =>
    enterprises.some((one) => loadFigures.some((load) => test(figureOf(one, load))));
  if (!some((value) => (value ?? 0) > 0)) yield suspicious("loads", [], words.allZero());
}

/** Limits on a load that nobody states. */
function* limits({ enterprises, parks, policy }: Problem, words: RecordWords): Iterable<Finding> {
  const named: (readonly [limit: string, load: string])[] = [
    ...parks.flatMap(({ name, codKgPerDay }) =>
      codKgPerDay === undefined ? [] : [[name, "cod"] as const],
    ),
    ...[...policy.districts, ...policy.rivers].flatMap((limit) =>
      Object.keys(limit.loadKgPerDay ?? {}).map(
        (load) => ["river" in limit ? limit.river : limit.district, load] as const,
      ),
    ),
  ];
  for (const load of pollutants) {
    const [first] = named.filter(([, of]) => of === load);
    if (first !== undefined && enterprises.every((one) => figureOf(one, load) === undefined))
      yield suspicious(`load/${load}`, [], words.limitOfNothing(first[0], load));
  }
}
