/** The languages of messages and reports; Vietnamese first. */
export const languages = ["vi", "en"] as const;

/** One of `languages`. */
export type Language = (typeof languages)[number];

/** A remark in every language; `message` is the English. */
export interface Remark {
  /** In English words; may change between versions. */
  readonly message: string;
  /** The same in Vietnamese. */
  readonly vi: string;
}

/** A remark in one language. */
export const remarkIn = ({ message, vi }: Remark, language: Language): string =>
  language === "vi" ? vi : message;
