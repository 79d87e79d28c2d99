/** Enterprises and parks as tables in which they are marked, opened and closed; a page of rows at a time. */
import { useMemo, useState } from "preact/hooks";
import type { Doing } from "../solve/picture.js";
import type { Gate, Lock } from "../state/setting.js";
import type { Action, State } from "../state/state.js";
import { useSpeech } from "../words/words.js";
import { Choice } from "./choice.js";
import { doingText, ParkNames } from "./doing-text.js";
import { Pages, pageRows } from "./pages.js";
import { Search } from "./search.js";

interface Props {
  readonly state: State;
  readonly tell: (action: Action) => void;
}

export function Enterprises({ state, tell }: Props) {
  const speech = useSpeech();
  const { say, format } = speech;
  const [query, setQuery] = useState("");
  const [page, setPage] = useState(0);
  const { overview, whole, live, setting } = state;
  const rows = overview?.enterprises ?? [];
  const search = useMemo(() => new Search(rows), [rows]);
  const found = useMemo(() => search.matching(query), [search, query]);
  const picture = whole?.picture ?? live?.picture;
  const doings = useMemo(() => byEnterprise(picture?.doings ?? []), [picture]);
  const names = useMemo(() => new ParkNames(overview?.parks ?? []), [overview]);
  return (
    <section aria-labelledby="enterprises">
      <h2 id="enterprises">{say.enterprises}</h2>
      <p>
        <label>
          {say.search}{" "}
          <input
            type="search"
            value={query}
            onInput={(event) => {
              setQuery(event.currentTarget.value);
              setPage(0);
            }}
          />
        </label>
      </p>
      <div class="wide">
        <table class="plain list">
          <thead>
            <tr>
              <th scope="col">{say.name}</th>
              <th scope="col">{say.ward}</th>
              <th scope="col">{say.obligation}</th>
              <th scope="col" class="n">
                {say.workers}
              </th>
              <th scope="col">{say.does}</th>
              <th scope="col">{say.lock}</th>
            </tr>
          </thead>
          <tbody>
            {pageRows(found, page).map((k) => {
              const row = rows[k];
              if (row === undefined) return null;
              const { id, name, ward, obligation, due, workers, lock } = row;
              return (
                <tr key={id} class={state.subject?.id === id ? "looked" : undefined}>
                  <th scope="row">
                    <button
                      type="button"
                      class="plain"
                      onClick={() => tell({ kind: "look", subject: { kind: "enterprise", id } })}
                    >
                      {name} <span class="note">{id}</span>
                    </button>
                  </th>
                  <td>{ward}</td>
                  <td>
                    {due === null
                      ? say.obligations[obligation]
                      : `${say.obligations[obligation]}, ${due}`}
                  </td>
                  <td class="n">{format(workers, 0)}</td>
                  <td>{doingText(doings.get(k), names, speech)}</td>
                  <td>
                    <Choice<Lock>
                      label={say.lockOf(name)}
                      choices={["move", "stay"]}
                      words={{
                        ...say.locks,
                        free: lock === undefined ? say.locks.free : say.locks[lock],
                      }}
                      value={setting.locks.get(id)}
                      set={(chosen) => tell({ kind: "lock", id, lock: chosen })}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <Pages count={found.length} {...{ page, setPage }} />
    </section>
  );
}

function byEnterprise(doings: readonly Doing[]): ReadonlyMap<number, readonly Doing[]> {
  const result = new Map<number, Doing[]>();
  for (const doing of doings) {
    const own = result.get(doing.enterprise);
    if (own === undefined) result.set(doing.enterprise, [doing]);
    else own.push(doing);
  }
  return result;
}

export function Parks({ state, tell }: Props) {
  const { say, format } = useSpeech();
  const { overview, whole, live, setting } = state;
  const picture = whole?.picture ?? live?.picture;
  const filled = new Map(picture?.parks.map((one) => [one.park, one]));
  return (
    <section aria-labelledby="parks">
      <h2 id="parks">{say.parks}</h2>
      <div class="wide">
        <table class="plain list">
          <thead>
            <tr>
              <th scope="col">{say.name}</th>
              <th scope="col" class="n">
                {say.land}
              </th>
              <th scope="col" class="n">
                {say.used}
              </th>
              <th scope="col" class="n">
                {say.receives}
              </th>
              <th scope="col">{say.offered}</th>
            </tr>
          </thead>
          <tbody>
            {(overview?.parks ?? []).map(({ id, name, landHa, isOffered }) => (
              <tr key={id} class={state.subject?.id === id ? "looked" : undefined}>
                <th scope="row">
                  <button
                    type="button"
                    class="plain"
                    onClick={() => tell({ kind: "look", subject: { kind: "park", id } })}
                  >
                    {name}
                  </button>
                </th>
                <td class="n">{landHa === undefined ? say.notOffered : format(landHa)}</td>
                <td class="n">{format(filled.get(id)?.landHa ?? 0)}</td>
                <td class="n">{format(filled.get(id)?.enterprises ?? 0, 0)}</td>
                <td>
                  <Choice<Gate>
                    label={say.gateOf(name)}
                    choices={isOffered ? ["closed"] : ["open"]}
                    words={say.gates}
                    value={setting.parks.get(id)}
                    set={(chosen) => tell({ kind: "park", id, gate: chosen })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
