/** Workbooks part by part, also such as no program would write. */
import { crc32 as crcOf, deflateRawSync } from "node:zlib";

/** One part of a zip file; what is said of it may be a lie. */
export interface RawPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** The size that is said, default the true one. */
  readonly says?: number;
  readonly flags?: number;
}

const table = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

/** Not in every version of Node 20. */
function crc32(bytes: Uint8Array): number {
  if (typeof crcOf === "function") return crcOf(bytes);
  let crc = 0xffffffff;
  for (const byte of bytes) crc = table[(crc ^ byte) & 255]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

export function zipOf(parts: readonly RawPart[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, says, flags = 0 } of parts) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(flags, 2);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(bytes), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(says ?? bytes.length, 18);
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), head, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(
      Buffer.from("PK\u0001\u0002"),
      Buffer.from([20, 0]),
      head,
      tail,
      Buffer.from(name),
    );
    files.push(local);
    at += local.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, entries, end]);
}

const xml = '<?xml version="1.0" encoding="UTF-8"?>';
const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A sheet by the XML of its rows and what follows them. */
export interface RawSheet {
  readonly name: string;
  readonly rows: string;
  readonly after?: string;
  readonly state?: "hidden";
}

/** The parts of an .xlsx with inline texts. @param styles what stands in the style sheet */
export function rawParts(sheets: readonly RawSheet[], styles = ""): RawPart[] {
  const numbered = sheets.map((sheet, at) => ({ ...sheet, n: at + 1 }));
  return [
    {
      name: "[Content_Types].xml",
      content: `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    },
    {
      name: "_rels/.rels",
      content: `${xml}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      content: `${xml}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${numbered
        .map(
          ({ name, n, state }) =>
            `<sheet name="${name}" sheetId="${n}" ${state === undefined ? "" : `state="${state}" `}r:id="rId${n}"/>`,
        )
        .join("")}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: `${xml}<Relationships xmlns="${relations}">${numbered
        .map(
          ({ n }) =>
            `<Relationship Id="rId${n}" Type="${office}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
        )
        .join(
          "",
        )}<Relationship Id="rId900" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    },
    { name: "xl/styles.xml", content: `${xml}<styleSheet xmlns="${main}">${styles}</styleSheet>` },
    ...numbered.map(({ n, rows, after = "" }) => ({
      name: `xl/worksheets/sheet${n}.xml`,
      content: `${xml}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
    })),
  ];
}

/** The XML of a row: texts inline, numbers as numbers, anything else as XML. */
export function rawRow(
  row: number,
  cells: readonly (string | number | { readonly xml: string })[],
): string {
  const inside = cells.map((cell, at) => {
    const place = `r="${String.fromCharCode(65 + at)}${row}"`;
    if (typeof cell === "number") return `<c ${place}><v>${cell}</v></c>`;
    if (typeof cell === "object") return cell.xml.replace("<c", `<c ${place}`);
    return cell === "" ? "" : `<c ${place} t="inlineStr"><is><t>${cell}</t></is></c>`;
  });
  return `<row r="${row}">${inside.join("")}</row>`;
}

export const rawWorkbook = (sheets: readonly RawSheet[], styles = ""): Uint8Array =>
  zipOf(rawParts(sheets, styles));
