import { readFileSync } from "node:fs";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { version } from "../../src/version.js";

const root = new URL("../../", import.meta.url);

describe("the package", () => {
  it("says the version of package.json", () => {
    const { version: published } = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));
    expect(version).toBe(published);
  });

  it("bundles `didoi` for a browser without any Node module", async () => {
    const { outputFiles, errors } = await build({
      entryPoints: [new URL("dist/index.js", root).pathname],
      bundle: true,
      platform: "browser",
      format: "esm",
      write: false,
      logLevel: "silent",
    });
    expect(errors).toEqual([]);
    const text = outputFiles[0]?.text ?? "";
    expect(text).toContain("planRelocation");
    expect(text).not.toMatch(/from\s*["'](node:|fs|path|stream|worker_threads)/);
    expect(text).not.toMatch(/require\(["'](node:|fs|path|stream)/);
  });
});
