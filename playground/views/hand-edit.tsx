/** Another act for the enterprise that is looked at, and what breaks in the plan by all that was changed by hand. */
import { useState } from "preact/hooks";
import type { Overview } from "../solve/overview.js";
import type { Action, State } from "../state/state.js";
import { signedAmount } from "../words/names.js";
import { useSpeech } from "../words/words.js";

interface Props {
  readonly state: State;
  readonly tell: (action: Action) => void;
  readonly overview: Overview;
  /** The enterprise. */
  readonly id: string;
}

export function HandEdit({ state, tell, overview, id }: Props) {
  const speech = useSpeech();
  const { say } = speech;
  const own = state.edits.get(id);
  const [choice, setChoice] = useState(own?.choice ?? "");
  const [year, setYear] = useState(own?.year ?? overview.years[0] ?? 0);
  if (state.whole?.plan === undefined) return null;
  const offered = overview.parks.filter(({ isOffered }) => isOffered);
  const put = (): void =>
    tell({
      kind: "edit",
      edit: { enterprise: id, choice: choice === "" ? undefined : choice, year },
    });
  return (
    <div class="hand-edit">
      <p class="buttons">
        <label>
          {say.edit.choice}{" "}
          <select value={choice} onChange={(event) => setChoice(event.currentTarget.value)}>
            <option value="">{say.stays}</option>
            {offered.map((park) => (
              <option key={park.id} value={park.id}>
                {park.name}
              </option>
            ))}
            {Object.entries(say.alternatives).map(([kind, name]) => (
              <option key={kind} value={kind}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say.edit.year}{" "}
          <select
            value={String(year)}
            onChange={(event) => setYear(Number(event.currentTarget.value))}
          >
            {overview.years.map((one) => (
              <option key={one} value={String(one)}>
                {one}
              </option>
            ))}
          </select>
        </label>
        <button type="button" onClick={put}>
          {say.edit.see}
        </button>
      </p>
      <Outcome {...{ state, tell, unit: overview.unit }} />
    </div>
  );
}

function Outcome({ state, tell, unit }: Pick<Props, "state" | "tell"> & { readonly unit: string }) {
  const speech = useSpeech();
  const { say, language, format } = speech;
  const { edits, stated } = state;
  if (edits.size === 0) return null;
  const broken = stated?.violations[language] ?? [];
  return (
    <div class={broken.length > 0 ? "warning" : "verdict"} role="status">
      <p>
        {say.edit.count(format(edits.size, 0))}{" "}
        {stated === undefined
          ? say.solving
          : `${broken.length === 0 ? say.edit.holds : say.edit.breaks} ${say.edit.worth(
              signedAmount(stated.objective - stated.before, unit, speech),
            )}`}
      </p>
      <ul>
        {broken.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <button type="button" onClick={() => tell({ kind: "unedit" })}>
        {say.edit.back}
      </button>
    </div>
  );
}
