/** What comes out, the estimate and the plan beside each other. */
import type { Step } from "../solve/asks.js";
import type { State } from "../state/state.js";
import { signedAmount } from "../words/names.js";
import { type Speech, useSpeech } from "../words/words.js";
import { figureRows } from "./figure-rows.js";

type Shown = Pick<State, "live" | "whole" | "waiting" | "overview" | "steps">;

export function Results({ live, whole, waiting, overview, steps }: Shown) {
  const speech = useSpeech();
  const { say, format } = speech;
  const unit = overview?.unit ?? "";
  const worth = (value: number | undefined): string =>
    value === undefined ? "" : signedAmount(value, unit, speech);
  return (
    <section aria-labelledby="live" class="results">
      <div class="wide">
        <table class="plain">
          <thead>
            <tr>
              <th scope="col">{say.figure}</th>
              <th scope="col" class="n" id="live">
                {say.live}
                <span class="note">{say.liveNote}</span>
              </th>
              <th scope="col" class="n">
                {say.whole}
                <span class="note">{say.wholeNote}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {figureRows.map(({ key, label, of, digits }) => (
              <tr key={key}>
                <th scope="row">{label(say)}</th>
                {[live, whole].map((one, k) => (
                  <td
                    key={k === 0 ? "live" : "whole"}
                    class="n"
                    data-figure={`${k === 0 ? "live" : "whole"}.${key}`}
                  >
                    {one?.picture === undefined ? "" : format(of(one.picture.figures), digits)}
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">{say.objective}</th>
              <td class="n">{worth(live?.objective)}</td>
              <td class="n">{worth(whole?.objective)}</td>
            </tr>
          </tbody>
        </table>
      </div>
      <p
        class="status"
        role="status"
        data-whole={waiting.whole || whole === undefined ? "waiting" : "done"}
      >
        {liveStatus({ live, waiting }, speech)} {wholeStatus({ whole, waiting, steps }, speech)}
      </p>
    </section>
  );
}

function liveStatus({ live, waiting }: Pick<Shown, "live" | "waiting">, { say, format }: Speech) {
  if (live === undefined) return waiting.live ? `${say.live}: ${say.solving}` : "";
  if (live.picture === undefined) return `${say.live}: ${say.noPlan}`;
  return `${say.live}: ${say.took(format(live.ms, 0))}.`;
}

type Planning = Pick<Shown, "whole" | "waiting" | "steps">;

function wholeStatus({ whole, waiting, steps }: Planning, speech: Speech) {
  const { say, format } = speech;
  if (waiting.whole) return `${say.whole}: ${stepText(steps.whole, speech)}`;
  if (whole === undefined) return "";
  if (whole.picture === undefined)
    return `${say.whole}: ${whole.status === "infeasible" ? say.noPlan : say.noPlanYet}`;
  const gap = whole.gap === undefined ? "" : `${say.gap(format(whole.gap * 100, 2))}, `;
  return `${say.whole}: ${gap}${say.tookSeconds(format(whole.ms / 1000, 1))}.`;
}

function stepText(step: Step | undefined, { say, format }: Speech): string {
  if (step === undefined) return say.solving;
  return step.gap === undefined ? say.steps[step.step] : say.found(format(step.gap * 100, 2));
}
