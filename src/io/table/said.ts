/** Texts in both languages, as issues and notices carry them. */
import type { Wording } from "../../errors.js";
import { type DecimalMark, shownFigure } from "./numbers.js";

/** The same with figures of workbooks as people write them. */
export function withShownFigures({ en, vi }: Wording): Wording {
  const shown = ([text, fix]: Wording["en"], mark: DecimalMark): Wording["en"] =>
    fix === undefined
      ? [shownFigure(text, mark)]
      : [shownFigure(text, mark), shownFigure(fix, mark)];
  return { en: shown(en, "."), vi: shown(vi, ",") };
}

/** A text without anything to do. */
export const said = (en: string, vi: string): Wording => ({ en: [en], vi: [vi] });

/** A text with what to do about it. */
export const saidWithFix = (
  en: readonly [string, string],
  vi: readonly [string, string],
): Wording => ({ en, vi });
