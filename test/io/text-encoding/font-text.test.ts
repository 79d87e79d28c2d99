import { readFile } from "node:fs/promises";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readEnterprises } from "../../../src/io/read-tables.js";
import { type FontEncoding, fromFont } from "../../../src/io/text-encoding/font-encodings.js";
import { fontText } from "../../../src/io/text-encoding/font-text.js";
import { guessEncoding } from "../../../src/io/text-encoding/guess-encoding.js";
import { isSyllable } from "../../../src/io/text-encoding/syllable.js";
import { issuesOf, places, required } from "../reading.js";
import { bytesIn, inFont } from "./encode.js";

/** Every syllable of the names of the example. */
const example = new URL("../../../examples/binh-duong/", import.meta.url);
const texts = Promise.all(
  ["enterprises.csv", "parks.csv"].map((name) => readFile(new URL(name, example), "utf8")),
).then((files) => files.join("\n"));

const sentences = [
  "Công ty trách nhiệm hữu hạn Dệt nhuộm Thuận Giao",
  "Xưởng gỗ Đại Phú, đường Nguyễn Văn Tiết",
  "Cơ sở sản xuất giày dép Bình Hòa",
  "Phường Lái Thiêu, thành phố Thuận An, tỉnh Bình Dương",
  "Những quyển sách ở giếng nước nghiêng ngả khuỷu tay",
];

describe("syllables", () => {
  test("all words of the example with a mark are, but for names from elsewhere", async () => {
    const words = new Set((await texts).match(/\p{L}+/gu));
    const marked = [...words].filter((word) => /[^\x20-\x7e]/.test(word) && /\p{Ll}$/u.test(word));
    expect(marked.length).toBeGreaterThan(50);
    expect(marked.filter((word) => !isSyllable(word))).toEqual([]);
  });

  test("are told from words of other languages and from mojibake", () => {
    const good =
      "quyền quốc gì giếng nghiêng khuỷu xoong thuở yêu ừ ở Đĩnh HỮU oẳn uyển quỳnh".split(" ");
    expect(good.filter((word) => !isSyllable(word))).toEqual([]);
    const bad = "Müller Zürich Crédit Nestlé cac hôp ngaa thuân̂ qướ Société ©".split(" ");
    expect(bad.filter(isSyllable)).toEqual([]);
  });
});

describe.each<FontEncoding>(["TCVN3", "VNI"])("a text in %s", (encoding) => {
  test.each(sentences)("is read: %s", (sentence) => {
    const written = inFont(sentence, encoding);
    expect(written).not.toBe(sentence);
    expect(fontText(written)).toEqual({ encoding, text: sentence });
  });

  test("whatever words of the example it has", async () => {
    const marked = ((await texts).match(/\p{L}+/gu) ?? []).filter((word) =>
      /[^\x20-\x7e]/.test(word),
    );
    const small = [...new Set(marked.map((word) => word.toLowerCase()))];
    fc.assert(
      fc.property(fc.subarray(small, { minLength: 3, maxLength: 8 }), (words) => {
        const text = words.join(" ");
        const read = fontText(inFont(text, encoding));
        // A few syllables are syllables in both: then nothing is said, or that it is unclear.
        if (typeof read === "object") expect(read).toEqual({ encoding, text });
        expect(fromFont(inFont(text, encoding), encoding)).toBe(text);
      }),
    );
  });

  test("a text in Unicode, or of another language, is left alone", async () => {
    for (const line of (await texts).split("\n")) expect(fontText(line)).toBeUndefined();
    const others = ["Nestlé Việt Nam", "Müller & Söhne", "Société Générale", "Samsung® ©2020"];
    for (const text of [...others, "20 m² ± 5 °C", "Hà Bé", "½ µ", "Crédit Agricole à Hà"])
      expect(fontText(text)).toBeUndefined();
  });
});

test("words of capitals come back as capitals in TCVN3", () => {
  expect(fromFont("PH¦êNG B×NH HßA", "TCVN3")).toBe("PHƯỜNG BÌNH HÒA");
});

describe("a column", () => {
  const rows = (encoding: FontEncoding, ...names: string[]) =>
    `${required}\n${names.map((name, at) => `DN${at},${inFont(name, encoding)},Thuận Giao,Thuận An,13,1.5,20`).join("\n")}\n`;
  const read = (text: string) => readEnterprises({ name: "a.csv", text });

  test.each<FontEncoding>(["TCVN3", "VNI"])(
    "in %s is converted, and said to be",
    async (encoding) => {
      const { records, report } = await read(rows(encoding, "Công ty Phú", "Tú", "ABC"));
      expect(records.map(({ name }) => name)).toEqual(["Công ty Phú", "Tú", "ABC"]);
      expect(report.texts).toMatchObject([{ column: "B", encoding, cells: 2, first: { row: 2 } }]);
      expect(records[0]?.wardOld).toBe("Thuận Giao");
    },
  );

  test("a cell that could be read either way waits for one that proves it", async () => {
    const { records } = await read(rows("TCVN3", "Tú", "Công ty Phú"));
    expect(records.map(({ name }) => name)).toEqual(["Tú", "Công ty Phú"]);
  });

  test("a cell of which some words cannot be read is named", async () => {
    const text = rows("TCVN3", "Công ty Phú").replace(
      "20\n",
      `20\nDN8,C«ng ty Xµ Samsung®,a,b,13,1,2\n`,
    );
    const issues = await issuesOf(read(text));
    expect(places(issues)).toEqual(["E_CELL 3 B"]);
    expect(issues[0]?.vi?.message).toContain("TCVN3");
  });

  test("that is proved only after many rows is refused with the cell that was passed on", async () => {
    const many = Array.from({ length: 1200 }, () => "ABC");
    const issues = await issuesOf(read(rows("TCVN3", "Tú", ...many, "Công ty Phú")));
    expect(places(issues)).toEqual(["E_CELL 2 B"]);
  });
});

describe("24 ways to save one register", () => {
  const names = ["Công ty Dệt nhuộm Thuận Giao", "Xưởng gỗ Đại Phú", "Cơ sở giày Bình Hòa"];
  const table = [
    required.split(","),
    ...names.map((name, at) => [`DN${at}`, name, "Thuận Giao", "Thuận An", "13", "2", "20"]),
  ];
  const encodings = [
    "utf-8",
    "utf-8 with mark",
    "utf-16le",
    "utf-16be",
    "windows-1258",
    "TCVN3",
    "VNI",
  ] as const;
  const ends = ["\n", "\r\n", "\r"];
  const delimiters = [",", ";", "\t"];
  const cases = encodings.flatMap((encoding) =>
    ends.flatMap((end) => delimiters.map((delimiter) => ({ encoding, end, delimiter }))),
  );

  test.each(cases)("$encoding $end $delimiter", async ({ encoding, end, delimiter }) => {
    const text = table.map((row) => row.join(delimiter) + end).join("");
    const { records } = await readEnterprises({ name: "a.csv", bytes: bytesIn(text, encoding) });
    expect(records.map(({ name }) => name)).toEqual(names);
    expect(records.map(({ wardOld }) => wardOld)).toEqual(Array(3).fill("Thuận Giao"));
  });

  test("UTF-16 without a mark is refused; too little to tell an encoding is refused", async () => {
    const text = table.map((row) => `${row.join(",")}\n`).join("");
    const bytes = bytesIn(text, "utf-16le").subarray(2);
    expect((await issuesOf(readEnterprises({ name: "a.csv", bytes })))[0]?.code).toBe("E_FORMAT");
    expect(guessEncoding(Buffer.from("Caf\u00e9 M\u00fcller", "latin1"))).toBeUndefined();
  });
});
