import type { Place } from "../../errors.js";
import type { LinearModel } from "../linear-model.js";
import { documentSaid } from "../messages.js";
import { ModelBuilder } from "../model-builder.js";
import type { ParsedText, PositionOf } from "./document-check.js";
import { DocumentCheck } from "./document-check.js";
import type { ModelHeader, UnitDocument } from "./model-document.js";
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

  /**
   * @param mayHaveUnits whether the key `units` is allowed in it
   * @param parsed the text that it comes from, if that holds no units
   */
  header(
    raw: unknown,
    mayHaveUnits: boolean,
    parsed?: ParsedText,
    positionOf?: PositionOf,
  ): boolean {
    const sound = this.check.header(raw, mayHaveUnits);
    if (parsed !== undefined)
      this.check.text(parsed.text, sound ? keysOfHeader(raw) : undefined, "", positionOf);
    if (sound) this.head = raw;
    return sound;
  }

  /** @param text that it comes from, if that is of this unit alone */
  unit(raw: unknown, text?: string, positionOf?: PositionOf): void {
    const path = `units[${this.units++}]`;
    const sound = this.check.unit(raw, path);
    if (text !== undefined)
      this.check.text(text, sound ? keysOfUnit(raw) : undefined, path, positionOf);
    if (sound && this.check.issues.length === 0) this.store.add(raw);
  }

  /** @throws DidoiError with all problems of the document */
  finish(): LinearModel {
    const { check, builder, head } = this;
    if (head === undefined && check.issues.length === 0)
      check.fail("E_FORMAT", documentSaid.noModel(), "");
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

/** Keys of all objects of a header that passed its check. */
export function keysOfHeader(head: ModelHeader): number {
  return Object.keys(head).length + 3 * head.rows.length + 5 * (head.extras?.length ?? 0);
}

/** Keys of all objects of a unit that passed its check. */
export function keysOfUnit({ options }: UnitDocument): number {
  return 4 + 3 * options.length;
}
