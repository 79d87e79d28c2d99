import { sha256 } from "./sha256.js";

/** JSON with sorted keys and no blanks: equal values give equal text (RFC 8785 for our data). */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value))
    return `[${value.map((item) => canonicalJson(item ?? null)).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`);
    return `{${entries.join(",")}}`;
  }
  return JSON.stringify(value);
}

/** SHA-256 over the canonical JSON, hexadecimal. A check against accidents, not a signature. */
export function digestOf(value: unknown): string {
  return sha256(new TextEncoder().encode(canonicalJson(value)));
}
