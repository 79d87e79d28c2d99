/** Names of places that match nothing, also where others match, with the name that was probably meant. */

import type { Enterprise } from "../domain/enterprise.js";
import { isSameName, type NameKind, nameKey } from "../domain/name-key.js";
import { deadlineOf, obligationOf } from "../domain/obligation.js";
import { drainsTo, liesIn } from "../domain/park.js";
import { districtNames, knownPlaces } from "../domain/place-names.js";
import type { Problem } from "../domain/problem.js";
import { oldWardOf, oldWards } from "../domain/wards.js";
import { grouped } from "../grouped.js";
import type { Language } from "../language.js";
import { nearest } from "../nearest.js";
import { type PlaceWords, placeWords } from "./check-place-words.js";
import type { Finding } from "./finding.js";
import { suspicious } from "./many.js";

export function checkPlaces(problem: Problem, language: Language): Finding[] {
  const words = placeWords[language];
  return [
    ...deadlines(problem, words),
    ...wards(problem, words),
    ...pairs(problem, words),
    ...districts(problem, words),
    ...zones(problem, words),
    ...rivers(problem, words),
  ];
}

const idsOf = (records: readonly { readonly id: string }[]): string[] =>
  records.map(({ id }) => id);

/** The nearest of the names, compared without what may stand before them. */
function meantBy(kind: NameKind, text: string, names: Iterable<string>): string | undefined {
  const byKey = new Map([...new Set(names)].sort().map((name) => [nameKey(kind, name), name]));
  return byKey.get(nearest(nameKey(kind, text), byKey.keys()) ?? "");
}

/** Mandatory enterprises that no deadline reaches, and deadlines that reach nobody. */
function* deadlines({ policy, enterprises }: Problem, words: PlaceWords): Iterable<Finding> {
  const named = Object.keys(policy.deadlines).filter((city) => city !== "*");
  const cities = grouped(enterprises, ({ city }) => nameKey("city", city));
  const open = named.filter((city) => !cities.has(nameKey("city", city)));
  for (const city of open) {
    const written = enterprises.map((one) => one.city);
    yield suspicious("deadlines", [], words.deadlineOfNobody(city, meantBy("city", city, written)));
  }
  if (named.length === 0) return;
  const unbound = enterprises.filter(
    (one) =>
      deadlineOf(one, policy) === undefined &&
      obligationOf(one, policy.obligationRule) === "mandatory",
  );
  for (const list of grouped(unbound, ({ city }) => nameKey("city", city)).values()) {
    const city = list[0]?.city ?? "";
    const said = words.noDeadline(list.length, city, meantBy("city", city, named));
    yield suspicious("deadlines", idsOf(list), said);
  }
}

/** Old wards that are not known: a slip, or one that is there only since the reform. */
function* wards({ enterprises }: Problem, words: PlaceWords): Iterable<Finding> {
  const unknown = enterprises.filter(({ wardOld }) => oldWardOf(wardOld) === undefined);
  for (const list of grouped(unknown, ({ wardOld }) => nameKey("ward", wardOld)).values()) {
    const ward = list[0]?.wardOld ?? "";
    const merged = oldWards.filter(({ wardsNew }) =>
      wardsNew.some((name) => isSameName("ward", name, ward)),
    );
    const said =
      merged.length > 0
        ? words.newWard(list.length, ward, merged.map((one) => one.ward).join(", "))
        : words.unknownWard(list.length, ward, meantBy("ward", ward, knownPlaces.wardOld));
    yield suspicious("wardOld", idsOf(list), said);
  }
}

/** Wards that are not of the city, or did not become the new ward, that is written beside them. */
function* pairs({ enterprises }: Problem, words: PlaceWords): Iterable<Finding> {
  const elsewhere = enterprises.filter((one) => {
    const should = oldWardOf(one.wardOld)?.city;
    return should !== undefined && !isSameName("city", should, one.city);
  });
  const [first] = elsewhere;
  if (first !== undefined) {
    const { id, wardOld, city } = first;
    const should = oldWardOf(wardOld)?.city ?? "";
    const said = words.otherCity(elsewhere.length, id, wardOld, city, should);
    yield suspicious("city", idsOf(elsewhere), said);
  }
  const becomes = (one: Enterprise): boolean =>
    one.wardNew === undefined ||
    (oldWardOf(one.wardOld)?.wardsNew ?? [one.wardNew]).some((name) =>
      isSameName("ward", name, one.wardNew ?? ""),
    );
  const odd = enterprises.filter((one) => !becomes(one));
  const [other] = odd;
  if (other === undefined) return;
  const should = oldWardOf(other.wardOld)?.wardsNew.join(", ") ?? "";
  const { id, wardOld, wardNew = "" } = other;
  const said = words.otherNewWard(odd.length, id, wardOld, wardNew, should);
  yield suspicious("wardNew", idsOf(odd), said);
}

/** Districts of parks that the policy does not mean, and that nobody knows. */
function* districts({ policy, parks }: Problem, words: PlaceWords): Iterable<Finding> {
  const named = [...policy.destinations.districts, ...policy.districts.map((one) => one.district)];
  if (named.length === 0) return;
  const known = [...named, ...districtNames];
  const odd = parks
    .filter((park) => !liesIn(park, named))
    .flatMap(({ id, districts: own }) => own.map((district) => ({ id, district })))
    .filter(({ district }) => !known.some((name) => isSameName("district", name, district)));
  for (const list of grouped(odd, ({ district }) => nameKey("district", district)).values()) {
    const district = list[0]?.district ?? "";
    const said = words.unknownDistrict(list.length, district, meantBy("district", district, named));
    yield suspicious("parks.districts", idsOf(list), said);
  }
}

function* zones({ zones: given, enterprises }: Problem, words: PlaceWords): Iterable<Finding> {
  const there = new Set(enterprises.map(({ wardOld }) => nameKey("ward", wardOld)));
  for (const { id, wards: named } of given)
    for (const ward of named)
      if (!there.has(nameKey("ward", ward)) && oldWardOf(ward) === undefined) {
        const meant = meantBy("ward", ward, knownPlaces.wardOld);
        yield suspicious("zones.wards", [id], words.zoneOfNobody(id, ward, meant));
      }
}

function* rivers({ policy, parks }: Problem, words: PlaceWords): Iterable<Finding> {
  const there = parks.flatMap(({ river }) => river ?? []);
  for (const { river } of policy.rivers)
    if (!parks.some((park) => drainsTo(park, river)))
      yield suspicious("rivers", [], words.riverOfNobody(river, meantBy("river", river, there)));
}
