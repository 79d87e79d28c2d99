import type { MissableFigure } from "./missing-rules.js";

/** Figures that may be blank, by the names that Vietnamese reports, tables and messages give them. */
export const figureNamesVi: Readonly<Record<MissableFigure, string>> = {
  workers: "số lao động",
  landHa: "diện tích đất",
  cod: "COD",
  tss: "TSS",
  dust: "bụi",
  so2: "SO₂",
  nox: "NOₓ",
  voc: "VOC",
  hazardousWaste: "chất thải nguy hại",
};

/** The same in English. */
export const figureNames: Readonly<Record<MissableFigure, string>> = {
  ...figureNamesVi,
  workers: "workers",
  landHa: "land",
  dust: "dust",
  hazardousWaste: "hazardous waste",
};
