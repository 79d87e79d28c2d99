/** An output is never the file that it was made of, whatever it is called: a link, another spelling. */
import { fstat } from "node:fs";
import { stat } from "node:fs/promises";
import { promisify } from "node:util";
import { DidoiError, type Issue, issueOf } from "../errors.js";
import { standardInput } from "./input-file.js";
import { fileSaid } from "./messages.js";

/**
 * Looks whether an output would replace one of the inputs, before anything is written.
 * @throws DidoiError E_EXISTS, with each output that is one of the inputs
 */
export async function keepInputs(
  outputs: readonly string[],
  inputs: readonly string[],
): Promise<void> {
  const read = new Set(await Promise.all(inputs.map(identity)));
  const issues: Issue[] = [];
  for (const file of outputs) {
    const found = await identity(file);
    if (found !== undefined && read.has(found))
      issues.push(issueOf("E_EXISTS", fileSaid.replacesInput(), { file }));
  }
  if (issues.length > 0) throw new DidoiError(issues);
}

/** Equal for two paths of one file; undefined where there is none. */
async function identity(path: string): Promise<string | undefined> {
  try {
    const { dev, ino } = path === standardInput ? await promisify(fstat)(0) : await stat(path);
    return `${dev}/${ino}`;
  } catch {
    return undefined;
  }
}
