/** What is taken away: the report, the workbook, the plan; with codes in place of names where that is asked for. */
import { useState } from "preact/hooks";
import type { Asks } from "../solve/asks.js";
import type { State } from "../state/state.js";
import { useSpeech } from "../words/words.js";

export type Paper = Asks["paper"]["ask"];

interface Props {
  readonly state: State;
  /** Makes a paper and hands it to the browser to save. */
  readonly save: (paper: Paper) => Promise<void>;
}

const kinds = ["report", "workbook", "plan"] as const;

export function TakeAway({ state, save }: Props) {
  const { say, language } = useSpeech();
  const [anonymises, setAnonymises] = useState(false);
  const [making, setMaking] = useState<Paper["kind"] | undefined>(undefined);
  const isReady = state.whole?.plan !== undefined && !state.waiting.whole && making === undefined;
  const take = (kind: Paper["kind"]): void => {
    setMaking(kind);
    void save({ kind, language, anonymises }).finally(() => setMaking(undefined));
  };
  return (
    <section aria-labelledby="take-away">
      <h2 id="take-away">{say.takeAway}</h2>
      <p class="buttons">
        {kinds.map((kind) => (
          <button key={kind} type="button" disabled={!isReady} onClick={() => take(kind)}>
            {making === kind ? say.making : say.papers[kind]}
          </button>
        ))}
        <label>
          <input
            type="checkbox"
            checked={anonymises}
            onChange={(event) => setAnonymises(event.currentTarget.checked)}
          />{" "}
          {say.anonymise}
        </label>
      </p>
    </section>
  );
}
