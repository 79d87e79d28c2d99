/** A curve of points in the plane, with axes, their numbers, and marks for points that stand out. */
import type { Format } from "../layout.js";
import { type Html, html } from "./html.js";
import { Labels } from "./labels.js";
import { px, svg, textAt } from "./svg.js";

/** A point of a curve. */
export interface CurvePoint {
  readonly x: number;
  readonly y: number;
  readonly label: string;
}

/** What is drawn. */
export interface Curve {
  readonly label: string;
  /** Names of the axes, with their units. */
  readonly xName: string;
  readonly yName: string;
  /** From left to right. */
  readonly points: readonly CurvePoint[];
  /** Set apart by its form and colour, with its name in the legend. */
  readonly marks: readonly { readonly kind: "chosen" | "knee"; readonly point: CurvePoint }[];
  readonly format: Format;
}

const [width, height, left, right, top, bottom] = [680, 330, 70, 24, 26, 46] as const;

export function curve(given: Curve): Html {
  const { label, xName, yName, points, marks, format } = given;
  const all = [...points, ...marks.map(({ point }) => point)];
  const xs = scaleOf(all.map(({ x }) => x));
  const ys = scaleOf(all.map(({ y }) => y));
  const at = ({ x, y }: Pick<CurvePoint, "x" | "y">): readonly [number, number] => [
    left + (width - left - right) * xs.share(x),
    height - bottom - (height - top - bottom) * ys.share(y),
  ];
  const line = points.map((point) => at(point).map(px).join(" ")).join("L");
  const labels = new Labels();
  for (const { point } of marks) labels.block(...at(point), 8);
  return svg(
    width,
    height,
    label,
    html`${axes(xs.ticks, ys.ticks, at, format)}
    ${textAt(left, 14, yName, { kind: "soft" })}${textAt(width - right, height - 6, xName, { anchor: "end", kind: "soft" })}
    ${line === "" ? undefined : html`<path class="curve" d="M${line}"/>`}
    ${points.map((point) => {
      const [x, y] = at(point);
      return html`<circle class="point" cx="${px(x)}" cy="${px(y)}" r="4"/>`;
    })}
    ${marks.map(({ kind, point }) => mark(kind, at(point)))}
    ${points.map((point) => {
      const [x, y] = at(point);
      const spots = [
        { x, y: y - 8, anchor: "middle" },
        { x: x + 8, y: y + 4, anchor: "start" },
        { x, y: y + 18, anchor: "middle" },
      ] as const;
      const spot = labels.place(point.label, spots);
      return spot && textAt(spot.x, spot.y, point.label, spot);
    })}`,
  );
}

/** A diamond for what is chosen, a ring for the bend: they differ without their colours. */
export function mark(kind: "chosen" | "knee", [x, y]: readonly [number, number]): Html {
  return kind === "chosen"
    ? html`<path class="chosen" d="M${px(x)} ${px(y - 8)}l8 8l-8 8l-8 -8z"/>`
    : html`<circle class="knee" cx="${px(x)}" cy="${px(y)}" r="8"/>`;
}

function axes(
  xTicks: readonly number[],
  yTicks: readonly number[],
  at: (point: Pick<CurvePoint, "x" | "y">) => readonly [number, number],
  format: Format,
): Html {
  const ground = height - bottom;
  return html`<path class="axis" fill="none" d="M${px(left)} ${px(top)}V${px(ground)}H${px(width - right)}"/>
    ${yTicks.map((tick) => {
      const y = at({ x: 0, y: tick })[1];
      return html`<path class="grid" d="M${px(left)} ${px(y)}H${px(width - right)}"/>${textAt(left - 6, y + 4, format(tick, digitsOf(yTicks)), { anchor: "end", kind: "soft" })}`;
    })}${xTicks.map((tick) => {
      const x = at({ x: tick, y: 0 })[0];
      return textAt(x, ground + 16, format(tick, digitsOf(xTicks)), {
        anchor: "middle",
        kind: "soft",
      });
    })}`;
}

const digitsOf = ([a = 0, b = 1]: readonly number[]): number =>
  Math.max(0, Math.min(6, Math.ceil(-Math.log10(Math.abs(b - a) || 1))));

/** Round numbers around values, and where on the axis a value stands. */
function scaleOf(values: readonly number[]): {
  readonly ticks: readonly number[];
  readonly share: (value: number) => number;
} {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const pad = high > low ? 0.06 * (high - low) : Math.max(1, Math.abs(high) * 0.1);
  const [from, to] = [low - pad, high + pad];
  const step = roundStep((to - from) / 5);
  const first = Math.ceil(from / step);
  const ticks = Array.from(
    { length: Math.max(0, Math.floor(to / step) - first + 1) },
    (_, k) => (first + k) * step,
  );
  return { ticks, share: (value) => (value - from) / (to - from) };
}

/** 1, 2 or 5 times a power of ten, at least this much. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return power * ([1, 2, 5].find((times) => times * power >= least) ?? 10);
}
