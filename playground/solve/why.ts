/** Reasons in words: why an enterprise does what it does, why there is no plan, what could be changed. */
import {
  type Diagnosis,
  decompositionAlone,
  diagnose,
  diagnosisTexts,
  explain,
  type Problem,
  summariseExplanation,
} from "didoi";
import type { Json, Setting } from "../state/setting.js";
import type { Causes, Repairs, Spoken, Why } from "./asks.js";
import type { Session } from "./session.js";

const inBoth = <T>(say: (language: "vi" | "en") => T): Spoken<T> => ({
  vi: say("vi"),
  en: say("en"),
});

/** What is found by then is shown; nobody waits longer. */
const patienceMs = 45_000;

/** Of the last plan. */
export async function whyOf({ planned }: Session, id: string): Promise<Spoken<Why> | null> {
  if (planned === undefined) return null;
  const { problem, plan } = planned;
  const found = await explain(problem, plan, id);
  const text = (language: "vi" | "en", places: boolean): string =>
    summariseExplanation(problem, found, language, { places });
  return inBoth((language) => ({ short: text(language, false), full: text(language, true) }));
}

export async function causesOf(
  session: Session,
  setting: Setting,
  signal: AbortSignal,
): Promise<Causes> {
  const { problem } = session.stated(setting).candidates;
  const { diagnosis } = await diagnose(problem, {
    ...{ repairs: false, solver: decompositionAlone, signal },
  });
  return saidOf(problem, diagnosis);
}

export async function repairsOf(
  session: Session,
  setting: Setting,
  signal: AbortSignal,
): Promise<Repairs> {
  const { problem } = session.stated(setting).candidates;
  const limited = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]);
  const { diagnosis } = await diagnose(problem, { solver: decompositionAlone, signal: limited });
  const texts = inBoth((language) => diagnosisTexts(problem, diagnosis, language).repairs);
  return {
    ...saidOf(problem, diagnosis),
    repairs: diagnosis.repairs.map(({ changes }, k) => ({
      changes: { vi: texts.vi[k] ?? [], en: texts.en[k] ?? [] },
      values: changes.map(({ path, to }) => [path, (to ?? null) as Json] as const),
    })),
  };
}

function saidOf(problem: Problem, diagnosis: Diagnosis): Causes {
  const causes = inBoth((language) => diagnosisTexts(problem, diagnosis, language).causes);
  return { causes, factsAlone: diagnosis.factsAlone };
}
