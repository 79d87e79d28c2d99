/** Words and figures in the language of the page, for every view. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Language } from "../state/link.js";
import { en } from "./en.js";
import { vi, type Words } from "./vi.js";

export interface Speech {
  readonly language: Language;
  readonly say: Words;
  /** A number as people of the language write it. */
  readonly format: (value: number, digits?: number) => string;
}

const formats = new Map<string, Intl.NumberFormat>();

function formatter(locale: string): Speech["format"] {
  return (value, digits = 1) => {
    const key = `${locale} ${digits}`;
    const options = { maximumFractionDigits: digits, signDisplay: "negative" } as const;
    const known = formats.get(key) ?? new Intl.NumberFormat(locale, options);
    formats.set(key, known);
    return known.format(value);
  };
}

export const speeches: Readonly<Record<Language, Speech>> = {
  vi: { language: "vi", say: vi, format: formatter("vi-VN") },
  en: { language: "en", say: en, format: formatter("en-US") },
};

export const SpeechOf = createContext<Speech>(speeches.vi);
export const useSpeech = (): Speech => useContext(SpeechOf);
