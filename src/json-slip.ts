/** Where a text stops being JSON, and what is wrong there: `JSON.parse` often says neither. */
import type { JsonSlip } from "./json-messages.js";

export interface FoundSlip {
  readonly slip: JsonSlip;
  /** In the text. */
  readonly offset: number;
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /true|false|null/y;
const escaped = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const blank = /[ \t\r\n]*/y;
/** What must not go on behind a number or a word. */
const goesOn = /[\w.+-]/;

type Expected = "value" | "value or end" | "key" | "key or end" | "colon" | "comma" | "nothing";

/** The first place at which the text is not JSON; undefined where it is. */
export function jsonSlip(text: string): FoundSlip | undefined {
  return new Scan(text).slip();
}

class Scan {
  private at = 0;
  private readonly open: ("{" | "[")[] = [];
  private expected: Expected = "value";

  constructor(private readonly text: string) {}

  slip(): FoundSlip | undefined {
    for (;;) {
      this.take(blank);
      const start = this.at;
      if (start === this.text.length)
        return this.expected === "nothing" ? undefined : { slip: "end", offset: start };
      const slip = this.step(this.text.charAt(start));
      if (slip !== undefined)
        return { slip, offset: slip === "escape" || slip === "control" ? this.at : start };
    }
  }

  private step(character: string): JsonSlip | undefined {
    switch (this.expected) {
      case "nothing":
        return "more";
      case "colon":
        if (character !== ":") return "colon";
        this.at++;
        this.expected = "value";
        return undefined;
      case "comma":
        return this.afterValue(character);
      case "key":
      case "key or end":
        return this.key(character);
      default:
        return this.value(character);
    }
  }

  private key(character: string): JsonSlip | undefined {
    if (character === "}" && this.expected === "key or end") return this.close();
    if (character !== '"') return "key";
    const slip = this.string();
    this.expected = "colon";
    return slip;
  }

  private afterValue(character: string): JsonSlip | undefined {
    const inObject = this.open.at(-1) === "{";
    if (character === (inObject ? "}" : "]")) return this.close();
    if (character !== ",") return "comma";
    this.at++;
    this.expected = inObject ? "key" : "value";
    return undefined;
  }

  private value(character: string): JsonSlip | undefined {
    if (character === "]" && this.expected === "value or end") return this.close();
    if (character === "{" || character === "[") {
      this.at++;
      this.open.push(character);
      this.expected = character === "{" ? "key or end" : "value or end";
      return undefined;
    }
    if (character === '"') {
      const slip = this.string();
      this.ended();
      return slip;
    }
    const known = this.take(number) || this.take(word);
    if (!known || goesOn.test(this.text.charAt(this.at))) return "value";
    this.ended();
    return undefined;
  }

  private close(): undefined {
    this.at++;
    this.open.pop();
    this.ended();
  }

  private ended(): void {
    this.expected = this.open.length === 0 ? "nothing" : "comma";
  }

  private string(): JsonSlip | undefined {
    const { text } = this;
    for (this.at++; this.at < text.length; ) {
      const code = text.charCodeAt(this.at);
      if (code === 0x22) {
        this.at++;
        return undefined;
      }
      if (code < 0x20) return "control";
      if (code === 0x5c) {
        if (!this.take(escaped)) return "escape";
      } else this.at++;
    }
    return "string";
  }

  /** Goes behind what the pattern matches here; false where it matches nothing. */
  private take(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.text)) return false;
    this.at = pattern.lastIndex;
    return true;
  }
}
