/** Every rule of a plan, each with random data that make it matter and a way to loosen it. */

import type { RuleCase } from "./rule-case.js";
import { enterpriseRules } from "./rules-enterprises.js";
import { limitRules } from "./rules-limits.js";
import { parkRules } from "./rules-parks.js";
import { softRules } from "./rules-soft.js";

export const ruleCases: readonly RuleCase[] = [
  ...limitRules,
  ...enterpriseRules,
  ...parkRules,
  ...softRules,
];
