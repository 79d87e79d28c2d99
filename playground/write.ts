/** Writes the page into the built package. */
import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { playground } from "./build.js";

const folder = fileURLToPath(new URL("../dist/playground/", import.meta.url));
await mkdir(folder, { recursive: true });
await writeFile(`${folder}index.html`, await playground());
