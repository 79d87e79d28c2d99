/** Starts the page: two workers, the state, the link. */
import { render } from "preact";
import { useEffect, useReducer, useRef } from "preact/hooks";
import type { Named } from "./solve/asks.js";
import { Client } from "./solve/client.js";
import type { Part } from "./solve/files.js";
import { Follow, issuesOf } from "./solve/follow.js";
import { known } from "./solve/known.js";
import { linkOf, readLink } from "./state/link.js";
import { type Action, begun, reduce } from "./state/state.js";
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
const [live, whole] = [new Client(source), new Client(source)];

type Tell = (action: Action) => void;

/** Opens a problem in both workers. */
async function opened(
  packed: Uint8Array<ArrayBuffer>,
  takenOver: readonly Part[],
  tell: Tell,
): Promise<void> {
  try {
    await Promise.all([live, whole].map((one) => one.ask("open", { packed }).answer));
    tell({ kind: "opened", overview: await live.ask("overview", null).answer, takenOver });
  } catch (error) {
    tell({ kind: "refused", of: "live", issues: issuesOf(error) });
  }
}

async function openedFiles(list: readonly File[], tell: Tell): Promise<void> {
  if (list.length === 0) return;
  const files = await Promise.all(
    list.map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
  try {
    const { packed, takenOver } = await live.ask("files", { files, script: source }).answer;
    await opened(packed, takenOver, tell);
  } catch (error) {
    tell({ kind: "refused", of: "live", issues: issuesOf(error) });
  }
}

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
  follow.current ??= new Follow(live, whole, tell);
  const { overview } = state;
  const files = (list: readonly File[]): Promise<void> => openedFiles(list, tell);
  const compare = (plans: readonly Named[]): Promise<string> =>
    whole.ask("compared", { plans, language: state.language }).answer;
  const link = linkOf(state.setting, state.language);

  useEffect(() => void opened(embedded("sample"), [], tell), []);
  useEffect(() => takeDrops(files), []);
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

  return <App {...{ state, tell, copyLink, open: files, save, compare }} />;
}

render(<Started />, known(document.getElementById("page") ?? undefined));
