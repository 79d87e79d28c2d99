/** Size of an enterprise by its workers, as for industry in Decree 80/2021: up to 10, 100, 200, more. */
export const sizeClasses = ["micro", "small", "medium", "large"] as const;
/** One of `sizeClasses`. */
export type SizeClass = (typeof sizeClasses)[number];

export function sizeClassOf({ workers }: { readonly workers: number }): SizeClass {
  if (workers <= 10) return "micro";
  if (workers <= 100) return "small";
  return workers <= 200 ? "medium" : "large";
}
