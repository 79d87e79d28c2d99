/** Where a solve begins: prices of another relaxation, by key, in the order of the model's rows. */
import type { Formulation } from "didoi";
import type { Live } from "./asks.js";

export const startOf = ({ model }: Formulation, prices: Live["prices"] | undefined) =>
  prices && { prices: model.names.rows.map((key) => prices[key] ?? 0) };
