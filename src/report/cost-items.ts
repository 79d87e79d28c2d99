/** What a plan costs by what it is spent on. */
import { type CostItem, costItems } from "../domain/cost.js";
import type { WrittenStatement } from "../plan/statement/written.js";
import { total } from "../total.js";

/** Moves by item, then what alternatives and parks cost: together the total, million VND. */
export function costItemsOf({
  summary,
  alternatives,
}: Pick<WrittenStatement, "summary" | "alternatives">): Readonly<
  Record<CostItem | "alternatives" | "parks", number>
> {
  const { costByItemMillionVnd: byItem, costMillionVnd } = summary;
  const others = total(alternatives, (one) => one.costMillionVnd);
  const parks = costMillionVnd - total(costItems, (item) => byItem[item]) - others;
  return { ...byItem, alternatives: others, parks };
}
