import { mergeConfig } from "vitest/config";
import base from "./vitest.config.js";

/**
 * The tests by which mutants are found (`npm run mutate`): those of the certificate, the formulation and
 * the plan that take seconds. The laws over whole solves are left out, which run for minutes.
 */
const config = mergeConfig(base, {});
config.test.include = [
  "test/model/{certificate,verify-solution,tolerances}.test.ts",
  "test/formulation/*.test.ts",
  "test/plan/{limit,minimal-example,rules-twice,state-plan,verify-plan,verify-rules}.test.ts",
];

export default config;
