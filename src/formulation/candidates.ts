/** Who decides, and between what: the units of a problem with their option sets O(i). */

import { type Demand, demandOf, resources } from "../domain/demand.js";
import { withoutLiftedLocks } from "../domain/lifted-locks.js";
import { dueYear, mustActInTime, obligationOf } from "../domain/obligation.js";
import { yearsOf } from "../domain/policy.js";
import type { Problem } from "../domain/problem.js";
import { refuseUnparsed } from "../domain/refuse-unparsed.js";
import { grossRelief, reliefScale } from "../domain/relief.js";
import { withSupportRates } from "../domain/support.js";
import { zoneOf } from "../domain/zone.js";
import { total } from "../total.js";
import { actionsOf } from "./actions.js";
import type { ActionSetting } from "./moves.js";
import { destinationsOf, offerOf } from "./offers.js";
import { ruleSet } from "./permissions.js";
import {
  type Action,
  type Candidates,
  type Destination,
  isDuty,
  type Member,
  type Unit,
} from "./units.js";
import { supportPeriods } from "./year-figures.js";

/** What was stated before, and is taken over. */
export interface StatedBefore {
  /** What is offered now: the very same ones, where they were there before. */
  readonly destinations: readonly Destination[];
  /** Undefined where the unit is another one. */
  actions(setting: ActionSetting, name: string, members: readonly Member[]): Action[] | undefined;
}

/** All units of the register with what they may do. */
export function candidatesOf(problem: Problem, before?: StatedBefore): Candidates {
  refuseUnparsed(problem);
  const { policy, assumptions, enterprises } = withoutLiftedLocks(problem);
  const scale = reliefScale(enterprises, policy, assumptions);
  const years = yearsOf(policy);
  const destinations = before?.destinations ?? destinationsOf(problem);
  const rules = ruleSet(problem, years);
  const members = enterprises.map(
    (enterprise): Member => ({
      enterprise,
      obligation: obligationOf(enterprise, policy.obligationRule),
      due: dueYear(enterprise, policy),
      demand: demandOf(enterprise, assumptions),
      grossPoints: grossRelief(scale, enterprise),
      zone: zoneOf(problem.zones, enterprise),
    }),
  );
  const offers = destinations.map((destination) => offerOf(problem, destination, years));
  const periods = supportPeriods(problem, years);
  const setting = { problem: withSupportRates(problem), scale, rules, offers, periods };
  const units = membersByUnit(members).map(([name, list]): Unit => {
    const actions = before?.actions(setting, name, list) ?? actionsOf(setting, list);
    const locked = list.some(({ enterprise }) => enterprise.lock === "move");
    const dutiful =
      rules.mandatory === undefined &&
      list.some((member) => isDuty(member) && mustActInTime(member.due ?? 0, policy));
    return {
      name,
      members: list,
      demand: together(list),
      workers: total(list, ({ enterprise }) => enterprise.workers),
      mustAct: locked || dutiful,
      actions,
    };
  });
  return { problem, years, scale, destinations, units, mandatoryPrice: rules.mandatory };
}

/** Those who move as one under the name of their group, all others alone under their id. */
function membersByUnit(members: readonly Member[]): (readonly [name: string, Member[]])[] {
  const groups = new Map<string, Member[]>();
  const result: (readonly [string, Member[]])[] = [];
  for (const member of members) {
    const { movesWith, id } = member.enterprise;
    const group = movesWith === undefined ? undefined : groups.get(movesWith);
    if (group !== undefined) {
      group.push(member);
      continue;
    }
    const fresh = [member];
    result.push([movesWith ?? id, fresh]);
    if (movesWith !== undefined) groups.set(movesWith, fresh);
  }
  return result;
}

function together(members: readonly Member[]): Demand {
  if (members.length === 1 && members[0] !== undefined) return members[0].demand;
  return Object.fromEntries(
    resources.map((key) => [key, total(members, (member) => member.demand[key])]),
  ) as unknown as Demand;
}
