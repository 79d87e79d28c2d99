/** What no document may hold, wherever in its value: as an object it was never looked over as text. */
import { type Issue, issueOf } from "./errors.js";
import { deepestJson, halfCharacter } from "./json-text.js";
import { loneSurrogateIn } from "./text.js";
import { placed, textSaid } from "./text-messages.js";

/**
 * Texts and keys with half a character, which no file can hold and which a digest cannot tell apart; keys
 * that are called `__proto__`, which would replace the prototype of an object and which zod drops without
 * a word; nesting that is too deep to be walked.
 */
export function textIssues(value: unknown): Issue[] {
  const issues: Issue[] = [];
  walk(value, "", 0, issues);
  return issues;
}

function walk(value: unknown, path: string, depth: number, issues: Issue[]): void {
  if (typeof value === "string") text(value, path, issues);
  if (typeof value !== "object" || value === null) return;
  if (depth === deepestJson)
    issues.push(issueOf("E_LIMIT", placed(textSaid.tooDeep(deepestJson)), { path }));
  else if (Array.isArray(value))
    value.forEach((item, index) => {
      if (typeof item === "object" || typeof item === "string")
        walk(item, `${path}[${index}]`, depth + 1, issues);
    });
  else
    for (const key of Object.keys(value)) {
      const at = path === "" ? key : `${path}.${key}`;
      text(key, at, issues);
      if (key === "__proto__") issues.push(protoKey(at));
      else walk(Reflect.get(value, key), at, depth + 1, issues);
    }
}

const protoKey = (path: string): Issue =>
  issueOf("E_SCHEMA", placed(textSaid.protoKey()), { path });

function text(of: string, path: string, issues: Issue[]): void {
  const half = loneSurrogateIn(of);
  if (half === undefined) return;
  const { code, wording } = halfCharacter(half);
  issues.push(issueOf(code, placed(wording), { path: path === "" ? "(root)" : path }));
}
