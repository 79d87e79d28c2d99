/**
 * Actions that were stated before: a unit whose enterprises are the very same ones does what it did, and moves
 * to parks that are new to it, or come back, are stated anew.
 */
import type { ActionSetting } from "./moves.js";
import { movesOf } from "./moves.js";
import type { Action, Candidates, Destination, Member, Unit } from "./units.js";
import { actorOf } from "./year-figures.js";

/** Destinations of the same parks as before stay the very same ones, which actions refer to. */
export function sameDestinations(
  destinations: readonly Destination[],
  before: Candidates | undefined,
): readonly Destination[] {
  const former = new Map(before?.destinations.map((one) => [one.park, one]));
  return destinations.map((one) => former.get(one.park) ?? one);
}

export class ActionsBefore {
  private readonly units: ReadonlyMap<string, Unit>;
  /** Those that are offered now, and where they stand. */
  private readonly places: ReadonlyMap<Destination, number>;
  private readonly former: ReadonlySet<Destination>;

  constructor(before: Candidates, destinations: readonly Destination[]) {
    this.units = new Map(before.units.map((unit) => [unit.name, unit]));
    this.places = new Map(destinations.map((one, place) => [one, place]));
    this.former = new Set(before.destinations);
  }

  /** What `actionsOf` gives; undefined where the unit is another one. */
  again(setting: ActionSetting, name: string, members: readonly Member[]): Action[] | undefined {
    const unit = this.units.get(name);
    if (unit === undefined || !isSame(unit.members, members)) return undefined;
    const offers = setting.offers.filter(({ destination }) => !this.former.has(destination));
    const kept = unit.actions.filter(
      ({ destination: to }) => to === undefined || this.places.has(to),
    );
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
