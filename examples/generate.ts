/** Writes the synthetic register of the example case again, and what it rests on; the bytes do not change. */
import { writeFileSync } from "node:fs";
import { generatedRegisterBasis, generateRegister } from "didoi";
import { exampleSeed, registerCsv } from "./register-csv.js";

const folder = new URL("./binh-duong/", import.meta.url);
const basis = `${JSON.stringify(generatedRegisterBasis(), null, 2)}\n`;
writeFileSync(
  new URL("enterprises.csv", folder),
  registerCsv(generateRegister({ seed: exampleSeed })),
);
writeFileSync(new URL("register.json", folder), basis);
