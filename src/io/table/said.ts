/** A text in both languages, as issues and notices carry it. */
import type { Issue } from "../../errors.js";

/** What is wrong or was done, and what to do about it, in English and Vietnamese. */
export type Said = Required<Pick<Issue, "message" | "vi">> & Pick<Issue, "fix">;

/** A text without anything to do. */
export const said = (message: string, vi: string): Said => ({ message, vi: { message: vi } });

/** A text with what to do about it. */
export const saidWithFix = (
  [message, fix]: readonly [string, string],
  [viMessage, viFix]: readonly [string, string],
): Said => ({ message, fix, vi: { message: viMessage, fix: viFix } });
