import type { Enterprise } from "./enterprise.js";
import type { ObligationRule } from "./policy.js";

export type Obligation = "mandatory" | "encouraged" | "exempt";

const keys = ["c1", "c2", "c3", "c4"] as const;

/**
 * Obligation from the legal criteria: exempt when all pass, or for a traditional craft that fails
 * only c4; mandatory when a criterion is in one of the rule's states; encouraged otherwise.
 */
export function obligationOf(
  enterprise: Pick<Enterprise, "criteria" | "traditionalCraft">,
  rule: ObligationRule,
): Obligation {
  const { criteria } = enterprise;
  const failing = keys.filter((key) => criteria[key] !== "pass");
  if (failing.length === 0) return "exempt";
  const onlyC4 = failing.length === 1 && failing[0] === "c4";
  if (rule.craftsExemptFromC4 && enterprise.traditionalCraft && onlyC4) return "exempt";
  const mandatory = keys.some((key) => rule.mandatoryWhen[key].includes(criteria[key]));
  return mandatory ? "mandatory" : "encouraged";
}
