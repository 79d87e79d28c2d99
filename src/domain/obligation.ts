import type { Enterprise } from "./enterprise.js";
import type { ObligationRule } from "./policy.js";

/** What the law asks of an enterprise; the share counts all but the exempt. */
export type Obligation = "mandatory" | "encouraged" | "exempt";

const keys = ["c1", "c2", "c3", "c4"] as const;

/**
 * Obligation from the legal criteria: exempt when all pass, or for a traditional craft where all but
 * c4 pass; mandatory when a criterion is in one of the rule's states, for such crafts c4 left aside;
 * encouraged otherwise. A craft whose other criteria are unknown is not mandatory by c4 alone, but not
 * exempt either: it is not yet known that it fails only c4.
 */
export function obligationOf(
  enterprise: Pick<Enterprise, "criteria" | "traditionalCraft">,
  rule: ObligationRule,
): Obligation {
  const { criteria } = enterprise;
  const spared = rule.craftsExemptFromC4 && enterprise.traditionalCraft && !failsBeside(criteria);
  const counted = spared ? keys.filter((key) => key !== "c4") : keys;
  if (counted.every((key) => criteria[key] === "pass")) return "exempt";
  return counted.some((key) => rule.mandatoryWhen[key].includes(criteria[key]))
    ? "mandatory"
    : "encouraged";
}

/** Does a criterion besides c4 fail? */
function failsBeside(criteria: Enterprise["criteria"]): boolean {
  return (["c1", "c2", "c3"] as const).some((key) =>
    ["fixable", "unfixable"].includes(criteria[key]),
  );
}
