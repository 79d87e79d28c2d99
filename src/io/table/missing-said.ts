/** What is said of cells that only say that nothing is known. */
import { quote } from "../../errors.js";
import { blankAnswer } from "./answers.js";
import { Asked, Noted } from "./cell-doubts.js";
import { said, saidWithFix } from "./said.js";

/** A mark such as "-" counts as blank, and that is said. */
export const markOfMissing = (text: string): Noted =>
  new Noted(
    undefined,
    "missing",
    said(`${quote(text)} was read as "not known".`, `${quote(text)} được hiểu là chưa có số liệu.`),
  );

/** "không" among figures: none at all, or none known? */
export const askNoneOrMissing = (text: string): Asked =>
  new Asked(
    text,
    ["0", blankAnswer],
    saidWithFix(
      [`${quote(text)} among figures may mean 0 or "not known".`, "Write 0, or leave it blank."],
      [`${quote(text)} giữa các số có thể là 0 hoặc chưa có số liệu.`, "Ghi 0, hoặc để trống."],
    ),
  );
