/** The languages of messages and reports; Vietnamese first. */
export const languages = ["vi", "en"] as const;

/** One of `languages`. */
export type Language = (typeof languages)[number];
