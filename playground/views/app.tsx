/** The page: what is asked for on one side, what comes of it on the other. */
import { formatIssues } from "didoi";
import { useState } from "preact/hooks";
import type { Named } from "../solve/asks.js";
import type { Action, State, Subject } from "../state/state.js";
import { SpeechOf, speeches, useSpeech } from "../words/words.js";
import { Bars } from "./bars.js";
import { Controls } from "./controls.js";
import { Enterprises, Parks } from "./lists.js";
import { LookedAt } from "./looked-at.js";
import { None } from "./none.js";
import { ParkMap } from "./park-map.js";
import { Questions } from "./questions.js";
import { Results } from "./results.js";
import { Scenarios } from "./scenarios.js";
import { type Paper, TakeAway } from "./take-away.js";
import { WardMap } from "./ward-map.js";

export interface Props {
  readonly state: State;
  readonly tell: (action: Action) => void;
  /** Puts the address of the page with its setting on the clipboard. */
  readonly copyLink: () => Promise<void>;
  /** Opens files of a person. */
  readonly open: (files: readonly File[]) => Promise<void>;
  /** Answers what they left open. */
  readonly answer: (answers: Readonly<Record<string, string>>) => Promise<void>;
  readonly save: (paper: Paper) => Promise<void>;
  readonly compare: (plans: readonly Named[]) => Promise<string>;
}

export function App(props: Props) {
  return (
    <SpeechOf.Provider value={speeches[props.state.language]}>
      <Page {...props} />
    </SpeechOf.Provider>
  );
}

function Page({ state, tell, copyLink, open, answer, save, compare }: Props) {
  const { say } = useSpeech();
  const { overview } = state;
  return (
    <>
      <Head {...{ state, tell, copyLink, open }} />
      <Notices state={state} />
      <Questions {...{ questions: state.questions, answer }} />
      {overview === undefined ? (
        <main>
          <p role="status">{say.opening}</p>
        </main>
      ) : (
        <main>
          <Controls {...{ state, tell }} />
          <div class="outcome">
            <Results {...state} />
            <None {...{ state, tell }} />
            <Maps {...{ state, tell }} />
            <LookedAt {...{ state, tell }} />
            <Bars {...state} />
            <Scenarios {...{ state, tell, compare }} />
            <TakeAway {...{ state, save }} />
            <Enterprises {...{ state, tell }} />
            <Parks {...{ state, tell }} />
          </div>
        </main>
      )}
    </>
  );
}

function Head({ state, tell, copyLink, open }: Omit<Props, "answer" | "save" | "compare">) {
  const { say } = useSpeech();
  const [isCopied, setCopied] = useState(false);
  const copy = (): void => void copyLink().then(() => setCopied(true));
  const other = state.language === "vi" ? "en" : "vi";
  return (
    <header>
      <div>
        <h1>{say.title}</h1>
        <p class="kicker">{state.overview?.name}</p>
        <p class="note">{say.lead}</p>
      </div>
      <p class="buttons">
        <button
          type="button"
          lang={other}
          onClick={() => tell({ kind: "language", language: other })}
        >
          {say.switchTo}
        </button>
        <label class="button">
          {say.openFiles}
          <input
            type="file"
            multiple
            accept=".csv,.xlsx,.xls,.ods,.json"
            onChange={(event) => void open([...(event.currentTarget.files ?? [])])}
          />
        </label>
        <button type="button" onClick={copy}>
          {say.link}
        </button>
        <span class="note" role="status">
          {state.steps.files === undefined
            ? isCopied
              ? say.copied
              : ""
            : say.steps[state.steps.files.step]}
        </span>
      </p>
    </header>
  );
}

/** Shown of what is refused. */
const mostIssues = 50;

function Notices({ state }: { readonly state: State }) {
  const { say, format } = useSpeech();
  const { overview, issues, unknown, language, takenOver } = state;
  const foreign = foreignCount(state);
  return (
    <aside aria-label={say.notices}>
      {overview?.isSynthetic === true ? <p class="synthetic">{say.synthetic}</p> : null}
      {takenOver.length > 0 ? (
        <p class="synthetic">
          {say.takenOver(takenOver.map((part) => say.parts[part]).join(", "))}
        </p>
      ) : null}
      {unknown > 0 ? <p class="synthetic">{say.unknownLink(format(unknown, 0))}</p> : null}
      {foreign > 0 ? <p class="synthetic">{say.otherData(format(foreign, 0))}</p> : null}
      {issues.length === 0 ? null : (
        <div class="warning" role="alert">
          <p>{say.refused}</p>
          <ul>
            {formatIssues(issues.slice(0, mostIssues), language).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {issues.length > mostIssues ? (
            <p>{say.moreIssues(format(issues.length - mostIssues, 0))}</p>
          ) : null}
        </div>
      )}
    </aside>
  );
}

/** Marks of enterprises and parks that these data do not have. */
function foreignCount({ overview, setting }: State): number {
  if (overview === undefined || setting.locks.size + setting.parks.size === 0) return 0;
  const ids = new Set([...overview.enterprises, ...overview.parks].map(({ id }) => id));
  return [...setting.locks.keys(), ...setting.parks.keys()].filter((id) => !ids.has(id)).length;
}

function Maps({ state, tell }: Pick<Props, "state" | "tell">) {
  const { say } = useSpeech();
  const { overview, live, whole, waiting, setting, subject } = state;
  if (overview === undefined) return null;
  const picture = waiting.whole ? live?.picture : (whole?.picture ?? live?.picture);
  const look = (one: Subject): void => tell({ kind: "look", subject: one });
  const shared = { overview, picture, subject, look };
  return (
    <section aria-labelledby="map">
      <h2 id="map">{say.map}</h2>
      <div class="maps">
        <ParkMap {...shared} />
        <WardMap {...shared} locks={setting.locks} />
      </div>
    </section>
  );
}
