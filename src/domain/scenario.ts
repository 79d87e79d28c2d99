/**
 * Scenarios: what a policy is changed by, before it is checked.
 *
 * A named scenario is a policy of which only the changes are written. Objects are merged key by key,
 * lists and all other values replace what was there, `null` leaves a field to its default. A setting is
 * one path with its value, `budgets[0].perYear=800000`; settings come after the scenario, in the order
 * given. What was changed is part of the policy (`overrides`), so that plans and digests say it.
 */
import { DidoiError, type Issue } from "../errors.js";
import { setAt } from "./policy-path.js";

/** Changes to a policy. */
export interface Overrides {
  /** A named scenario: an object with a `name` and the fields that differ. */
  readonly scenario?: unknown;
  /** Settings, each `path=value`. */
  readonly set?: readonly string[] | undefined;
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * The policy with the changes. It is not checked; `parseProblem` does that.
 * @throws DidoiError with every setting that cannot be understood, E_SCHEMA for a scenario without a name
 */
export function overridden(policy: unknown, { scenario, set = [] }: Overrides): unknown {
  if (scenario === undefined && set.length === 0) return policy;
  let changed: unknown = policy;
  const overrides: string[] = [];
  if (scenario !== undefined) {
    if (!isFields(scenario) || typeof scenario.name !== "string") throw new DidoiError([nameless]);
    changed = merged(policy, scenario);
    overrides.push(scenario.name);
  }
  const issues: Issue[] = [];
  for (const setting of set) {
    const result = setAt(changed, setting);
    if ("issue" in result) issues.push(result.issue);
    else changed = result.policy;
    overrides.push(setting);
  }
  if (issues.length > 0) throw new DidoiError(issues);
  if (!isFields(changed)) return changed;
  const before = Array.isArray(changed.overrides) ? changed.overrides : [];
  return { ...changed, overrides: [...before, ...overrides] };
}

const nameless: Issue = {
  code: "E_SCHEMA",
  message: "A scenario needs a name.",
  fix: 'Write an object with "name" and the fields of the policy that differ.',
  vi: {
    message: "Kịch bản phải có tên.",
    fix: 'Viết một đối tượng có "name" và những mục của chính sách cần thay đổi.',
  },
};

function merged(base: unknown, change: unknown): unknown {
  if (!isFields(change)) return change;
  const result: Record<string, unknown> = isFields(base) ? { ...base } : {};
  for (const [key, value] of Object.entries(change)) {
    if (value === null) delete result[key];
    else if (key !== "__proto__") result[key] = merged(result[key], value);
  }
  return result;
}
