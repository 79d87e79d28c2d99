/** Where nothing fits: what is in the way, and repairs as buttons. */
import type { Action, State } from "../state/state.js";
import { useSpeech } from "../words/words.js";

interface Props {
  readonly state: State;
  readonly tell: (action: Action) => void;
}

export function None({ state, tell }: Props) {
  const { say, language, format } = useSpeech();
  const { whole, waiting, diagnosis } = state;
  if (waiting.whole || whole?.status !== "infeasible") return null;
  const { causes, repairs, factsAlone } = diagnosis ?? {};
  return (
    <section class="warning" aria-labelledby="none" aria-live="polite">
      <h2 id="none">{say.noPlan}</h2>
      {causes === undefined ? (
        <p>{say.looking}</p>
      ) : (
        <ul>
          {causes[language].map((cause) => (
            <li key={cause}>{cause}</li>
          ))}
        </ul>
      )}
      {repairs === undefined ? (
        <p class="note">{say.lookingForRepairs}</p>
      ) : repairs.length === 0 ? (
        <p>{factsAlone === true ? say.factsAlone : say.noRepairs}</p>
      ) : (
        <>
          <p>{say.repairs}</p>
          <ol class="repairs">
            {repairs.map(({ changes, values }, k) => (
              <li key={changes.vi.join()}>
                <ul>
                  {changes[language].map((change) => (
                    <li key={change}>{change}</li>
                  ))}
                </ul>
                <button type="button" onClick={() => tell({ kind: "repair", values })}>
                  {say.repair(format(k + 1, 0))}
                </button>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
