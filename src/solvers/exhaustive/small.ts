/** Which models our own search takes. */
import type { ModelArrays } from "../../model/linear-model.js";

/** The name under which our own search to the end vouches. */
export const exhaustiveName = "exhaustive";

/** Models with no more options than this are searched to the end. */
const exhaustiveOptions = 200;

/** Is it small enough to be searched to the end? */
export function isSmall({ optionCount }: Pick<ModelArrays, "optionCount">): boolean {
  return optionCount <= exhaustiveOptions;
}
