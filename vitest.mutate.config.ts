import { mergeConfig } from "vitest/config";
import base from "./vitest.config.js";

/** Only the tests that `tools/mutate.ts` names. */
const config = mergeConfig(base, {});
config.test.include = [process.env.DIDOI_TESTS ?? "test/**/*.test.ts"];

export default config;
