/** Typed rows of a list of decisions to decisions: what each row is about, and whether it says all it must. */
import * as z from "zod/mini";
import { defined } from "../../defined.js";
import { quote, type Wording } from "../../errors.js";
import { type Act, actInput, type Expansion } from "../../plan/decisions.js";
import { parseBy } from "../../schema-issues.js";
import { schemaWording } from "../../schema-messages.js";
import { BadCell } from "./cells.js";
import { alternativeOf, type ChoiceNames } from "./choice-names.js";
import { type DecisionField, decisionSpecs } from "./columns-decisions.js";
import { decisionFixes, decisionSaid } from "./decision-messages.js";
import { tableSaid } from "./messages.js";
import type { TableReader } from "./table.js";
import type { TypedRow } from "./typed-row.js";

/** What one row decides. */
export type Decision =
  | { readonly kind: "act"; readonly act: Act }
  | { readonly kind: "open"; readonly park: string }
  | { readonly kind: "expand"; readonly expansion: Expansion };

const opening = z.strictObject({ park: actInput.shape.choice });
const expansion = z.strictObject({
  park: actInput.shape.choice,
  year: actInput.shape.year,
  steps: z.int().check(z.gte(1)),
});

/** The cells that may name a choice, in the order in which they are asked. */
const choiceFields = ["choice", "park", "alternative"] as const;

/** Reads the rows of one list. */
export class DecisionReader {
  constructor(
    private readonly table: TableReader,
    private readonly names: ChoiceNames,
  ) {}

  /**
   * What a row decides, and a problem for each of its cells that is wrong. After a problem the answer
   * means nothing: a list with problems is never returned.
   */
  read(typed: TypedRow): Decision | undefined {
    // What the row must say hangs on its act.
    if (typed.bad.has(decisionSpecs.act)) return undefined;
    const value = (field: DecisionField): unknown => typed.values[decisionSpecs[field]];
    const kind = value("act");
    const at = this.choiceField(typed);
    const choice = this.choice(typed, at);
    const year = value("year");
    if (kind !== "open" && kind !== "expand") {
      const [enterprise, tenure] = [value("enterprise"), value("tenure")];
      const draft = defined({ enterprise, choice, year, tenure });
      const checked = this.checked(typed, actInput, draft, { choice: at });
      return checked && { kind: "act", act: checked };
    }
    const stray = value("enterprise");
    if (stray !== undefined) {
      this.refuse(typed, "enterprise", decisionSaid.stray(kind, quote(stray)));
    }
    if (kind === "open") {
      const checked = this.checked(typed, opening, { park: choice }, { park: at });
      return checked && { kind, park: checked.park };
    }
    const draft = { park: choice, year, steps: value("steps") };
    const checked = this.checked(typed, expansion, draft, { park: at });
    return checked && { kind, expansion: checked };
  }

  /** The cell that names the choice, or should: the first that says more than that the enterprise moves. */
  private choiceField({ values, bad }: TypedRow): DecisionField {
    const fields = choiceFields.filter((field) => this.table.has(decisionSpecs[field]));
    const names = (field: DecisionField): boolean => {
      const text = values[decisionSpecs[field]];
      return typeof text === "string" && !this.names.saysMove(text);
    };
    const isBad = (field: DecisionField): boolean => bad.has(decisionSpecs[field]);
    return fields.find((field) => isBad(field) || names(field)) ?? fields[0] ?? "choice";
  }

  /** The park or alternative that the row names; undefined where it names none, or is reported. */
  private choice(typed: TypedRow, field: DecisionField): string | undefined {
    const text = typed.values[decisionSpecs[field]];
    if (typeof text !== "string") return undefined;
    if (this.names.saysMove(text)) {
      this.refuse(typed, field, decisionSaid.namesNoPark(text));
      return undefined;
    }
    const other = field === "park" ? typed.values[decisionSpecs.alternative] : undefined;
    if (typeof other === "string" && alternativeOf(other) !== undefined)
      this.refuse(typed, "alternative", decisionSaid.both(text, other));
    const meant = this.names.choiceOf(text);
    if (!(meant instanceof BadCell)) return meant;
    this.refuse(typed, field, meant.wording);
    return undefined;
  }

  /**
   * The draft if it has the form of the schema; else a problem for each cell that is not reported yet.
   * @param places the cells of fields that have no column of the same name
   */
  private checked<T>(
    typed: TypedRow,
    schema: z.ZodMiniType<T>,
    draft: Readonly<Record<string, unknown>>,
    places: Readonly<Record<string, DecisionField>>,
  ): T | undefined {
    const result = parseBy(schema, draft);
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      const name = String(issue.path[0]);
      const field = places[name] ?? (name as DecisionField);
      const cell = this.table.cellOf(decisionSpecs[field], typed.cells).trim();
      const fix = decisionFixes[field];
      if (cell === "") this.refuse(typed, field, tableSaid.emptyCell(fix));
      else if (draft[name] !== undefined)
        this.refuse(typed, field, tableSaid.badCell(quote(cell), schemaWording(issue), fix));
    }
    return undefined;
  }

  private refuse({ row }: TypedRow, field: DecisionField, wording: Wording): void {
    this.table.refuse(decisionSpecs[field], row, wording);
  }
}
