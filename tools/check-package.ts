/**
 * Packs the library and uses the tarball as a stranger would: in an empty project, from ESM, from
 * CommonJS, by the command, and with every example. Run by `npm run check:package`.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

const root = new URL("..", import.meta.url).pathname;
const project = mkdtempSync(join(tmpdir(), "didoi-package-"));

function run(command: string, args: readonly string[], cwd = project): string {
  return execFileSync(command, args, {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
}

function expectText(what: string, text: string, part: string): void {
  if (!text.includes(part)) throw new Error(`${what}: expected ${part} in\n${text.slice(0, 2000)}`);
  console.log(`ok: ${what}`);
}

try {
  const [packed] = JSON.parse(
    run("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", project], root),
  ) as { filename: string; size: number }[];
  if (packed === undefined) throw new Error("npm pack made nothing");
  if (packed.size > 2_000_000)
    throw new Error(`the tarball has ${packed.size} bytes, more than 2 MB`);
  writeFileSync(
    join(project, "package.json"),
    JSON.stringify({ name: "stranger", private: true, type: "module" }),
  );
  run("npm", ["install", "--no-audit", "--no-fund", "--silent", join(project, packed.filename)]);

  const use = `
    const problem = didoi.parseProblem({
      name: "one", policy: { name: "p", horizon: { from: 2026, to: 2026 } },
      parks: [{ id: "P", name: "Park", kind: "park", status: "operating", totalAreaHa: 100, lat: 11.2, lon: 106.6 }],
      enterprises: [{ id: "E", name: "One", wardOld: "Dĩ An", city: "Dĩ An", sector: "16", landHa: 1, workers: 50,
                      loadsKgPerDay: { cod: 3 }, criteria: { c1: "unfixable" } }],
    });
    didoi.planRelocation(problem).then((outcome) => console.log(outcome.status, outcome.plan.moves[0].park));
  `;
  writeFileSync(
    join(project, "use.mjs"),
    `import * as didoi from "didoi"; import "didoi/node";${use}`,
  );
  writeFileSync(
    join(project, "use.cjs"),
    `const didoi = require("didoi"); require("didoi/node");${use}`,
  );
  expectText("ESM", run("node", ["use.mjs"]), "optimal P");
  expectText("CommonJS", run("node", ["use.cjs"]), "optimal P");
  writeFileSync(
    join(project, "same.cjs"),
    `require("didoi/node").readProblem("nowhere").catch((e) => console.log(e instanceof require("didoi").DidoiError))`,
  );
  expectText("one copy of the library (CommonJS)", run("node", ["same.cjs"]), "true");
  writeFileSync(
    join(project, "same.mjs"),
    `import { DidoiError } from "didoi"; import { readProblem } from "didoi/node"; readProblem("nowhere").catch((e) => console.log(e instanceof DidoiError))`,
  );
  expectText("one copy of the library (ESM)", run("node", ["same.mjs"]), "true");
  expectText("command", run("npx", ["--no-install", "didoi", "--help"]), "solve");

  expectText("init", run("npx", ["--no-install", "didoi", "init", "new"]), "didoi check new");
  expectText(
    "what init writes",
    readdirSync(join(project, "new")).join(),
    "enterprises.xlsx,parks.xlsx",
  );

  const readme = readFileSync(join(root, "README.md"), "utf8");
  const program = /^```ts\n(.*?)^```/ms.exec(readme)?.[1];
  if (program === undefined) throw new Error("the README shows no program");
  // A plain `tsc` with the strictest settings, and without skipLibCheck: our types must stand alone.
  for (const [file, extra] of [
    ["readme.mts", ""],
    ["readme-node.mts", 'import { readProblem } from "didoi/node";\nvoid readProblem;\n'],
  ] as const) {
    writeFileSync(join(project, file), `${extra}${program}`);
    run(join(root, "node_modules", ".bin", "tsc"), [
      ...["--ignoreConfig", "--noEmit", "--strict", "--exactOptionalPropertyTypes"],
      ...["--target", "es2022", "--module", "nodenext", "--lib", "es2022,dom"],
      ...["--types", "node", "--typeRoots", join(root, "node_modules", "@types"), file],
    ]);
    console.log(`ok: types of ${file}`);
  }

  cpSync(join(root, "examples"), join(project, "examples"), {
    recursive: true,
    filter: (source) => basename(source) !== "node_modules",
  });
  const tsx = join(root, "node_modules", ".bin", "tsx");
  // Some examples speak Vietnamese: the last row of shares, who moves where instead, scenarios, what differs, what to change.
  const said: Readonly<Record<string, string>> = {
    5: "40 %",
    6: "→",
    7: "kịch bản",
    8: "lựa chọn sau",
    9: "Có thể sửa chính sách",
  };
  for (const file of readdirSync(join(project, "examples")).filter((name) =>
    /^\d.*\.ts$/.test(name),
  ))
    expectText(
      `examples/${file}`,
      run(tsx, [join("examples", file)]),
      said[file.charAt(0)] ?? "optimal",
    );
} finally {
  rmSync(project, { recursive: true, force: true });
}
