/** Facts with the tables drawn from them: what rules are held against. */
import type { ExtraRowResult } from "../limit-results.js";
import type { BudgetResult, ParkUse, QuotaResult, YearResult, ZoneResult } from "../plan.js";
import { extraRowResults } from "./extra-rows.js";
import type { Facts } from "./facts.js";
import { quotaResults } from "./quotas.js";
import { changesIn } from "./summary.js";
import { budgetResults, parkUses, yearResults } from "./tables.js";
import { zoneResults } from "./zones.js";

export interface Figures extends Facts {
  readonly yearResults: readonly YearResult[];
  readonly quotas: readonly QuotaResult[];
  readonly budgets: readonly BudgetResult[];
  readonly parkUses: readonly ParkUse[];
  readonly zones: readonly ZoneResult[];
  readonly extraRows: readonly ExtraRowResult[];
  /** Against the earlier plan; null without one. */
  readonly changes: number | null;
}

export function figuresOf(facts: Facts): Figures {
  return {
    ...facts,
    yearResults: yearResults(facts),
    quotas: quotaResults(facts),
    budgets: budgetResults(facts),
    parkUses: parkUses(facts),
    zones: zoneResults(facts),
    extraRows: extraRowResults(facts),
    changes: changesIn(facts),
  };
}
