/** Where enterprises are today and what they do; a click looks at the nearest. Many are drawn by density. */
import { useMemo } from "preact/hooks";
import type { EnterpriseRow, Overview } from "../solve/overview.js";
import type { Picture } from "../solve/picture.js";
import type { Setting } from "../state/setting.js";
import type { Subject } from "../state/state.js";
import { useSpeech } from "../words/words.js";
import { type Frame, frameOf, type Place } from "./frame.js";

interface Props {
  readonly overview: Overview;
  readonly picture: Picture | undefined;
  readonly locks: Setting["locks"];
  readonly subject: Subject | undefined;
  readonly look: (subject: Subject) => void;
}

const width = 560;
/** Beyond this many, dots would hide each other. */
export const mostDots = 5000;
/** How far from a dot a click may be, in units of the drawing. */
const reach = 14;

const kinds = ["stays", "acts", "part", "moves"] as const;
type Kind = (typeof kinds)[number];

export function WardMap({ overview, picture, locks, subject, look }: Props) {
  const { say } = useSpeech();
  const { enterprises, parks } = overview;
  const frame = useMemo(() => frameOf(placesOf(enterprises), width, 14), [enterprises]);
  const spots = useMemo(
    () => enterprises.map(({ at }) => (at === null ? null : frame.at(at))),
    [enterprises, frame],
  );
  const doing = useMemo(() => doingOf(overview, picture), [overview, picture]);
  const isDense = enterprises.length > mostDots;
  const chosen = enterprises.findIndex(
    ({ id }) => subject?.kind === "enterprise" && subject.id === id,
  );
  const spot = chosen < 0 ? null : spots[chosen];
  const click = (event: MouseEvent): void => {
    const found = nearest(spots, pointOf(event, frame));
    const row = found === undefined ? undefined : enterprises[found];
    if (row !== undefined) look({ kind: "enterprise", id: row.id });
  };
  return (
    <figure>
      <figcaption>{say.mapWards}</figcaption>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list does the same for the keyboard */}
      <svg
        class="wards"
        viewBox={`0 0 ${frame.width} ${frame.height}`}
        role="img"
        aria-label={`${say.mapWards}: ${parks.length}`}
        onClick={click}
      >
        {isDense ? (
          <Density spots={spots} doing={doing} />
        ) : (
          kinds.map((kind) => (
            <path key={kind} class={`dots ${kind}`} d={dots(spots, doing, kind)} />
          ))
        )}
        <path class="dots locked" d={lockDots(enterprises, spots, locks)} />
        {spot == null ? null : <circle class="ring" cx={spot[0]} cy={spot[1]} r={8} />}
      </svg>
      {isDense ? <p class="note">{say.density}</p> : null}
      <ul class="legend">
        {[...kinds].reverse().map((kind) => (
          <li key={kind}>
            <svg width={14} height={12} aria-hidden="true">
              <path class={`dots ${kind}`} d="M7 6h0" />
            </svg>
            {say.legend[kind]}
          </li>
        ))}
        <li>
          <svg width={14} height={12} aria-hidden="true">
            <path class="dots locked" d="M7 1.5a4.5 4.5 0 1 0 .01 0z" />
          </svg>
          {say.legend.locked}
        </li>
      </ul>
      <p class="note">{say.mapHint}</p>
    </figure>
  );
}

const placesOf = (rows: readonly EnterpriseRow[]): Place[] => {
  const known = rows.flatMap(({ at }) => (at === null ? [] : [at]));
  return known.length === 0 ? [[10.95, 106.72]] : known;
};

/** What each enterprise does, in the order of the register. */
function doingOf({ enterprises, parks }: Overview, picture: Picture | undefined): Kind[] {
  const isPark = new Set(parks.map(({ id }) => id));
  const moving = new Float64Array(enterprises.length);
  const acting = new Float64Array(enterprises.length);
  for (const { enterprise, choice, share } of picture?.doings ?? [])
    add(isPark.has(choice) ? moving : acting, enterprise, share);
  return enterprises.map((_, k) => {
    const [moved = 0, acted = 0] = [moving[k], acting[k]];
    if (moved > 0.999) return "moves";
    if (moved > 0.001) return "part";
    return acted > 0.5 ? "acts" : "stays";
  });
}

function add(sums: Float64Array, k: number, amount: number): void {
  sums[k] = (sums[k] ?? 0) + amount;
}

type Spots = readonly (readonly [number, number] | null)[];
const at = ([x, y]: readonly [number, number]): string => `M${x.toFixed(1)} ${y.toFixed(1)}`;

function dots(spots: Spots, doing: readonly Kind[], kind: Kind): string {
  let d = "";
  spots.forEach((spot, k) => {
    if (spot !== null && doing[k] === kind) d += `${at(spot)}h0`;
  });
  return d;
}

function lockDots(rows: readonly EnterpriseRow[], spots: Spots, locks: Setting["locks"]): string {
  if (locks.size === 0) return "";
  return rows
    .flatMap(({ id }, k) => {
      const spot = spots[k];
      return spot == null || !locks.has(id)
        ? []
        : [`${at([spot[0], spot[1] - 4.5])}a4.5 4.5 0 1 0 .01 0z`];
    })
    .join("");
}

/** Squares of this size, in units of the drawing. */
const cell = 7;

function Density({ spots, doing }: { readonly spots: Spots; readonly doing: readonly Kind[] }) {
  const cells = new Map<string, { x: number; y: number; count: number; moving: number }>();
  spots.forEach((spot, k) => {
    if (spot === null) return;
    const [x, y] = [Math.floor(spot[0] / cell), Math.floor(spot[1] / cell)];
    const key = `${x} ${y}`;
    const one = cells.get(key) ?? { x, y, count: 0, moving: 0 };
    cells.set(key, one);
    one.count += 1;
    if (doing[k] === "moves" || doing[k] === "part") one.moving += 1;
  });
  const most = Math.max(...[...cells.values()].map(({ count }) => count), 1);
  return (
    <>
      {[...cells].map(([key, { x, y, count, moving }]) => (
        <rect
          key={key}
          class={moving * 2 > count ? "cell moving" : "cell"}
          x={x * cell}
          y={y * cell}
          width={cell - 0.6}
          height={cell - 0.6}
          fill-opacity={(0.15 + 0.85 * Math.sqrt(count / most)).toFixed(2)}
        />
      ))}
    </>
  );
}

/** Where a click is, in units of the drawing. */
function pointOf(event: MouseEvent, frame: Frame): readonly [number, number] {
  const box = (event.currentTarget as Element).getBoundingClientRect();
  return [
    ((event.clientX - box.left) / box.width) * frame.width,
    ((event.clientY - box.top) / box.height) * frame.height,
  ];
}

function nearest(spots: Spots, [x, y]: readonly [number, number]): number | undefined {
  let [best, found] = [reach, undefined as number | undefined];
  spots.forEach((spot, k) => {
    if (spot === null) return;
    const far = Math.hypot(spot[0] - x, spot[1] - y);
    if (far < best) [best, found] = [far, k];
  });
  return found;
}
