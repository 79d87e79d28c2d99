/** Writes the synthetic register of the example case again; the bytes do not change. */
import { writeFileSync } from "node:fs";
import { generateRegister } from "didoi";
import { exampleSeed, registerCsv } from "./register-csv.js";

const file = new URL("./binh-duong/enterprises.csv", import.meta.url);
writeFileSync(file, registerCsv(generateRegister({ seed: exampleSeed })));
