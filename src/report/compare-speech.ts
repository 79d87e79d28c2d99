/** What the parts of a comparison's text share. */
import type { PlanComparison } from "../analysis/compare/comparison.js";
import type { Problem } from "../domain/problem.js";
import type { Language } from "../language.js";
import { type CompareWords, compareWords } from "./compare-words.js";
import { valueUnit } from "./explore-words.js";
import { type Speech, speechOf } from "./speech.js";

export interface CompareSpeech extends Speech {
  readonly words: CompareWords;
  readonly language: Language;
  /** How many lines of each kind. */
  readonly most: number;
  /** Of the objective. */
  readonly unit: string;
  /** The sides in the middle of a sentence. */
  readonly sides: Readonly<Record<"first" | "second", string>>;
  readonly parks: readonly { readonly park: string; readonly name: string }[];
}

/** Names are those of both problems. */
export function speechFor(
  [first, second]: readonly [Problem, Problem],
  comparison: PlanComparison,
  language: Language,
  most: number,
): CompareSpeech {
  const both = {
    ...second,
    parks: [...first.parks, ...second.parks],
    enterprises: [...first.enterprises, ...second.enterprises],
  };
  const words = compareWords[language];
  const isAlike = comparison.first.kind === comparison.second.kind;
  const sideName = (which: "first" | "second"): string =>
    [words.kinds[comparison[which].kind], ...(isAlike ? [words.numbers[which]] : [])].join(" ");
  return {
    ...speechOf(both, language),
    words,
    language,
    most,
    unit: valueUnit(second, language),
    sides: { first: sideName("first"), second: sideName("second") },
    parks: both.parks.map(({ id, name }) => ({ park: id, name })),
  };
}

/** So many lines, and how many there are besides. */
export function cut(lines: readonly string[], most: number, words: CompareWords): string[] {
  if (lines.length <= most) return [...lines];
  return [...lines.slice(0, most), `  ${words.more(String(lines.length - most))}.`];
}
