/** The enterprise or park that is looked at: its mark, what it does, and why. */
import type { Overview } from "../solve/overview.js";
import type { Gate, Lock } from "../state/setting.js";
import type { Action, State } from "../state/state.js";
import { signedAmount } from "../words/names.js";
import { useSpeech } from "../words/words.js";
import { Choice } from "./choice.js";
import { HandEdit } from "./hand-edit.js";

interface Props {
  readonly state: State;
  readonly tell: (action: Action) => void;
}

export function LookedAt({ state, tell }: Props) {
  const { say } = useSpeech();
  const { subject, overview } = state;
  return (
    <section class="looked-at" aria-labelledby="looked-at" aria-live="polite">
      <h2 id="looked-at">{say.lookedAt}</h2>
      {subject === undefined || overview === undefined ? (
        <p class="note">{say.nothingLookedAt}</p>
      ) : subject.kind === "enterprise" ? (
        <Enterprise {...{ state, tell, overview, id: subject.id }} />
      ) : (
        <Park {...{ state, tell, overview, id: subject.id }} />
      )}
    </section>
  );
}

interface Looked extends Props {
  readonly overview: Overview;
  readonly id: string;
}

function Enterprise({ state, tell, overview, id }: Looked) {
  const { say, language, format } = useSpeech();
  const row = overview.enterprises.find((one) => one.id === id);
  if (row === undefined) return null;
  const { name, ward, workers, landHa, obligation } = row;
  return (
    <>
      <h3>{name}</h3>
      <p class="note">
        {id}, {ward}, {say.obligations[obligation]}, {say.people(format(workers, 0))},{" "}
        {format(landHa, 2)} ha
      </p>
      <p>
        {say.lock}:{" "}
        <Choice<Lock>
          label={say.lockOf(name)}
          choices={["move", "stay"]}
          words={say.locks}
          value={state.setting.locks.get(id)}
          set={(lock) => tell({ kind: "lock", id, lock })}
        />
      </p>
      <HandEdit key={id} {...{ state, tell, overview, id }} />
      {state.why === undefined ? (
        <p class="note">{state.whole?.picture === undefined ? say.whyNeedsPlan : say.solving}</p>
      ) : (
        <>
          <pre>{state.why[language].short}</pre>
          <details>
            <summary>{say.allPlaces}</summary>
            <pre>{state.why[language].full}</pre>
          </details>
        </>
      )}
    </>
  );
}

/** What a lot more of each is worth; the sizes are those of the price list of the library. */
const resources = { landHa: 10, wastewaterM3PerDay: 100 } as const;

function Park({ state, tell, overview, id }: Looked) {
  const speech = useSpeech();
  const { say, format } = speech;
  const park = overview.parks.find((one) => one.id === id);
  if (park === undefined) return null;
  const { live, whole, setting } = state;
  const filled = (whole?.picture ?? live?.picture)?.parks.find((one) => one.park === id);
  const worth = (resource: string): number =>
    Math.max(
      ...overview.years.map((year) => live?.prices[`capacity/${id}/${resource}/${year}`] ?? 0),
    );
  return (
    <>
      <h3>{park.name}</h3>
      <p class="note">
        {park.landHa === undefined
          ? say.notOffered
          : say.landOf(format(filled?.landHa ?? 0), format(park.landHa))}
        {", "}
        {say.receivesCount(format(filled?.enterprises ?? 0, 0))}
      </p>
      <p>
        {say.offered}:{" "}
        <Choice<Gate>
          label={say.gateOf(park.name)}
          choices={park.isOffered ? ["closed"] : ["open"]}
          words={say.gates}
          value={setting.parks.get(id)}
          set={(gate) => tell({ kind: "park", id, gate })}
        />
      </p>
      <ul>
        {(Object.keys(resources) as (keyof typeof resources)[]).map((resource) => {
          const price = worth(resource) * resources[resource];
          return (
            <li key={resource}>
              {price === 0
                ? say.notScarce[resource]
                : say.price(say.more[resource], signedAmount(price, overview.unit, speech))}
            </li>
          );
        })}
      </ul>
    </>
  );
}
