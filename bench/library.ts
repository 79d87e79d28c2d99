import { fileURLToPath } from "node:url";

/** The public API that is measured: the built one, or the sources in a test. */
export type Library = Pick<
  typeof import("../src/index.js"),
  "solveModel" | "solvers" | "prepareSolver" | "verifySolution" | "version"
>;

/** The folder of the project. */
export const projectFolder = fileURLToPath(new URL("..", import.meta.url));

/** The built library, as a user gets it. @throws Error when `npm run build:js` was not run */
export async function builtLibrary(): Promise<Library> {
  const built = new URL("../dist/index.js", import.meta.url).href;
  return (await import(built)) as Library;
}
