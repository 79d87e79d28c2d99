/** Open questions about one table: each is asked once, however many cells wait for it. */
import { type ErrorCode, type Issue, issueOf, type Place, type Wording } from "../../errors.js";
import { questionKey } from "./answers.js";
import { shownFigure } from "./numbers.js";
import { withShownFigures } from "./said.js";

/** What is asked. */
export interface Asking {
  readonly code?: ErrorCode;
  readonly column: string;
  /** A value of the column; undefined: of the column itself. */
  readonly value?: string | undefined;
  readonly row: number;
  readonly options: readonly string[];
  readonly said: Wording;
}

interface Open extends Asking {
  cells: number;
}

export class Questions {
  private readonly open = new Map<string, Open>();

  constructor(private readonly file: string) {}

  get size(): number {
    return this.open.size;
  }

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
      const question = { key, options: options.map((one) => shownFigure(one)), cells };
      return { ...issueOf(code, withShownFigures(counted(said, cells)), at), question };
    });
  }
}

function counted({ en, vi }: Wording, cells: number): Wording {
  if (cells === 1) return { en, vi };
  return { en: [`${en[0]} (${cells} cells)`, en[1]], vi: [`${vi[0]} (${cells} ô)`, vi[1]] };
}
