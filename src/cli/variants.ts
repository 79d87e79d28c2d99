/** Several policies or scenarios of one solve: each is a way to read the problem, under a name. */
import { basename, extname, join } from "node:path";
import { DidoiError } from "didoi";
import type { ReadProblemOptions } from "didoi/node";
import { type ReadFlags, readOptions } from "./options.js";

/** One way to read the problem. */
export interface Variant {
  readonly options: ReadProblemOptions;
  /** For a folder of its own; undefined where there is only one. */
  readonly folder: string | undefined;
}

/** Each policy with each scenario; one without them. */
export function variantsOf(flags: ReadFlags): Variant[] {
  const { policy = [], scenario = [] } = flags;
  const policies = policy.length === 0 ? [undefined] : policy;
  const scenarios = scenario.length === 0 ? [undefined] : scenario;
  const pairs = policies.flatMap((one) => scenarios.map((other) => [one, other] as const));
  const several = pairs.length > 1;
  return pairs.map(([one, other], k) => ({
    options: {
      ...readOptions({ ...flags, policy: [], scenario: [] }),
      policy: one,
      scenario: other,
    },
    folder: several ? `${k + 1}-${nameOf(other ?? one ?? "")}` : undefined,
  }));
}

const nameOf = (file: string): string =>
  basename(file, extname(file)).replace(/[^\p{L}\p{N}-]+/gu, "-");

/** Where the files of a variant go. */
export function folderOf(out: string, { folder }: Variant): string {
  return folder === undefined ? out : join(out, folder);
}

/** The one way to read the problem. @throws DidoiError where there are several */
export function singleOptions(flags: ReadFlags): ReadProblemOptions {
  const [first, ...others] = variantsOf(flags);
  if (first === undefined || others.length > 0)
    throw new DidoiError([
      {
        code: "E_USAGE",
        message: "This command takes one policy and one scenario.",
        fix: "Give --policy and --scenario once; only solve compares several.",
        vi: {
          message: "Lệnh này chỉ nhận một chính sách và một kịch bản.",
          fix: "Chỉ ghi --policy và --scenario một lần; chỉ lệnh solve so sánh nhiều chính sách.",
        },
      },
    ]);
  return first.options;
}
