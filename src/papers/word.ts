/**
 * Papers as a Word document (.docx). Written here, because it takes two small files and the bytes are always
 * the same: the library docx 9.7.1 brings 22 packages of 11 MB and writes the clock into every file, and
 * HTML opens in Word as a web page without pages and is saved as one.
 */
import { zipBytes } from "../io/zip-write.js";
import { escaped } from "../report/html/html.js";
import { listsElsewhere } from "./lists-elsewhere.js";
import type { PaperTable } from "./paper-table.js";
import type { Papers } from "./papers.js";
import { cellWriter, isFigures } from "./shown.js";
import { paragraph, table, type WordCell } from "./word-parts.js";

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";

/** The bytes of the .docx: A4 across, what is said on top, then every table that is no list of enterprises. */
export function papersWord(papers: Papers): Uint8Array {
  return zipBytes([
    ["[Content_Types].xml", contentTypes],
    ["_rels/.rels", rootRelations],
    ["docProps/core.xml", properties(papers)],
    ["word/document.xml", documentOf(papers)],
    ["word/_rels/document.xml.rels", relations],
    ["word/styles.xml", styles(papers)],
    ["word/footer1.xml", footer],
  ]);
}

function documentOf(papers: Papers): string {
  const { title, lead, tables } = papers;
  const body = [
    paragraph(title, "Title"),
    ...lead.map((line) => paragraph(line, "Normal")),
    ...tables.filter(({ isList }) => !isList).flatMap((one) => tableOf(one, papers)),
    paragraph(listsElsewhere(papers), "Normal"),
  ];
  // A4 across, 1,5 cm around, in twentieths of a point.
  const page = `<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="850" w:right="850" w:bottom="850" w:left="850" w:header="400" w:footer="400" w:gutter="0"/></w:sectPr>`;
  return `${xml}<w:document ${names} xmlns:r="${office}"><w:body>${body.join("")}${page}</w:body></w:document>`;
}

const pageWidth = 16838 - 2 * 850;

function tableOf({ title, columns, rows, totals }: PaperTable, { language }: Papers): string[] {
  const write = cellWriter(language);
  const line = (cells: (typeof rows)[number], isBold: boolean): WordCell[] =>
    columns.map((column, k) => ({
      text: write(cells[k], column),
      isFigure: isFigures(column),
      isBold,
    }));
  const body = [
    ...rows.map((cells) => line(cells, false)),
    ...totals.map((cells) => line(cells, true)),
  ];
  const head = columns.map((column) => ({ text: column.header, isFigure: isFigures(column) }));
  return [paragraph(title, "Heading1"), table(head, body, widthsOf([head, ...body]))];
}

/** Wider for longer texts, within bounds and no narrower than a word of the head, all together as wide as the page. */
function widthsOf([head = [], ...lines]: readonly (readonly WordCell[])[]): number[] {
  const longest = head.map(({ text }, k) => {
    const word = Math.max(...text.split(" ").map(({ length }) => length));
    const cells = lines.map((line) => line[k]?.text.length ?? 0);
    return Math.min(45, Math.max(6, 1.2 * word, 1.15 * Math.max(0, ...cells)) + 2);
  });
  const sum = longest.reduce((sofar, one) => sofar + one, 0);
  return longest.map((one) => Math.floor((one * pageWidth) / sum));
}

const contentTypes = `${xml}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
  ["word/document", "wordprocessingml.document.main"],
  ["word/styles", "wordprocessingml.styles"],
  ["word/footer1", "wordprocessingml.footer"],
]
  .map(
    ([part, type]) =>
      `<Override PartName="/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`,
  )
  .join(
    "",
  )}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;

const rootRelations = `${xml}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${packages}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

const relations = `${xml}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${office}/footer" Target="footer1.xml"/></Relationships>`;

const properties = ({ title, language }: Papers): string =>
  `${xml}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:language>${language}</dc:language></cp:coreProperties>`;

const footer = `${xml}<w:ftr ${names}><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>`;

/** Official papers are set in Times New Roman. Sizes in half points. */
function styles({ language }: Papers): string {
  const style = (id: string, size: number, more = "", bold = false): string =>
    `<w:style w:type="paragraph"${id === "Normal" ? ' w:default="1"' : ""} w:styleId="${id}"><w:name w:val="${wordNames[id] ?? id}"/><w:pPr>${more}</w:pPr><w:rPr>${bold ? "<w:b/>" : ""}<w:sz w:val="${size}"/></w:rPr></w:style>`;
  const lines = ["top", "left", "bottom", "right", "insideH", "insideV"]
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>`)
    .join("");
  const locale = language === "vi" ? "vi-VN" : "en-US";
  return `${xml}<w:styles ${names}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="24"/><w:lang w:val="${locale}"/></w:rPr></w:rPrDefault></w:docDefaults>${[
    style("Normal", 24, '<w:spacing w:after="100"/>'),
    style("Title", 32, '<w:spacing w:after="160"/><w:jc w:val="center"/>', true),
    style(
      "Heading1",
      26,
      '<w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="0"/>',
      true,
    ),
    style("Cell", 19),
    style("CellHead", 19, "", true),
  ].join(
    "",
  )}<w:style w:type="table" w:styleId="Lines"><w:name w:val="Lines"/><w:tblPr><w:tblBorders>${lines}</w:tblBorders><w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>`;
}

/** The names by which Word knows its own styles. */
const wordNames: Readonly<Record<string, string>> = { Heading1: "heading 1" };
