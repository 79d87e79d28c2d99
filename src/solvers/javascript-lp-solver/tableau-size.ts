import type { ModelArrays } from "../../model/linear-model.js";

/** Cells of the dense tableau, 8 bytes each and twice in a search: what memory and time depend on. */
export function tableauCells(model: ModelArrays): number {
  let constraints = 1 + model.unitCount;
  for (let r = 0; r < model.rowCount; r++)
    constraints +=
      Number(Number.isFinite(model.rowUpper[r]!)) + Number(Number.isFinite(model.rowLower[r]!));
  for (let i = 0; i < model.unitCount; i++) constraints += model.mustAct[i]!;
  for (const upper of model.extraUpper) constraints += Number(Number.isFinite(upper));
  return constraints * (1 + model.optionCount + model.extraCount);
}
