/** What the objective comes to along a slider, drawn below it: the dot is where it stands now. */
import type { Curve } from "../solve/curves.js";
import type { Slider } from "../solve/sliders.js";
import { signedAmount, sliderValue } from "../words/names.js";
import { type Speech, useSpeech } from "../words/words.js";

interface Props {
  readonly slider: Slider;
  readonly curve: Curve | undefined;
  /** Where the slider stands. */
  readonly value: number;
  /** What the relaxation is worth there; undefined where there is none. */
  readonly objective: number | undefined;
  /** Of the objective. */
  readonly unit: string;
}

const width = 300;
const height = 34;
const margin = 4;

type Point = readonly [at: number, worth: number];

export function PriceCurve({ slider, curve, value, objective, unit }: Props) {
  const speech = useSpeech();
  const { min, max } = slider;
  const known = curve?.points.flatMap(([at, worth]): Point[] =>
    worth === null ? [] : [[at, worth]],
  );
  const here: readonly Point[] = objective === undefined ? [] : [[value, objective]];
  const points = [...(known ?? []).filter(([at]) => at !== value), ...here].sort(
    ([a], [b]) => a - b,
  );
  const [first, last] = [points[0], points.at(-1)];
  if (curve === undefined || first === undefined || last === undefined || max <= min)
    return <div class="curve-place" />;
  const x = (at: number): number => ((at - min) / (max - min)) * width;
  const y = heights(points);
  const line = points.map(([at, worth]) => `${x(at).toFixed(1)} ${y(worth).toFixed(1)}`);
  const shut = shutOf(curve, first[0], last[0]);
  const words = curveText(slider, first, last, shut, unit, speech);
  return (
    <svg
      class="curve-place"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={words}
    >
      <title>{words}</title>
      {shut.map(([from, to]) => (
        <rect key={from} class="shut" x={x(from)} y={0} width={x(to) - x(from)} height={height} />
      ))}
      <path class="curve" d={`M${line.join("L")}`} />
      {here.map(([at, worth]) => (
        <path key={at} class="here" d={`M${x(at).toFixed(1)} ${y(worth).toFixed(1)}h0`} />
      ))}
    </svg>
  );
}

/** From worth to height; what does not change at all is drawn in the middle. */
function heights(points: readonly Point[]): (worth: number) => number {
  const worths = points.map(([, worth]) => worth);
  const [low, high] = [Math.min(...worths), Math.max(...worths)];
  const span = high - low;
  if (span <= 1e-9 * Math.max(1, Math.abs(high))) return () => height / 2;
  return (worth) => height - margin - ((worth - low) / span) * (height - 2 * margin);
}

/** Where nothing fits: from the nearest place known to be so to the end. */
function shutOf({ points }: Curve, first: number, last: number): (readonly [number, number])[] {
  const shut = points.flatMap(([at, worth]) => (worth === null ? [at] : []));
  const [below, above] = [shut.filter((at) => at < first), shut.filter((at) => at > last)];
  return [below, above].flatMap((side): (readonly [number, number])[] => {
    const [from, to] = [side[0], side.at(-1)];
    return from === undefined || to === undefined ? [] : [[from, to]];
  });
}

function curveText(
  slider: Slider,
  [from, low]: Point,
  [to, high]: Point,
  shut: readonly (readonly [number, number])[],
  unit: string,
  speech: Speech,
): string {
  const { say } = speech;
  const place = (at: number): string => sliderValue(slider, at, speech);
  const amount = (worth: number): string => signedAmount(worth, unit, speech);
  const along = say.curve(place(from), amount(low), place(to), amount(high));
  const none = shut.map(([a, b]) => say.noneBetween(place(a), place(b)));
  return [along, ...none].join(" ");
}
