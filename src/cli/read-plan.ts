import { DidoiError, type Plan, planSchema } from "didoi";
import { readJson } from "didoi/node";
import { inputBytes, type ReadFlags } from "./options.js";

/** Reads a plan. @throws DidoiError E_FORMAT when it is none */
export async function readPlan(path: string, flags: ReadFlags): Promise<Plan> {
  const parsed = planSchema.safeParse(await readJson(path, inputBytes(flags)));
  if (parsed.success) return parsed.data;
  throw new DidoiError([
    {
      code: "E_FORMAT",
      message: "This is no plan of today's form.",
      fix: "Give a plan.json that this version wrote.",
      vi: {
        message: "Đây không phải kế hoạch theo định dạng hiện nay.",
        fix: "Hãy đưa tệp plan.json do phiên bản này ghi.",
      },
      at: { file: path },
    },
  ]);
}
