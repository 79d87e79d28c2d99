/**
 * What the library is made of beside its own code, from `package.json`, the lockfile and what is
 * installed: one line for each finding. Run by `npm run check:supply`.
 */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

/** Licences that ask for nothing but their text; `A OR B` is one of them if A or B is. */
const permissive = new Set(
  "MIT ISC BSD-2-Clause BSD-3-Clause Apache-2.0 0BSD Unlicense BlueOak-1.0.0".split(" "),
);

/** Tools that may run a script when they are installed: esbuild checks that its binary is the right one. */
const mayRunScripts = new Set(["esbuild"]);

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** `package-lock.json`, or what npm keeps of the installed tree. */
export interface Lock {
  readonly packages: Readonly<Record<string, Locked>>;
}

/** `package.json` */
export type Manifest = Pick<Locked, "version" | "dependencies" | "devDependencies">;

/** All findings; `installed` has no root and only what this system needs. */
export function supplyFindings(manifest: Manifest, lock: Lock, installed: Lock): string[] {
  const packages = Object.entries(lock.packages).filter(([path]) => path !== "");
  return [
    ...ofManifest(manifest, lock),
    ...packages.flatMap(([path, locked]) => [...ofPackage(path, locked)]),
    ...ofInstalled(lock, installed),
  ];
}

function* ofManifest(manifest: Manifest, { packages }: Lock): Generator<string> {
  const { version, ...root } = packages[""] ?? {};
  if (version !== manifest.version) yield "the lockfile is of another version of the library";
  for (const kind of ["dependencies", "devDependencies"] as const) {
    const [given, locked] = [manifest[kind] ?? {}, root[kind] ?? {}];
    for (const [name, exact] of Object.entries(given)) {
      const found = [locked[name], packages[`node_modules/${name}`]?.version];
      yield* ofOwn(name, exact, found);
    }
    for (const name of Object.keys(locked))
      if (given[name] === undefined) yield `${name}: in the lockfile only`;
  }
}

function* ofOwn(
  name: string,
  version: string,
  locked: readonly (string | undefined)[],
): Generator<string> {
  if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) yield `${name}: ${version} is no exact version`;
  if (locked.some((one) => one !== version))
    yield `${name}: ${version} in package.json, ${locked.join(" and ")} in the lockfile`;
}

function* ofPackage(path: string, locked: Locked): Generator<string> {
  const { version, resolved, integrity, license = "none", hasInstallScript } = locked;
  const name = `${path.slice(path.lastIndexOf("node_modules/") + 13)} ${version}`;
  if (resolved !== undefined) yield `${name}: the lockfile names where it is from`;
  if (integrity?.startsWith("sha512-") !== true) yield `${name}: the lockfile has no sha512 of it`;
  const isTool = locked.dev === true || locked.devOptional === true;
  if (hasInstallScript === true && !(isTool && mayRunScripts.has(name.split(" ")[0] ?? "")))
    yield `${name}: runs a script when it is installed`;
  const isFree = license
    .replace(/[()]/g, "")
    .split(" OR ")
    .some((one) => permissive.has(one));
  if (!isTool && !isFree) yield `${name}: licence ${license}`;
}

function* ofInstalled({ packages }: Lock, installed: Lock): Generator<string> {
  for (const [path, { version }] of Object.entries(installed.packages))
    if (packages[path]?.version !== version)
      yield `${path}: ${version} is installed, ${packages[path]?.version} in the lockfile`;
  for (const [path, { version, optional }] of Object.entries(packages))
    if (path !== "" && optional !== true && installed.packages[path] === undefined)
      yield `${path}: ${version} is not installed`;
}

function main(): void {
  const read = (path: string): unknown =>
    JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), "utf8"));
  const findings = supplyFindings(
    read("package.json") as Manifest,
    read("package-lock.json") as Lock,
    read("node_modules/.package-lock.json") as Lock,
  );
  for (const finding of findings) console.log(finding);
  if (findings.length > 0) process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) main();
