import { createHash } from "node:crypto";
import type { ModelArrays } from "../src/model/linear-model.js";

/** What an instance is, and not how it is scaled or named. */
const parts = [
  "sense",
  "offset",
  "rowLower",
  "rowUpper",
  "unitStart",
  "mustAct",
  "value",
  "sharedStart",
  "sharedRow",
  "sharedCoef",
  "profileLength",
  "profile",
  "place",
  "placeRow",
  "ownStart",
  "ownRow",
  "ownCoef",
  "extraValue",
  "extraUpper",
  "extraInteger",
  "extraStart",
  "extraRow",
  "extraCoef",
] as const satisfies readonly (keyof ModelArrays)[];

/** First 12 hex digits of the SHA-256 over the arrays: equal for equal instances. */
export function instanceHash(model: ModelArrays): string {
  const hash = createHash("sha256");
  for (const part of parts) {
    const value = model[part];
    hash.update(`${part}:`);
    if (typeof value === "object")
      hash.update(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
    else hash.update(String(value));
  }
  return hash.digest("hex").slice(0, 12);
}
