/** Open questions about one table: each is asked once, however many cells wait for it. */
import type { ErrorCode, Issue, Place } from "../../errors.js";
import { questionKey } from "./answers.js";
import type { Said } from "./said.js";

/** What is asked. */
export interface Asking {
  readonly code?: ErrorCode;
  readonly column: string;
  /** A value of the column; undefined: of the column itself. */
  readonly value?: string | undefined;
  readonly row: number;
  readonly options: readonly string[];
  readonly said: Said;
}

interface Open extends Asking {
  cells: number;
}

export class Questions {
  private readonly open = new Map<string, Open>();

  constructor(private readonly file: string) {}

  ask(asking: Asking): void {
    const key = questionKey(asking.column, asking.value);
    const known = this.open.get(key);
    if (known === undefined) this.open.set(key, { ...asking, cells: 1 });
    else known.cells++;
  }

  /** One problem for each question, in the order in which they came up. */
  issues(): Issue[] {
    return [...this.open].map(([key, { code = "E_CELL", said, row, column, options, cells }]) => {
      const at: Place = { file: this.file, row, column };
      return { code, ...counted(said, cells), at, question: { key, options, cells } };
    });
  }
}

function counted(said: Said, cells: number): Said {
  if (cells === 1) return said;
  return {
    ...said,
    message: `${said.message} (${cells} cells)`,
    vi: { ...said.vi, message: `${said.vi.message} (${cells} ô)` },
  };
}
