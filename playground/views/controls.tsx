/** The sliders, each with its value, what was given, and its price. */
import { mostQuick } from "../solve/follow.js";
import type { Slider } from "../solve/sliders.js";
import type { Action, State } from "../state/state.js";
import { signedAmount, sliderName, sliderValue } from "../words/names.js";
import { type Speech, useSpeech } from "../words/words.js";
import { PriceCurve } from "./price-curve.js";

interface Props {
  readonly state: State;
  readonly tell: (action: Action) => void;
}

const groups = ["share", "budget", "jobs", "weight"] as const;

export function Controls({ state, tell }: Props) {
  const { say } = useSpeech();
  const { overview, before, setting } = state;
  const isLarge = (overview?.enterprises.length ?? 0) > mostQuick;
  const isChanged = setting.values.size + setting.locks.size + setting.parks.size > 0;
  return (
    <section class="controls" aria-labelledby="controls">
      <h2 id="controls">{say.controls}</h2>
      {groups.map((group) => {
        const own = overview?.sliders.filter(({ name }) => name.kind === group) ?? [];
        return own.length === 0 ? null : (
          <fieldset key={group}>
            <legend>{say.groups[group]}</legend>
            {own.map((slider) => (
              <Control key={slider.path} {...{ slider, state, tell }} />
            ))}
          </fieldset>
        );
      })}
      {isLarge ? <p class="note">{say.slowCurves}</p> : null}
      <p class="buttons">
        <button type="button" disabled={before.length === 0} onClick={() => tell({ kind: "undo" })}>
          {say.undo}
        </button>
        <button type="button" disabled={!isChanged} onClick={() => tell({ kind: "reset" })}>
          {say.reset}
        </button>
      </p>
    </section>
  );
}

function Control({ slider, state, tell }: Props & { readonly slider: Slider }) {
  const speech = useSpeech();
  const { say } = speech;
  const { path, min, max, step } = slider;
  const own = state.setting.values.get(path);
  const value = typeof own === "number" ? own : slider.value;
  const name = sliderName(slider.name, speech);
  const id = `slider-${path}`;
  const set = (text: string): void => tell({ kind: "value", path, value: Number(text) });
  return (
    <div class="control">
      <label for={id}>{name}</label>
      <output for={id}>{sliderValue(slider, value, speech)}</output>
      <input
        {...{ id, min, max, step, value }}
        type="range"
        aria-valuetext={sliderValue(slider, value, speech)}
        onInput={(event) => set(event.currentTarget.value)}
      />
      <PriceCurve
        {...{ slider, value }}
        curve={state.curves.get(path)}
        objective={state.waiting.live ? undefined : state.live?.objective}
        unit={state.overview?.unit ?? ""}
      />
      <span class="note price">{priceText(slider, state, speech)}</span>
      {own === undefined ? null : (
        <button
          type="button"
          class="back"
          onClick={() => tell({ kind: "value", path, value: undefined })}
        >
          {say.given(sliderValue(slider, slider.value, speech))} ↺
          <span class="hidden">{say.back(name)}</span>
        </button>
      )}
    </div>
  );
}

/** Of a limit what a lot more of it is worth; of a weight how much of it there is. */
function priceText({ name, rows, lot }: Slider, { live, overview }: State, speech: Speech): string {
  const { say, format } = speech;
  const figures = live?.picture?.figures;
  if (live === undefined || figures === undefined) return "";
  if (name.kind === "weight") {
    if (name.of === "perReliefPoint")
      return say.reaches(`${format(figures.reliefPoints, 2)} ${say.pointsUnit}`);
    return name.of === "perHaFreed" ? say.reaches(`${format(figures.landFreedHa)} ha`) : "";
  }
  const worth = rows.reduce((sum, { key, per }) => sum + (live.prices[key] ?? 0) * per, 0) * lot;
  if (worth === 0) return say.free;
  return say.price(say.lots[name.kind], signedAmount(worth, overview?.unit ?? "", speech));
}
