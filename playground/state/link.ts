/**
 * A setting as the part of an address after `#`, and back. What a link says is not trusted: what cannot be
 * understood is left out and counted.
 *
 *   set=quotas[1].lower=0.35   a figure of the policy, its value as JSON
 *   move=…  stay=…             an enterprise that must move or stay
 *   open=…  closed=…           a park
 *   lang=en                    Vietnamese without it
 */
import type { Gate, Json, Lock, Setting } from "./setting.js";

export type Language = "vi" | "en";

/** What a link says. */
export interface Linked {
  readonly setting: Setting;
  readonly language: Language;
  /** Parts that could not be understood. */
  readonly unknown: number;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const sorted = <V>(map: ReadonlyMap<string, V>): [string, V][] =>
  [...map].sort(([a], [b]) => byText(a, b));

/** Without `#`; empty where nothing differs. The same setting gives the same link. */
export function linkOf({ values, locks, parks }: Setting, language: Language): string {
  const link = new URLSearchParams();
  for (const [path, value] of sorted(values))
    link.append("set", `${path}=${JSON.stringify(value)}`);
  for (const [id, lock] of sorted(locks)) link.append(lock, id);
  for (const [id, gate] of sorted(parks)) link.append(gate, id);
  if (language !== "vi") link.append("lang", language);
  return link.toString();
}

const longestLink = 200_000;
const path = /^[A-Za-z][\w.[\]\p{L} -]{0,200}$/u;
const isId = (text: string): boolean => text.length > 0 && text.length <= 100;

/** What is read of a link, one part after the other. */
interface Reading {
  readonly values: Map<string, Json>;
  readonly locks: Map<string, Lock>;
  readonly parks: Map<string, Gate>;
  language: Language;
}

/** Takes a part of a link; false where it cannot be understood. */
const parts: Readonly<Record<string, (reading: Reading, value: string) => boolean>> = {
  set: ({ values }, text) => addValue(values, text),
  move: ({ locks }, id) => isId(id) && locks.set(id, "move").has(id),
  stay: ({ locks }, id) => isId(id) && locks.set(id, "stay").has(id),
  open: ({ parks: gates }, id) => isId(id) && gates.set(id, "open").has(id),
  closed: ({ parks: gates }, id) => isId(id) && gates.set(id, "closed").has(id),
  lang: (reading, value) => {
    if (value === "vi" || value === "en") reading.language = value;
    return reading.language === value;
  },
};

/** Reads what stands after `#`. */
export function readLink(text: string): Linked {
  const isTooLong = text.length > longestLink;
  const link = new URLSearchParams(isTooLong ? "" : text.replace(/^#/, ""));
  const reading: Reading = {
    values: new Map(),
    locks: new Map(),
    parks: new Map(),
    language: "vi",
  };
  let unknown = isTooLong ? 1 : 0;
  for (const [key, value] of link)
    if (!(Object.hasOwn(parts, key) && parts[key]?.(reading, value))) unknown += 1;
  const { values, locks, parks: gates, language } = reading;
  return { setting: { values, locks, parks: gates }, language, unknown };
}

function addValue(values: Map<string, Json>, text: string): boolean {
  const cut = text.indexOf("=");
  const [name, json] = [text.slice(0, cut), text.slice(cut + 1)];
  if (cut < 1 || !path.test(name)) return false;
  try {
    values.set(name, JSON.parse(json) as Json);
    return true;
  } catch {
    return false;
  }
}
