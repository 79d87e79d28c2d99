/** Settings kept under a name, their figures side by side, and the map of the difference of two of them. */
import { useState } from "preact/hooks";
import type { Named } from "../solve/asks.js";
import type { Action, Scenario, State } from "../state/state.js";
import { useSpeech } from "../words/words.js";
import { figureRows } from "./figure-rows.js";

interface Props {
  readonly state: State;
  readonly tell: (action: Action) => void;
  /** The part of the report that compares plans. */
  readonly compare: (plans: readonly Named[]) => Promise<string>;
}

export function Scenarios({ state, tell, compare }: Props) {
  const { say, format } = useSpeech();
  const [name, setName] = useState("");
  const { scenarios, whole, waiting } = state;
  const isReady = whole?.plan !== undefined && !waiting.whole;
  const next = name.trim() === "" ? say.scenario(format(scenarios.length + 1, 0)) : name.trim();
  const keep = (event: Event): void => {
    event.preventDefault();
    tell({ kind: "keep", name: next });
    setName("");
  };
  return (
    <section aria-labelledby="scenarios">
      <h2 id="scenarios">{say.scenarios}</h2>
      <form class="buttons" onSubmit={keep}>
        <label>
          {say.scenarioName}{" "}
          <input
            type="search"
            value={name}
            maxLength={60}
            placeholder={next}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
        <button type="submit" disabled={!isReady}>
          {say.keep}
        </button>
      </form>
      {scenarios.length === 0 ? null : <SideBySide {...{ scenarios, tell }} />}
      {scenarios.length < 2 ? null : <Difference {...{ scenarios, compare }} />}
    </section>
  );
}

function SideBySide({
  scenarios,
  tell,
}: Pick<Props, "tell"> & { readonly scenarios: readonly Scenario[] }) {
  const { say, format } = useSpeech();
  return (
    <div class="wide">
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">{say.figure}</th>
            {scenarios.map(({ name, setting }) => (
              <th key={name} scope="col" class="n">
                {name}
                <span class="buttons">
                  <button type="button" onClick={() => tell({ kind: "setting", setting })}>
                    {say.open}
                  </button>
                  <button
                    type="button"
                    aria-label={say.dropNamed(name)}
                    onClick={() => tell({ kind: "drop", name })}
                  >
                    ×
                  </button>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figureRows.map(({ key, label, of, digits }) => (
            <tr key={key}>
              <th scope="row">{label(say)}</th>
              {scenarios.map(({ name, whole }) => (
                <td key={name} class="n">
                  {whole.picture === undefined ? "" : format(of(whole.picture.figures), digits)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface Comparing extends Pick<Props, "compare"> {
  readonly scenarios: readonly Scenario[];
}

function Difference({ scenarios, compare }: Comparing) {
  const { say } = useSpeech();
  const [names, setNames] = useState<readonly [string, string] | undefined>(undefined);
  const [html, setHtml] = useState<string | undefined>(undefined);
  const pair = names ?? [scenarios.at(-2)?.name ?? "", scenarios.at(-1)?.name ?? ""];
  const show = (): void => {
    const plans = pair.flatMap((one) => scenarios.find(({ name }) => name === one) ?? []);
    void compare(
      plans.map(({ name, setting, whole }) => ({ name, setting, plan: whole.plan })),
    ).then(setHtml);
  };
  return (
    <>
      <p class="buttons">
        {([0, 1] as const).map((k) => (
          <label key={k}>
            {k === 0 ? say.compareFirst : say.compareSecond}{" "}
            <select
              value={pair[k]}
              onChange={(event) => {
                const { value } = event.currentTarget;
                setNames(k === 0 ? [value, pair[1]] : [pair[0], value]);
              }}
            >
              {scenarios.map(({ name }) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        ))}
        <button type="button" onClick={show}>
          {say.compare}
        </button>
      </p>
      {html === undefined ? null : <Markup html={html} />}
    </>
  );
}

/** A part of the report, in which every name was escaped when it was made. */
function Markup({ html }: { readonly html: string }) {
  return <div class="compared" dangerouslySetInnerHTML={{ __html: html }} />;
}
