/** Texts in both languages, as issues and notices carry them. */
import type { Wording } from "../../errors.js";

/** A text without anything to do. */
export const said = (en: string, vi: string): Wording => ({ en: [en], vi: [vi] });

/** A text with what to do about it. */
export const saidWithFix = (
  en: readonly [string, string],
  vi: readonly [string, string],
): Wording => ({ en, vi });
