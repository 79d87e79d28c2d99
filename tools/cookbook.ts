/**
 * Writes `docs/cookbook.md`: every example with what it prints. Run by `npm run cookbook`, after the
 * package was built; times are of that machine. That the programs are those of `examples` is tested.
 */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = new URL("..", import.meta.url).pathname;
const files = readdirSync(join(root, "examples")).filter((name) => /^\d.*\.ts$/.test(name));

const recipes = files.sort().map((name) => {
  const file = `examples/${name}`;
  const program = readFileSync(join(root, file), "utf8");
  const about = /^\/\*\* (.*?)(?: Run: [^*]*)? \*\/\n/.exec(program)?.[1];
  if (about === undefined) throw new Error(`${file} does not begin with what it is about`);
  console.log(file);
  const printed = execFileSync("tsx", [file], { cwd: root, encoding: "utf8", stdio: "pipe" });
  const title = name.slice(2, -3).replaceAll("-", " ");
  const heading = title.charAt(0).toUpperCase() + title.slice(1);
  return `## ${heading}\n\n${about} \`npx tsx ${file}\`\n\n\`\`\`ts\n${program}\`\`\`\n\nprints\n\n\`\`\`text\n${printed.trimEnd()}\n\`\`\`\n`;
});

writeFileSync(
  join(root, "docs", "cookbook.md"),
  `# Cookbook\n\nWhat the library does, as whole programs. What they print is in the language of the reader where it is meant for one: Vietnamese, or English by the last argument of each \`summarise…\`.\n\n${recipes.join("\n")}`,
);
