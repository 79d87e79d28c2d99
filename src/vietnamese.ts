import { once } from "./once.js";

const figure = once(() => new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 6 }));

/** A figure as Vietnamese writes it, `1.234,5`, to six decimals. */
export const figureVi = (value: number): string => figure().format(value);
