import { readFile } from "node:fs/promises";
import { mistake } from "../errors.js";
import { parseJson } from "../json-text.js";

/** Reads a text file as UTF-8. @throws DidoiError E_FILE, E_FORMAT */
export async function readText(path: string): Promise<string> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw mistake("E_FILE", "The file cannot be read.", reasonOf(error), { file: path });
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw mistake("E_FORMAT", "The file is not UTF-8 text.", "Save it as UTF-8.", { file: path });
  }
}

/** Reads a JSON file. @throws DidoiError E_FILE, E_FORMAT, and what `parseJson` refuses */
export async function readJson(path: string): Promise<unknown> {
  return parseJson(await readText(path), { file: path });
}

/** What the system says of a file that cannot be read, in words. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "ENOENT") return "There is no such file.";
  if (code === "EACCES") return "Permission is missing.";
  if (code === "EISDIR") return "It is a folder.";
  return `The system says ${code ?? "nothing more"}.`;
}
