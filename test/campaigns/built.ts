/** The built library, as a user gets it. `npm run build:js` makes it. */
const from = (name: string): string => new URL(`../../dist/${name}.js`, import.meta.url).href;

export const didoi = (await import(from("index"))) as typeof import("../../src/index.js");
export const node = (await import(from("node"))) as typeof import("../../src/node.js");
