/** How a move holds its place at a park: land for the park's term, or ready-built space by the year. */
export const tenures = ["lease", "rent"] as const;
/** `lease` or `rent`. */
export type Tenure = (typeof tenures)[number];
