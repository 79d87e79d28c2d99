/** Starts the page: two workers, the state, the link. */
import { render } from "preact";
import { useEffect, useReducer, useRef } from "preact/hooks";
import { Client } from "./solve/client.js";
import { Follow, issuesOf } from "./solve/follow.js";
import { known } from "./solve/known.js";
import { linkOf, readLink } from "./state/link.js";
import { begun, reduce } from "./state/state.js";
import { App } from "./views/app.js";
import { speeches } from "./words/words.js";

const textOf = (id: string): string => known(document.getElementById(id)?.textContent ?? undefined);

/** What was embedded as base64. */
function embedded(id: string): Uint8Array<ArrayBuffer> {
  const binary = atob(textOf(id).trim());
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

const source = textOf("worker");
const [live, whole] = [new Client(source), new Client(source)];

function Started() {
  const { setting, language, unknown } = readLink(location.hash);
  const [state, tell] = useReducer(reduce, begun(setting, language, unknown));
  const follow = useRef<Follow | null>(null);
  follow.current ??= new Follow(live, whole, tell);
  const { overview } = state;
  const link = linkOf(state.setting, state.language);

  useEffect(() => {
    const packed = embedded("sample");
    const opened = [live, whole].map((one) => one.ask("open", { packed }).answer);
    Promise.all(opened)
      .then(() => live.ask("overview", null).answer)
      .then(
        (found) => tell({ kind: "opened", overview: found }),
        (error: unknown) => tell({ kind: "refused", of: "live", issues: issuesOf(error) }),
      );
  }, []);
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

  const copyLink = (): Promise<void> => navigator.clipboard.writeText(location.href);
  return <App {...{ state, tell, copyLink }} />;
}

render(<Started />, known(document.getElementById("page") ?? undefined));
