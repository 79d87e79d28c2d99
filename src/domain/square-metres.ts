/** Square metres of a hectare. */
export const squareMetresPerHa = 10_000;
