/** What takes time to make is made when it is first asked for: loading the library makes nothing. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
