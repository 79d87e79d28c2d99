/** Pieces of a Word document (WordprocessingML): paragraphs and tables. Text is escaped, never markup. */
import { escaped } from "../report/html/html.js";

/** Styles that `word.ts` defines. */
export type ParagraphStyle = "Title" | "Heading1" | "Normal" | "Cell" | "CellHead";

/** A cell of a table. */
export interface WordCell {
  readonly text: string;
  readonly isFigure: boolean;
  readonly isBold?: boolean;
}

/** One paragraph. */
export function paragraph(
  text: string,
  style: ParagraphStyle,
  { isFigure = false, isBold = false }: Partial<WordCell> = {},
): string {
  const align = isFigure ? '<w:jc w:val="right"/>' : "";
  const bold = isBold ? "<w:rPr><w:b/></w:rPr>" : "";
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${align}</w:pPr><w:r>${bold}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
}

/** A table as wide as the page. Its head stands on every page, and no row is cut. @param widths in twentieths of a point */
export function table(
  head: readonly WordCell[],
  rows: readonly (readonly WordCell[])[],
  widths: readonly number[],
): string {
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  const line = (cells: readonly WordCell[], style: ParagraphStyle): string =>
    cells
      .map((cell, k) => {
        const width = `<w:tcPr><w:tcW w:w="${widths[k] ?? 0}" w:type="dxa"/></w:tcPr>`;
        return `<w:tc>${width}${paragraph(cell.text, style, cell)}</w:tc>`;
      })
      .join("");
  const top = `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${line(head, "CellHead")}</w:tr>`;
  const body = rows.map(
    (cells) => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${line(cells, "Cell")}</w:tr>`,
  );
  return `<w:tbl><w:tblPr><w:tblStyle w:val="Lines"/><w:tblW w:w="5000" w:type="pct"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${top}${body.join("")}</w:tbl>`;
}
