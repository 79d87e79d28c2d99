/** The models of this folder, some with a plan that was known when they were found. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { modelFromJson } from "../../src/model/formats/model-json.js";
import type { LinearModel } from "../../src/model/linear-model.js";

export interface KnownModel {
  readonly name: string;
  readonly model: LinearModel;
  /** A plan that keeps every row: options in order, then extras. */
  readonly values?: readonly number[];
}

export function knownModels(): KnownModel[] {
  const folder = new URL(".", import.meta.url);
  const text = (file: string): string => readFileSync(new URL(file, folder), "utf8");
  return readdirSync(folder)
    .flatMap((file) => /^([\w-]+)\.json$/.exec(file)?.[1] ?? [])
    .sort()
    .map((name) => {
      const model = modelFromJson(text(`${name}.json`));
      const plan = `${name}.plan.json`;
      if (!existsSync(new URL(plan, folder))) return { name, model };
      return { name, model, ...(JSON.parse(text(plan)) as { values: number[] }) };
    });
}
