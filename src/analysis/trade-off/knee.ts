/** Where a front bends most: the point furthest from the line through its two ends, both axes scaled to 1. */
export function kneeOf(
  points: readonly { readonly x: number; readonly y: number }[],
): number | null {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || points.length < 3) return null;
  const [width, height] = [last.x - first.x, last.y - first.y];
  let knee: number | null = null;
  let furthest = 1e-9;
  points.forEach(({ x, y }, k) => {
    // Both terms go from 0 to 1; on the good side of the line y has come further than x.
    const distance = (y - first.y) / height - (x - first.x) / width;
    if (distance > furthest) [furthest, knee] = [distance, k];
  });
  return knee;
}
