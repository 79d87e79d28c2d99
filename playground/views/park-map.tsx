/** Destinations as circles, filled by what is used of their land, and the largest flows from wards to them. */
import { useMemo } from "preact/hooks";
import type { Overview, ParkRow } from "../solve/overview.js";
import type { Filled, Picture } from "../solve/picture.js";
import type { Subject } from "../state/state.js";
import { useSpeech } from "../words/words.js";
import { type Frame, frameOf, type Place } from "./frame.js";

interface Props {
  readonly overview: Overview;
  readonly picture: Picture | undefined;
  readonly subject: Subject | undefined;
  readonly look: (subject: Subject) => void;
}

const width = 420;
/** More would hide each other. */
const mostArcs = 12;

export function ParkMap({ overview, picture, subject, look }: Props) {
  const { say, format } = useSpeech();
  const base = useMemo(() => drawnOf(overview), [overview]);
  const { frame, centres, parks } = base;
  const filled = new Map(picture?.parks.map((one) => [one.park, one]));
  const arcs = useMemo(() => arcsOf(overview, picture, base), [overview, picture, base]);
  return (
    <figure>
      <figcaption>{say.mapParks}</figcaption>
      {/* biome-ignore lint/a11y/useSemanticElements: SVG has no other group */}
      <svg viewBox={`0 0 ${frame.width} ${frame.height}`} role="group" aria-label={say.mapParks}>
        {[...centres].map(([ward, place]) => {
          const [x, y] = frame.at(place);
          return <circle key={ward} class="ward" cx={x} cy={y} r={3} />;
        })}
        {arcs.map(({ key, d, wide, title }) => (
          <path key={key} class="arc" d={d} stroke-width={wide}>
            <title>{title}</title>
          </path>
        ))}
        {parks.map((park) => {
          const name = say.parkTitle(park.name, format(filled.get(park.id)?.enterprises ?? 0, 0));
          const open = (): void => look({ kind: "park", id: park.id });
          return (
            // A circle of a map cannot be an element `button`.
            // biome-ignore lint/a11y/useSemanticElements: SVG has none
            <g
              key={park.id}
              role="button"
              tabindex={0}
              aria-label={name}
              aria-pressed={subject?.kind === "park" && subject.id === park.id}
              class={park.isOffered ? "park" : "park away"}
              onClick={open}
              onKeyDown={(event) => {
                if (event.key === "Enter" || event.key === " ") {
                  event.preventDefault();
                  open();
                }
              }}
            >
              <title>{name}</title>
              <Circle {...{ park, frame, filled: filled.get(park.id) }} />
            </g>
          );
        })}
      </svg>
    </figure>
  );
}

const radiusOf = (ha: number | undefined): number => 4 + Math.min(12, Math.sqrt(ha ?? 0) * 0.9);

interface CircleProps {
  readonly park: ParkRow;
  readonly frame: Frame;
  readonly filled: Filled | undefined;
}

function Circle({ park, frame, filled }: CircleProps) {
  if (park.at === null) return null;
  const [x, y] = frame.at(park.at);
  const r = radiusOf(park.landHa);
  const used = Math.min(1, (filled?.landHa ?? 0) / (park.landHa ?? Number.POSITIVE_INFINITY));
  return (
    <>
      <circle class="site" cx={x} cy={y} r={r} />
      {used > 0 ? <circle class="used" cx={x} cy={y} r={r * Math.sqrt(used)} /> : null}
    </>
  );
}

interface Drawn {
  readonly frame: Frame;
  /** Mean place of the enterprises of each ward. */
  readonly centres: ReadonlyMap<string, Place>;
  /** With a place, the largest first, so that small ones stay on top. */
  readonly parks: readonly ParkRow[];
}

function drawnOf({ enterprises, parks }: Overview): Drawn {
  const sums = new Map<string, { lat: number; lon: number; count: number }>();
  for (const { ward, at } of enterprises) {
    if (at === null) continue;
    const sum = sums.get(ward) ?? { lat: 0, lon: 0, count: 0 };
    sums.set(ward, sum);
    sum.lat += at[0];
    sum.lon += at[1];
    sum.count += 1;
  }
  const centres = new Map<string, Place>(
    [...sums].map(([ward, { lat, lon, count }]) => [ward, [lat / count, lon / count]]),
  );
  const placed = parks
    .filter(({ at }) => at !== null)
    .sort((a, b) => (b.landHa ?? 0) - (a.landHa ?? 0));
  const places = [...centres.values(), ...placed.flatMap(({ at }) => (at === null ? [] : [at]))];
  return {
    frame: frameOf(places.length === 0 ? [[11, 106.6]] : places, width, 20),
    centres,
    parks: placed,
  };
}

interface Arc {
  readonly key: string;
  readonly d: string;
  readonly wide: number;
  readonly title: string;
}

function arcsOf({ enterprises }: Overview, picture: Picture | undefined, drawn: Drawn): Arc[] {
  const { frame, centres, parks } = drawn;
  const flows = new Map<string, { ward: string; park: string; count: number }>();
  for (const { enterprise, choice, share } of picture?.doings ?? []) {
    const ward = enterprises[enterprise]?.ward ?? "";
    const key = `${ward}\n${choice}`;
    const flow = flows.get(key) ?? { ward, park: choice, count: 0 };
    flows.set(key, flow);
    flow.count += share;
  }
  const places = new Map(parks.map(({ id, at, name }) => [id, { at, name }]));
  const drawable = [...flows].flatMap(([key, flow]) => {
    const [from, to] = [centres.get(flow.ward), places.get(flow.park)];
    return from === undefined || to?.at == null
      ? []
      : [{ ...flow, key, from, to: to.at, name: to.name }];
  });
  const largest = drawable.sort((a, b) => b.count - a.count).slice(0, mostArcs);
  const most = largest[0]?.count ?? 1;
  return largest.map(({ key, ward, name, count, from, to }) => ({
    key,
    d: arc(frame.at(from), frame.at(to)),
    wide: 1.5 + (5.5 * count) / most,
    title: `${ward} → ${name}: ${Math.round(count)}`,
  }));
}

/** How far it is bent, as a share of its length. */
const bend = 0.14;

function arc([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): string {
  const [cx, cy] = [(x1 + x2) / 2 + bend * (y2 - y1), (y1 + y2) / 2 - bend * (x2 - x1)];
  return `M${x1.toFixed(1)} ${y1.toFixed(1)}Q${cx.toFixed(1)} ${cy.toFixed(1)} ${x2.toFixed(1)} ${y2.toFixed(1)}`;
}
