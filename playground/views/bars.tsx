/** All limits with what is allowed and what is reached, by the plan and by the estimate. */
import type { Bar as BarData } from "../solve/picture.js";
import type { State } from "../state/state.js";
import { barName } from "../words/names.js";
import { type Speech, useSpeech } from "../words/words.js";
import { Bar } from "./bar.js";

const keyOf = ({ name }: BarData): string =>
  name.kind === "row" ? name.key : `${name.payers.join("+")}/${name.until}`;

/** Money is shown in billions, all else as it is. */
const scaleOf = ({ name }: BarData): number => (name.kind === "budget" ? 1 / 1000 : 1);

export function Bars({ live, whole }: Pick<State, "live" | "whole">) {
  const speech = useSpeech();
  const { say } = speech;
  const estimated = live?.picture?.bars ?? [];
  const planned = new Map(whole?.picture?.bars.map((bar) => [keyOf(bar), bar]));
  const shown = estimated.length > 0 ? estimated : [...planned.values()];
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="bars">
      <h2 id="bars">{say.bars}</h2>
      <p class="note">{say.barKey}</p>
      <div class="wide">
        <table class="plain">
          <thead>
            <tr>
              <th scope="col">{say.limit}</th>
              <th scope="col">{say.allowed}</th>
              <th scope="col" class="n">
                {say.estimate}
              </th>
              <th scope="col" class="n">
                {say.reached}
              </th>
              <th scope="col">{say.drawn}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((bar) => {
              const plan = planned.get(keyOf(bar));
              const estimate = estimated.length > 0 ? bar.value : undefined;
              return (
                <tr key={keyOf(bar)}>
                  <th scope="row">{barName(bar.name, speech)}</th>
                  <td>{allowed(bar, speech)}</td>
                  <td class="n">{amount(bar, estimate, speech)}</td>
                  <td class="n">{amount(bar, plan?.value, speech)}</td>
                  <td>
                    <Bar
                      value={plan?.value}
                      estimate={estimate}
                      lower={bar.lower}
                      upper={bar.upper}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function amount(bar: BarData, value: number | undefined, { format }: Speech): string {
  if (value === undefined) return "";
  const scaled = value * scaleOf(bar);
  return format(scaled, Math.abs(scaled) < 100 ? 1 : 0);
}

function allowed(bar: BarData, speech: Speech): string {
  const { say } = speech;
  const [low, high] = [bar.lower, bar.upper].map((one) => amount(bar, one, speech));
  if (bar.lower !== undefined && bar.lower > 0)
    return bar.upper === undefined ? say.from(low ?? "") : say.between(low ?? "", high ?? "");
  return bar.upper === undefined ? "" : say.upTo(high ?? "");
}
