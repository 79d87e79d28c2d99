/** Limits, sliders and what enterprises do, in words. */
import type { BarName } from "../solve/picture.js";
import type { Slider, SliderName } from "../solve/sliders.js";
import type { Speech } from "./words.js";

const payerNames = (payers: readonly string[], { say }: Speech): string =>
  payers.map((payer) => say.payers[payer] ?? payer).join(" + ");

export function sliderName(name: SliderName, speech: Speech): string {
  const { say } = speech;
  switch (name.kind) {
    case "share":
      return say.atLeast(say.measures[name.measure] ?? name.measure, String(name.year));
    case "budget":
      return say.perYear(payerNames(name.payers, speech));
    case "jobs":
      return say.jobs[name.of] ?? name.of;
    case "weight":
      return say.weights[name.of] ?? name.of;
  }
}

/** The value of a slider with its unit. */
export function sliderValue({ name }: Slider, value: number, { say, format }: Speech): string {
  switch (name.kind) {
    case "share":
      return `${format(value * 100)} %`;
    case "budget":
      return `${format(value / 1000, 0)} ${say.billion}`;
    case "jobs":
      return `${format(value, 0)} ${say.jobsUnit}`;
    case "weight":
      return `${format(value, 0)} ${say.million}`;
  }
}

export function barName(name: BarName, speech: Speech): string {
  const { say } = speech;
  if (name.kind === "budget")
    return say.budgetBar(payerNames(name.payers, speech), String(name.until));
  return rowName(name.key, speech);
}

/** `quota/enterprises/sizeClass/micro/2030`, `jobs/converted/all`, `pace/moves/2026` */
function rowName(key: string, { say }: Speech): string {
  const [family = "", what = "", by = "", ...rest] = key.split("/");
  if (family === "pace") return `${say.rows.pace} ${by}`;
  const [group, year] = by === "all" ? [undefined, rest[0]] : [rest[0], rest[1]];
  const base = family === "quota" ? (say.measures[what] ?? what) : (say.jobs[what] ?? what);
  const own = say.sizes[group ?? ""] ?? group;
  const of = group === undefined ? "" : ` (${say.groupsBy[by] ?? by}: ${own})`;
  return `${base}${of}${year === undefined ? "" : `, ${year}`}`;
}

/** An amount of the objective with its sign. */
export function signedAmount(value: number, unit: string, { say, format }: Speech): string {
  const isMoney = unit === "millionVnd";
  const shown = Math.abs(isMoney ? value / 1000 : value);
  const name = isMoney ? say.billion : unit === "points" ? say.pointsUnit : "";
  const sign = value < 0 ? "−" : "+";
  return `${sign}${format(shown, shown < 10 ? 2 : shown < 100 ? 1 : 0)} ${name}`.trim();
}
