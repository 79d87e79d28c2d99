/**
 * THIRD-PARTY-NOTICES: what an installed library brings that is not its own, with the licences in full.
 * `npm run notices` writes it, `npm run check:notices` says whether it is as it should be.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Lock } from "./check-supply.js";

const root = new URL("../", import.meta.url);
const target = new URL("THIRD-PARTY-NOTICES", root);

const head = `Third-party notices

The packages below are installed with didoi. The built files of didoi hold parts of zod; all else
stays in packages of its own.
`;

/** The text of the licence in a folder; packages name the file in many ways. */
function licenceOf(path: string): string {
  const folder = new URL(`${path}/`, root);
  const file = readdirSync(folder)
    .filter((name) => /^(licen[cs]e|copying|unlicense)(\.(md|txt))?$/i.test(name))
    .sort()[0];
  return file === undefined ? "" : readFileSync(new URL(file, folder), "utf8");
}

/** The notices. @param licence the text of the licence of the package in a folder, "" where there is none */
export function notices(lock: Lock, licence: (path: string) => string): string {
  const parts = Object.entries(lock.packages)
    .filter(([path, { dev, devOptional }]) => path !== "" && dev !== true && devOptional !== true)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, { version, license }]) => {
      const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
      const text = licence(path).replaceAll("\r\n", "\n").trim();
      return `${"-".repeat(80)}\n${name} ${version}, ${license}\n\n${text === "" ? `The package has no file of its licence; ${license} it says of itself.` : text}\n`;
    });
  return [head, ...parts].join("\n");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const lock = JSON.parse(readFileSync(new URL("package-lock.json", root), "utf8")) as Lock;
  const text = notices(lock, licenceOf);
  if (!process.argv.includes("--check")) writeFileSync(target, text);
  else if (!existsSync(target) || readFileSync(target, "utf8") !== text) {
    console.error("THIRD-PARTY-NOTICES is not of what is installed: npm run notices");
    process.exitCode = 1;
  }
}
