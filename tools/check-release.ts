/** What must be there before the package is published, and cannot be made up. Run by `prepublishOnly`. */
import { readFileSync } from "node:fs";

const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
const missing = ["repository", "bugs", "author"].filter((key) => manifest[key] === undefined);
if (missing.length > 0) {
  console.error(
    `package.json has no ${missing.join(", ")}: see the release checklist in CONTRIBUTING.md`,
  );
  process.exitCode = 1;
}
