/** Sizes of enterprises in words. */
import type { SizeClass } from "../domain/size-class.js";
import type { Language } from "../language.js";

export const sizeNames: Readonly<Record<Language, Readonly<Record<SizeClass, string>>>> = {
  vi: { micro: "siêu nhỏ", small: "nhỏ", medium: "vừa", large: "lớn" },
  en: { micro: "micro", small: "small", medium: "medium", large: "large" },
};
