/** Starts the page: two workers, the state, the link. */
import { render } from "preact";
import { useEffect, useReducer, useRef } from "preact/hooks";
import type { Named } from "./solve/asks.js";
import { Client } from "./solve/client.js";
import { Follow, issuesOf } from "./solve/follow.js";
import { known } from "./solve/known.js";
import { Opening } from "./solve/opening.js";
import { linkOf, readLink } from "./state/link.js";
import { begun, reduce } from "./state/state.js";
import { App } from "./views/app.js";
import type { Paper } from "./views/take-away.js";
import { speeches } from "./words/words.js";

const textOf = (id: string): string => known(document.getElementById(id)?.textContent ?? undefined);

/** What was embedded as base64. */
function embedded(id: string): Uint8Array<ArrayBuffer> {
  const binary = atob(textOf(id).trim());
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

const source = textOf("worker");
/** Where HiGHS runs, if the page is served with it. */
const solver = textOf("solver");
const highs = solver === "" ? undefined : new URL(solver, location.href).href;
const [live, whole] = [new Client(source), new Client(source)];

/** Files that are dropped anywhere on the page. */
function takeDrops(open: (files: readonly File[]) => Promise<void>): () => void {
  const over = (event: DragEvent): void => event.preventDefault();
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    void open([...(event.dataTransfer?.files ?? [])]);
  };
  addEventListener("dragover", over);
  addEventListener("drop", drop);
  return () => {
    removeEventListener("dragover", over);
    removeEventListener("drop", drop);
  };
}

const saved = {
  report: ["report.html", "text/html"],
  plan: ["plan.json", "application/json"],
  workbook: ["papers.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
} as const;

async function save(paper: Paper): Promise<void> {
  const content = await whole.ask("paper", paper).answer;
  if (content === null) return;
  const [name, type] = saved[paper.kind];
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

const copyLink = (): Promise<void> => navigator.clipboard.writeText(location.href);

function Started() {
  const { setting, language, unknown } = readLink(location.hash);
  const [state, tell] = useReducer(reduce, begun(setting, language, unknown));
  const follow = useRef<Follow | null>(null);
  follow.current ??= new Follow(live, whole, tell, highs);
  const { overview } = state;
  const opening = useRef<Opening | null>(null);
  opening.current ??= new Opening(live, whole, source, tell);
  const files = async (list: readonly File[]): Promise<void> => opening.current?.files(list);
  const answer = async (answers: Readonly<Record<string, string>>): Promise<void> =>
    opening.current?.answered(answers);
  const compare = (plans: readonly Named[]): Promise<string> =>
    whole.ask("compared", { plans, language: state.language }).answer;
  const link = linkOf(state.setting, state.language);

  useEffect(() => void opening.current?.brought(embedded("sample")), []);
  useEffect(() => takeDrops(files), []);
  useEffect(() => {
    if (overview !== undefined) follow.current?.opened(overview);
  }, [overview]);
  useEffect(() => {
    if (overview !== undefined) follow.current?.setting(state.setting);
  }, [overview, state.setting]);
  const { subject, whole: planned } = state;
  useEffect(() => {
    if (subject?.kind !== "enterprise" || planned?.picture === undefined) return;
    const { id } = subject;
    whole.ask("why", { id }).answer.then(
      (text) => tell({ kind: "why", id, text: text ?? undefined }),
      (error: unknown) => tell({ kind: "refused", of: "live", issues: issuesOf(error) }),
    );
  }, [subject, planned]);
  const { edits } = state;
  useEffect(() => {
    if (edits.size === 0) return;
    whole.ask("stated", { edits: [...edits.values()] }).answer.then(
      (answer) => tell({ kind: "stated", answer: answer ?? undefined }),
      (error: unknown) => tell({ kind: "refused", of: "live", issues: issuesOf(error) }),
    );
  }, [edits]);
  useEffect(() => {
    document.documentElement.lang = state.language;
    document.title = speeches[state.language].say.title;
    history.replaceState(null, "", link === "" ? location.pathname : `#${link}`);
  }, [link, state.language]);
  useEffect(() => {
    const read = (): void => {
      const linked = readLink(location.hash);
      tell({ kind: "setting", setting: linked.setting });
      tell({ kind: "language", language: linked.language });
    };
    addEventListener("hashchange", read);
    return () => removeEventListener("hashchange", read);
  }, []);

  return <App {...{ state, tell, copyLink, open: files, answer, save, compare }} />;
}

render(<Started />, known(document.getElementById("page") ?? undefined));
