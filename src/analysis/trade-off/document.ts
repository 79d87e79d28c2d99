/** The form of the document of a trade-off: the part that was asked for. */
import * as z from "zod/mini";
import { orderResult } from "./order.js";
import { shareCurveResult } from "./share-curve.js";
import { front } from "./trade-off.js";

/** What `didoi tradeoff --json` prints. */
export const tradeOffDocument = z.strictObject({
  format: z.literal("didoi-tradeoff/1"),
  problem: z.strictObject({ name: z.string(), digest: z.string() }),
  front: z.optional(front),
  shares: z.optional(shareCurveResult),
  order: z.optional(orderResult),
});
/** A front, a curve along the share, or a sequence, of a problem. */
export type TradeOffDocument = z.infer<typeof tradeOffDocument>;
