/** What is paid after the last year of a plan: rent of ready-built space goes on. */
import { type Payer, payers } from "../domain/policy-limits.js";
import type { WrittenStatement } from "../plan/statement/written.js";
import { total } from "../total.js";

/** Million VND by payer, or undefined where nothing is paid later. */
export function costAfter({
  summary,
  years,
}: Pick<WrittenStatement, "summary" | "years">): Readonly<Record<Payer, number>> | undefined {
  const of = (payer: Payer): number =>
    summary.costByPayerMillionVnd[payer] - total(years, (one) => one.costByPayerMillionVnd[payer]);
  const later = Object.fromEntries(payers.map((payer) => [payer, of(payer)]));
  const isPaid = Object.values(later).some((millionVnd) => Math.abs(millionVnd) > leastMillionVnd);
  return isPaid ? (later as Record<Payer, number>) : undefined;
}

/** Less is rounding of the sums. */
const leastMillionVnd = 0.01;
