/** What an enterprise may do instead of moving north. */
export const alternativeKinds = ["remedy", "convert", "close", "leave"] as const;
/** Remedy on site, convert to another function, close, leave the province. */
export type AlternativeKind = (typeof alternativeKinds)[number];
