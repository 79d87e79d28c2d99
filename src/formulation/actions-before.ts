/**
 * Actions that were stated before: a unit whose enterprises are the very same ones does what it did, and moves
 * to parks that are new to it, or come back, are stated anew.
 */
import type { StatedBefore } from "./candidates.js";
import type { ActionSetting } from "./moves.js";
import { movesOf } from "./moves.js";
import type { Action, Candidates, Destination, Member, Unit } from "./units.js";
import { actorOf } from "./year-figures.js";

export class ActionsBefore implements StatedBefore {
  readonly destinations: readonly Destination[];
  private readonly units: ReadonlyMap<string, Unit>;
  private readonly former: ReadonlySet<Destination>;
  private readonly places: ReadonlyMap<Destination, number>;

  /** @param before of a problem of which only marks of enterprises and parks differ */
  constructor(before: Candidates, offered: readonly Destination[]) {
    const former = new Map(before.destinations.map((one) => [one.park, one]));
    this.destinations = offered.map((one) => former.get(one.park) ?? one);
    this.units = new Map(before.units.map((unit) => [unit.name, unit]));
    this.former = new Set(before.destinations);
    this.places = new Map(this.destinations.map((one, place) => [one, place]));
  }

  actions(setting: ActionSetting, name: string, members: readonly Member[]): Action[] | undefined {
    const unit = this.units.get(name);
    if (unit === undefined || !isSame(unit.members, members)) return undefined;
    const kept = unit.actions.filter(
      ({ destination: to }) => to === undefined || this.places.has(to),
    );
    const offers = setting.offers.filter(({ destination }) => !this.former.has(destination));
    if (offers.length === 0) return kept;
    const actors = members.map((member) => actorOf(setting.rules, member));
    // A stable order: a park may have two actions, and alternatives stand last.
    return [...movesOf({ ...setting, offers }, actors), ...kept].sort(
      (a, b) => this.placeOf(a) - this.placeOf(b),
    );
  }

  private placeOf({ destination }: Action): number {
    const last = this.places.size;
    return destination === undefined ? last : (this.places.get(destination) ?? last);
  }
}

const isSame = (one: readonly Member[], other: readonly Member[]): boolean =>
  one.length === other.length &&
  one.every(({ enterprise }, k) => enterprise === other[k]?.enterprise);
