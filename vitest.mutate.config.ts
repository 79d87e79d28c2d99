import { mergeConfig } from "vitest/config";
import base from "./vitest.config.js";

/** Only the tests that `tools/mutate.ts` names. */
const config = mergeConfig(base, {});
config.test.include = [process.env.DIDOI_TESTS ?? "test/**/*.test.ts"];
// A first run that records what each test covers is several times slower.
config.test.hookTimeout = 120_000;
config.test.testTimeout = 120_000;

export default config;
