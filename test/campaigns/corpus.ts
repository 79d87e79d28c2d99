/** Draws registers and lists of parks, as CSV and as workbooks, and judges how each is read: `npm run corpus -- 2000`. */
import { bookOf, departmentFile } from "../fixtures/department-files.js";
import { parkFile } from "../fixtures/department-parks.js";
import { judge } from "../fixtures/judge-reading.js";

/** A quarter of the draws are lists of parks; every third file is a workbook. */
async function main(): Promise<void> {
  const draws = Number(process.argv[2] ?? 2000);
  const tally = { exact: 0, asked: 0, said: 0, silent: 0 };
  const files = { registers: 0, parks: 0, workbooks: 0 };
  for (let seed = 1; seed <= draws; seed++) {
    const file = seed % 4 === 0 ? parkFile(seed) : departmentFile(seed);
    files[seed % 4 === 0 ? "parks" : "registers"]++;
    const isBook = seed % 3 === 0;
    if (isBook) files.workbooks++;
    const { how, silent } = await judge(file, isBook ? await bookOf(file.sheet) : undefined);
    tally[how]++;
    if (silent.length > 0)
      process.stdout.write(
        `seed ${seed}${isBook ? " (workbook)" : ""} [${file.kinds.join("; ")}]: ${silent.join("; ")}\n`,
      );
  }
  process.stdout.write(`${JSON.stringify({ draws, ...files, ...tally })}\n`);
  if (tally.silent > 0) process.exitCode = 1;
}

await main();
