/** Takes the blanks out of the modules for `require`, when they are written: the package stays below 2 MB. */
import { readFile, writeFile } from "node:fs/promises";
import { transform } from "esbuild";
import type { Options } from "tsup";

type Plugin = NonNullable<Options["plugins"]>[number];

export const compact: Plugin = {
  name: "compact",
  async buildEnd({ writtenFiles }) {
    for (const { name } of writtenFiles) {
      if (!name.endsWith(".cjs")) continue;
      const { code } = await transform(await readFile(name, "utf8"), {
        minifyWhitespace: true,
        target: "node20",
      });
      await writeFile(name, code);
    }
  },
};
