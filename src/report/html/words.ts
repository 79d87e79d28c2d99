import type { Language } from "../../language.js";
import { en } from "./words-en.js";
import { type PageWords, vi } from "./words-vi.js";

export type { PageWords };

/** The words of the page by language. */
export const pageWords: Readonly<Record<Language, PageWords>> = { vi, en };
