/** Which language the command speaks: looked up before anything is parsed, since mistakes in the options are said in it too. */
import type { Language } from "didoi";
import type { Words } from "./words/en.js";
import { en } from "./words/en.js";
import { vi } from "./words/vi.js";

/** English by `--lang en`, else Vietnamese. */
function languageOf(args: readonly string[]): Language {
  const end = args.indexOf("--");
  const options = end < 0 ? args : args.slice(0, end);
  const last = options.findLastIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  const given = options[last] === "--lang" ? options[last + 1] : options[last]?.slice(7);
  return given === "en" ? "en" : "vi";
}

export const language: Language = languageOf(process.argv.slice(2));

/** All that the command says of itself. */
export const words: Words = { en, vi }[language];
