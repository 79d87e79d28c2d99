/** What the values of a column of figures leave open when the last of them was read. */
import { quote } from "../../errors.js";
import { columnAspects } from "./answers.js";
import type { FigureColumn } from "./figure-column.js";
import type { Remark } from "./notices.js";
import type { Asking } from "./questions.js";
import { said, saidWithFix } from "./said.js";
import { unitName, unitNames } from "./units.js";

/** The questions of one column. */
export function figureQuestions(column: FigureColumn, headerRow: number): Asking[] {
  const asked = [...percentQuestions(column, headerRow), ...markQuestions(column, headerRow)];
  const { canonical } = column.header;
  if (!canonical && column.answeredUnit() === undefined && asked.length === 0)
    return unitQuestions(column, headerRow);
  return asked;
}

/** What is assumed of one column. */
export function figureRemarks(column: FigureColumn): Remark[] {
  const { header, cell, unit, canonical } = column.header;
  if (cell.unit !== undefined && column.bare === 0 && allBelowOnePercent(column))
    return [{ kind: "unit", column: header, said: smallPercentSaid() }];
  if (cell.unit === undefined || column.bare === 0 || canonical) return [];
  if (unit === undefined && column.answeredUnit() === undefined && unitNames(cell.unit).length > 1)
    return [
      {
        kind: "unit",
        column: header,
        said: said(
          `The header names no unit; ${cell.unit} is taken.`,
          `Tiêu đề không ghi đơn vị; hiểu là ${unitName(cell.unit)}.`,
        ),
      },
    ];
  return unlikely(column)
    ? [
        {
          kind: "unit",
          column: header,
          said: said(
            `The middle value, ${column.stats.median} ${cell.unit}, is unusual: check the unit.`,
            `Giá trị giữa của cột là ${vietnamese(column.stats.median)} ${unitName(cell.unit)}, khác thường: kiểm tra đơn vị.`,
          ),
        },
      ]
    : [];
}

const vietnamese = (value: number | undefined): string =>
  (value ?? 0).toLocaleString("vi-VN", { maximumFractionDigits: 6 });

const smallPercentSaid = () =>
  said(
    "Every cell has the sign of per cent, and none is above 1 %: were parts of 1 meant?",
    "Ô nào cũng ghi dấu phần trăm mà không số nào lớn hơn 1 %: có phải là phần của 1?",
  );

/** "0,95 %" in every cell: read as it stands, though 95 % is likelier. */
function allBelowOnePercent({ header: { cell }, named, stats }: FigureColumn): boolean {
  const isShare = cell.unit === "percent" || cell.unit === "share";
  return isShare && named > 1 && stats.max > 0 && stats.max <= (cell.unit === "share" ? 0.01 : 1);
}

/** Is the middle of the column far from what such a figure can be? */
function unlikely({ header: { cell }, stats: { median } }: FigureColumn): boolean {
  if (cell.typical === undefined || median === undefined || median === 0) return false;
  const [low, high] = cell.typical;
  return median < low || median > high;
}

function unitQuestions(column: FigureColumn, row: number): Asking[] {
  const { header, cell, unit } = column.header;
  if (cell.unit === undefined || unit !== undefined) return [];
  const names = unitNames(cell.unit);
  const mixed = column.bare > 0 && column.named > 0 && names.length > 1;
  if (!mixed && !(column.bare > 0 && unlikely(column))) return [];
  const why = mixed
    ? ["some cells name a unit, others do not", "có ô ghi đơn vị, có ô không"]
    : [
        `the middle value would be ${column.stats.median} ${cell.unit}`,
        `giá trị giữa sẽ là ${vietnamese(column.stats.median)} ${unitName(cell.unit)}`,
      ];
  return [
    {
      code: "E_HEADER",
      column: header,
      value: columnAspects.unit,
      row,
      options: names,
      said: saidWithFix(
        [`The header names no unit, and ${why[0]}.`, "Say in which unit the figures are."],
        [`Tiêu đề không ghi đơn vị, và ${why[1]}.`, "Cho biết số liệu theo đơn vị nào."],
      ),
    },
  ];
}

const mostValues = 20;

/** Values up to 1 where per cent is meant: of the whole column, or one by one beside larger ones. */
function percentQuestions(column: FigureColumn, row: number): Asking[] {
  const { small, stats } = column;
  const { header, cell } = column.header;
  if (small.size === 0) return [];
  const one = cell.unit === "share" ? 0.01 : 1;
  if (stats.max <= one)
    return [
      {
        code: "E_HEADER",
        column: header,
        value: columnAspects.unit,
        row,
        options: ["%", "phần đơn vị"],
        said: saidWithFix(
          [
            `No figure is above 1 (${quote([...small.keys()][0])}): are they per cent, or parts of 1?`,
            'Write the sign into the cells ("95 %"), or answer "%" or "phần đơn vị".',
          ],
          [
            `Không số nào lớn hơn 1 (${quote([...small.keys()][0])}): là phần trăm, hay phần của 1?`,
            'Ghi dấu phần trăm vào ô ("95 %"), hoặc trả lời "%" hay "phần đơn vị".',
          ],
        ),
      },
    ];
  return [...small].slice(0, mostValues).map(([value, at]) => ({
    column: header,
    value,
    row: at,
    options: [`${hundredfold(value)} %`, `${value} %`],
    said: saidWithFix(
      [
        `${quote(value)} stands among figures in per cent: is it ${value} % or ${hundredfold(value)} %?`,
        "Write the sign into the cell.",
      ],
      [
        `${quote(value)} đứng giữa các số phần trăm: là ${value} % hay ${hundredfold(value)} %?`,
        "Ghi dấu phần trăm vào ô.",
      ],
    ),
  }));
}

/** "0,95" → "95", without a rounding of its own. */
function hundredfold(text: string): string {
  const mark = text.includes(",") ? "," : ".";
  const [whole = "", decimals = ""] = text.split(mark);
  const padded = decimals.padEnd(2, "0");
  const rest = padded.slice(2);
  const digits = `${whole}${padded.slice(0, 2)}`.replace(/^0+(?=\d)/, "");
  return rest === "" ? digits : `${digits}${mark}${rest}`;
}

/** Most values of a column look like whole thousands, and few or none like decimals. */
function markQuestions(column: FigureColumn, row: number): Asking[] {
  const { grouped, decisive, decimal } = column;
  const { header, canonical, cell } = column.header;
  const isBound = cell.min !== undefined || cell.axis !== undefined;
  if (canonical || decimal.isTold || isBound || decimal.mark === undefined) return [];
  if (grouped === 0 || grouped < 2 * decisive) return [];
  const { mark } = decimal;
  return [
    {
      code: "E_HEADER",
      column: header,
      value: columnAspects.decimal,
      row,
      options: mark === "." ? [",", "."] : [".", ","],
      said: saidWithFix(
        [
          `${grouped} figures look like thousands divided by "${mark}", ${decisive} have it before other decimals.`,
          `Say which mark begins the decimals.`,
        ],
        [
          `${grouped} số trông như hàng nghìn chia bằng dấu "${mark}", ${decisive} số dùng dấu đó trước phần thập phân.`,
          `Cho biết dấu nào là dấu thập phân.`,
        ],
      ),
    },
  ];
}
