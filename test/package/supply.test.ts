import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Lock, type Manifest, supplyFindings } from "../../tools/check-supply.js";
import { notices } from "../../tools/notices.js";

const root = new URL("../../", import.meta.url);
const read = (path: string) => JSON.parse(readFileSync(new URL(path, root), "utf8"));
const manifest: Manifest = read("package.json");
const lock: Lock = read("package-lock.json");
const paths = Object.keys(lock.packages).filter((path) => path !== "");
const installed: Lock = {
  packages: Object.fromEntries(Object.entries(lock.packages).filter(([path]) => path !== "")),
};

/** The lockfile with a package changed; the tree too, unless it is told apart. */
const changed = (path: string, change: object): Lock => ({
  packages: { ...lock.packages, [path]: { ...lock.packages[path], ...change } },
});
const isTool = (path: string): boolean =>
  lock.packages[path]?.dev === true || lock.packages[path]?.devOptional === true;
const nameOf = (path: string): string => path.slice(path.lastIndexOf("node_modules/") + 13);

describe("the supply", () => {
  it("has nothing that would be found", () => {
    expect(supplyFindings(manifest, lock, installed)).toEqual([]);
    expect(paths.filter((path) => !isTool(path)).length).toBeGreaterThanOrEqual(8);
  });

  it("of the benchmark stands apart, with exact versions, and runs no script", () => {
    const folder = "bench/opponents";
    const own: Manifest = read(`${folder}/package.json`);
    const ownLock: Lock = read(`${folder}/package-lock.json`);
    const { "": _root, ...packages } = ownLock.packages;
    const scripts = /: runs a script when it is installed$/;
    const findings = supplyFindings(own, ownLock, { packages });
    expect(findings.filter((finding) => !scripts.test(finding))).toEqual([]);
    const npmrc = readFileSync(new URL(`${folder}/.npmrc`, root), "utf8");
    expect(npmrc).toContain("ignore-scripts=true");
    for (const name of Object.keys(own.dependencies ?? {}))
      expect(lock.packages[`node_modules/${name}`]).toBeUndefined();
  });

  it("is named in the notices, each package that is installed with the library and no tool", () => {
    const text = readFileSync(new URL("THIRD-PARTY-NOTICES", root), "utf8");
    const named = Array.from(text.matchAll(/^-{80}\n(.*), /gm), ([, name]) => name);
    const expected = paths
      .filter((path) => !isTool(path))
      .map((path) => `${nameOf(path)} ${lock.packages[path]?.version}`);
    expect(named).toEqual(expected.sort());
    const made = notices(lock, (path) => (path.endsWith("/zod") ? "" : "Text\r\n"));
    expect(made).toContain("no file of its licence; MIT it says of itself");
    expect(made).not.toContain("\r");
  });

  it("is for every system that the tools run on", () => {
    for (const tool of ["@esbuild/", "@rollup/rollup-", "@biomejs/cli-"])
      for (const system of ["linux-x64", "linux-arm64", "darwin-x64", "darwin-arm64", "win32-x64"])
        expect(
          paths.some((path) => path.includes(`${tool}${system}`)),
          tool + system,
        ).toBe(true);
  });

  it("names no host anywhere in the lockfile", () => {
    expect(readFileSync(new URL("package-lock.json", root), "utf8")).not.toMatch(/"resolved"/);
  });

  it("is found wanting in each package, by one line with its name", () => {
    const changes = fc.constantFrom(
      { resolved: "http://a/b.tgz" },
      { integrity: "sha1-x" },
      { version: "0.0.0-other" },
    );
    fc.assert(
      fc.property(fc.constantFrom(...paths), changes, (path, change) => {
        const spoilt = changed(path, change);
        const found = supplyFindings(manifest, spoilt, installed);
        const isNamed = path === `node_modules/${nameOf(path)}` && "version" in change;
        const own = { ...manifest.dependencies, ...manifest.devDependencies };
        expect(found).toHaveLength(isNamed && nameOf(path) in own ? 2 : 1);
        for (const line of found) expect(line).toContain(nameOf(path));
      }),
    );
  });

  it("has permissive licences and no scripts where it is shipped; tools with scripts are known", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...paths),
        fc.constantFrom("GPL-3.0", "(GPL-2.0 OR LGPL-3.0)"),
        (path, license) => {
          const found = (change: object) =>
            supplyFindings(manifest, changed(path, change), installed);
          expect(found({ license })).toHaveLength(isTool(path) ? 0 : 1);
          expect(found({ license: "(GPL-3.0 OR MIT)" })).toEqual([]);
          expect(found({ hasInstallScript: true })).toHaveLength(
            nameOf(path) === "esbuild" ? 0 : 1,
          );
        },
      ),
    );
  });

  it("is what package.json says, in exact versions, and what is installed", () => {
    const zod = manifest.dependencies?.zod ?? "";
    for (const version of [`^${zod}`, "latest", "*", `npm:zod@${zod}`]) {
      const dependencies = { ...manifest.dependencies, zod: version };
      expect(supplyFindings({ ...manifest, dependencies }, lock, installed)).toHaveLength(2);
    }
    const { zod: _, ...fewer } = manifest.dependencies ?? {};
    expect(supplyFindings({ ...manifest, dependencies: fewer }, lock, installed)).toHaveLength(1);
    const { "node_modules/zod": gone, ...rest } = installed.packages;
    expect(gone?.version).toBe(zod);
    expect(supplyFindings(manifest, lock, { packages: rest })).toHaveLength(1);
    expect(supplyFindings({ ...manifest, version: "9.9.9" }, lock, installed)).toHaveLength(1);
  });
});
