/** Every text in the source that is one of a pair of languages, wherever it stands. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { foreignInEnglish, foreignInVietnamese, hasVietnamese } from "./foreign.js";

const root = fileURLToPath(new URL("../../src/", import.meta.url));

interface Found {
  readonly where: string;
  readonly language: "vi" | "en";
  readonly text: string;
}

const languageOf: Readonly<Record<string, Found["language"]>> = {
  vi: "vi",
  en: "en",
  message: "en",
};

/** Texts below properties and constants that are called `vi`, `en` or `message`. */
function textsOf(file: string): Found[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(root, file), "utf8"),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: Found[] = [];
  const visit = (node: ts.Node, language: Found["language"] | undefined): void => {
    const own =
      (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) &&
      ts.isIdentifier(node.name)
        ? (languageOf[node.name.text] ?? language)
        : language;
    if (isText(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      const text = wordsOf(node);
      // A text that is handed to a function may have no name of a language above it.
      const of = own ?? (hasVietnamese(text) ? "vi" : undefined);
      if (of !== undefined) found.push({ where: `${file}:${line + 1}`, language: of, text });
    }
    // Parts of a template are looked at with it.
    if (!ts.isTemplateExpression(node)) ts.forEachChild(node, (child) => visit(child, own));
    else for (const { expression } of node.templateSpans) visit(expression, own);
  };
  visit(source, undefined);
  return found;
}

const isText = (node: ts.Node): node is ts.StringLiteralLike | ts.TemplateExpression =>
  ts.isTemplateExpression(node) || (ts.isStringLiteralLike(node) && !isName(node));

/** A module, or a key. */
const isName = (node: ts.Node): boolean =>
  ts.isImportDeclaration(node.parent) ||
  (ts.isPropertyAssignment(node.parent) && node.parent.name === node);

/** A text with … for each value in it. */
function wordsOf(node: ts.StringLiteralLike | ts.TemplateExpression): string {
  if (ts.isStringLiteralLike(node)) return node.text;
  return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join("");
}

const files = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .sort();
const texts = files.flatMap(textsOf).filter(({ text }) => /\S\s\S/.test(text));

describe("every text of a pair", () => {
  it("is found", () => {
    expect(texts.filter(({ language }) => language === "vi").length).toBeGreaterThan(300);
    expect(texts.filter(({ language }) => language === "en").length).toBeGreaterThan(300);
  });

  it("has no English word and no identifier where it is Vietnamese", () => {
    const wrong = texts.flatMap(({ where, language, text }) =>
      language === "vi" ? foreignInVietnamese(text).map((word) => `${where} ${word}: ${text}`) : [],
    );
    expect(wrong).toEqual([]);
  });

  it("has no Vietnamese word where it is English", () => {
    const wrong = texts.flatMap(({ where, language, text }) =>
      language === "en" ? foreignInEnglish(text).map((word) => `${where} ${word}: ${text}`) : [],
    );
    expect(wrong).toEqual([]);
  });
});
