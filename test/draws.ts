/** How many draws a law is tried on: as many as usual, or DIDOI_DRAWS in a longer run. */
export function draws(usual: number): number {
  return Number(process.env.DIDOI_DRAWS ?? usual);
}
