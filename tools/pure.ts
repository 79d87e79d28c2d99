/**
 * Marks what a module computes when it is loaded as free of side effects, so that bundlers leave out
 * what nobody uses: `const a = f(b);` at the top of a file becomes `const a = /* @__PURE__ *\/ (() => f(b))();`.
 * That holds for every file of `src` (package.json says `sideEffects: false`).
 */
import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";
import ts from "typescript";

const pure = "/* @__PURE__ */ (() => (";

/** What a bundler takes for a possible effect: calls, and reading or copying what may have a getter. */
const effects: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.CallExpression,
  ts.SyntaxKind.NewExpression,
  ts.SyntaxKind.SpreadElement,
  ts.SyntaxKind.SpreadAssignment,
  ts.SyntaxKind.PropertyAccessExpression,
  ts.SyntaxKind.ElementAccessExpression,
  ts.SyntaxKind.TemplateExpression,
  ts.SyntaxKind.TaggedTemplateExpression,
  ts.SyntaxKind.ComputedPropertyName,
]);

/** Would a bundler keep it? Functions that it makes are not called. */
function mayAct(node: ts.Node): boolean {
  if (ts.isFunctionLike(node) || ts.isTypeNode(node)) return false;
  return effects.has(node.kind) || (ts.forEachChild(node, mayAct) ?? false);
}

/** The text of a module with its top-level constants marked. */
export function marked(text: string, file: string): string {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  let out = "";
  let from = 0;
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { initializer } of statement.declarationList.declarations) {
      if (initializer === undefined || !mayAct(initializer)) continue;
      const start = initializer.getStart();
      out += `${text.slice(from, start)}${pure}${text.slice(start, initializer.end)}))()`;
      from = initializer.end;
    }
  }
  return out + text.slice(from);
}

/** The plugin of the build. */
export const pureConstants: Plugin = {
  name: "pure-constants",
  setup(build) {
    build.onLoad({ filter: /\/src\/.*\.ts$/ }, async ({ path }) => ({
      contents: marked(await readFile(path, "utf8"), path),
      loader: "ts",
    }));
  },
};
