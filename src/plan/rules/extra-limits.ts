/** Limits of one's own. */
import { defined } from "../../defined.js";
import { extraKey } from "../../domain/row-keys.js";
import type { Figures } from "../statement/figures.js";
import type { Limit } from "./limit.js";

export function extraLimits({ extraRows }: Figures): Limit[] {
  return extraRows.map(({ name, value, lower, upper }) => ({
    rule: "extra",
    key: extraKey({ name }),
    value,
    ...defined({ lower, upper }),
  }));
}
