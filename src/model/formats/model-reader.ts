import type { Place } from "../../errors.js";
import type { LinearModel } from "../linear-model.js";
import { ModelBuilder } from "../model-builder.js";
import { DocumentCheck } from "./document-check.js";
import type { ModelHeader } from "./model-document.js";
import { UnitStore } from "./unit-store.js";

/**
 * Reads a model document piece by piece: the header and the units, in any order. Everything is
 * checked; nothing is stored any more once something was wrong, and `finish` throws all of it.
 */
export class ModelReader {
  readonly check: DocumentCheck;
  private readonly builder = new ModelBuilder("", "maximise");
  private readonly store = new UnitStore(this.builder);
  private head: ModelHeader | undefined;
  private units = 0;

  constructor(where?: Place) {
    this.check = new DocumentCheck(where);
  }

  /** @param mayHaveUnits whether the key `units` is allowed in it */
  header(raw: unknown, mayHaveUnits: boolean): boolean {
    if (!this.check.header(raw, mayHaveUnits)) return false;
    this.head = raw;
    return true;
  }

  unit(raw: unknown): void {
    const sound = this.check.unit(raw, `units[${this.units++}]`);
    if (sound && this.check.issues.length === 0) this.store.add(raw);
  }

  /** @throws DidoiError with all problems of the document */
  finish(): LinearModel {
    const { check, builder, head } = this;
    if (head === undefined && check.issues.length === 0)
      check.fail("E_FORMAT", "There is no model in it.", "");
    check.throwIfAny();
    this.store.finish();
    for (const row of head?.rows ?? [])
      builder.row({
        name: row.name,
        lower: row.lower ?? Number.NEGATIVE_INFINITY,
        upper: row.upper ?? Number.POSITIVE_INFINITY,
      });
    for (const extra of head?.extras ?? [])
      builder.extra(
        extra.name,
        extra.value,
        extra.upper ?? Number.POSITIVE_INFINITY,
        extra.integer,
        extra.entries,
      );
    const model = builder.build();
    return {
      ...model,
      name: head?.name ?? model.name,
      sense: head?.sense ?? model.sense,
      offset: head?.offset ?? 0,
    };
  }
}
