import type { Language } from "../language.js";
import type { Dictionary } from "./dictionary.js";
import { en } from "./dictionary-en.js";
import { vi } from "./dictionary-vi.js";

/** The words of the reports by language. */
export const dictionaries: Readonly<Record<Language, Dictionary>> = { vi, en };
