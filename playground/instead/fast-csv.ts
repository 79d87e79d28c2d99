/**
 * The tokeniser of tables in the browser, in place of fast-csv, which needs the streams of Node: what the
 * library asks of it and no more. It is given whole records, guarded before, and hands out rows of texts.
 */

type Listener = (value: never) => void;

class Parser {
  readonly #listeners = new Map<string, Listener[]>();
  constructor(private readonly delimiter: string) {}

  on(event: string, listener: Listener): this {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
    return this;
  }
  once(event: string, listener: Listener): this {
    return this.on(event, listener);
  }
  write(text: string, done: (error?: unknown) => void): void {
    for (const row of rowsOf(text, this.delimiter)) this.#tell("data", row);
    done();
  }
  end(): void {
    queueMicrotask(() => this.#tell("end", undefined));
  }
  destroy(): void {}
  #tell(event: string, value: unknown): void {
    for (const listener of this.#listeners.get(event) ?? []) listener(value as never);
  }
}

/** Rows of whole records; blank lines are rows without a cell. */
export function* rowsOf(text: string, delimiter: string): Generator<string[]> {
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const [cell, next] = text[at] === '"' ? quoted(text, at + 1) : bare(text, at, delimiter);
    const isBlank = row.length === 0 && next === at && isEnd(text[at]);
    if (!isBlank) row.push(cell);
    at = next;
    if (text[at] === delimiter) {
      at += 1;
      // A delimiter at the very end stands before one more cell.
      if (at < text.length && !isEnd(text[at])) continue;
      row.push("");
    }
    yield row;
    row = [];
    at += text.startsWith("\r\n", at) ? 2 : 1;
  }
}

const isEnd = (character: string | undefined): boolean => character === "\n" || character === "\r";

function quoted(text: string, from: number): readonly [cell: string, next: number] {
  let cell = "";
  for (let at = from; ; ) {
    const close = text.indexOf('"', at);
    if (close === -1) return [cell + text.slice(at), text.length];
    cell += text.slice(at, close);
    if (text[close + 1] !== '"') return [cell, close + 1];
    cell += '"';
    at = close + 2;
  }
}

function bare(
  text: string,
  from: number,
  delimiter: string,
): readonly [cell: string, next: number] {
  let at = from;
  while (at < text.length && text[at] !== delimiter && !isEnd(text[at])) at += 1;
  return [text.slice(from, at), at];
}

export const parse = ({ delimiter }: { readonly delimiter: string }): Parser =>
  new Parser(delimiter);

/** Tables are not written as CSV on the page. */
export function writeToString(): never {
  throw new Error("CSV is not written here");
}
