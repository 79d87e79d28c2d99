/**
 * The actions of a unit: a move to each destination that takes all its members, and each alternative
 * that is open to all of them. Figures are sums over the members; years in which an action is closed
 * have an infinite penalty, and an action that is closed in all years is left out.
 */
import { alternativeFigures, isFor } from "../domain/alternative.js";
import { isRemediable } from "../domain/obligation.js";
import type { AlternativeRule } from "../domain/policy-rules.js";
import { noCosts } from "../domain/support.js";
import { total } from "../total.js";
import { type ActionSetting, movesOf } from "./moves.js";
import { type Action, isDuty, type Member } from "./units.js";
import { type Actor, actorOf, YearFigures } from "./year-figures.js";

/** All actions of the unit that these members form. */
export function actionsOf(setting: ActionSetting, members: readonly Member[]): Action[] {
  const actors = members.map((member) => actorOf(setting.rules, member));
  const actions = movesOf(setting, actors);
  for (const rule of setting.problem.policy.alternatives) {
    if (!members.every((member) => mayTake(setting, rule, member))) continue;
    const action = alternativeOf(setting, actors, rule);
    if (action !== null) actions.push(action);
  }
  return actions;
}

/** Is the alternative open to this enterprise? Not to the exempt or locked, and duties must be done. */
function mayTake({ rules }: ActionSetting, rule: AlternativeRule, member: Member): boolean {
  const { enterprise, obligation, due } = member;
  if (enterprise.lock !== undefined || !isFor(rule, enterprise, obligation, due)) return false;
  if (rule.kind === "remedy" && !isRemediable(enterprise)) return false;
  return rule.fulfilsDuty || due === null || rules.mandatory !== undefined;
}

function alternativeOf(
  { problem, rules, periods }: ActionSetting,
  actors: readonly Actor[],
  rule: AlternativeRule,
): Action | null {
  const figures = { cost: 0, relief: 0, land: 0, value: 0 };
  const jobsLost: number[] = [];
  const years = new YearFigures(rules, periods, 0);
  for (const actor of actors) {
    const { member } = actor;
    const own = alternativeFigures(rule, member.enterprise, problem.assumptions);
    figures.cost += own.costMillionVnd;
    figures.relief += member.grossPoints * own.reliefShare;
    figures.land += own.landFreedHa;
    figures.value += own.landFreedHa * (member.zone?.valueMillionVndPerHa ?? 0);
    jobsLost.push(own.jobsLost);
    const costs = { ...noCosts, enterprise: own.costMillionVnd };
    years.add(actor, null, () => costs);
  }
  return years.isClosed
    ? null
    : {
        alternative: rule,
        penalties: years.penalties,
        costMillionVnd: figures.cost,
        rentPerYear: 0,
        floorM2: 0,
        byPayer: years.byPayer,
        reliefPoints: figures.relief,
        burdenPoints: 0,
        landFreedHa: figures.land,
        freedValueMillionVnd: figures.value,
        jobsLost: total(jobsLost, (jobs) => jobs),
        jobsLostByMember: jobsLost,
        lotHa: 0,
        lotSurplusHa: 0,
        counts: rule.counts,
        dutiesDone: rule.fulfilsDuty ? total(actors, ({ member }) => (isDuty(member) ? 1 : 0)) : 0,
      };
}
