/** Draws files of departments and judges how each is read: `npm run corpus -- 2000`. */
import { departmentFile } from "../fixtures/department-files.js";
import { judge } from "../fixtures/judge-reading.js";

async function main(): Promise<void> {
  const draws = Number(process.argv[2] ?? 2000);
  const tally = { exact: 0, asked: 0, said: 0, silent: 0 };
  for (let seed = 1; seed <= draws; seed++) {
    const file = departmentFile(seed);
    const { how, silent } = await judge(file);
    tally[how]++;
    if (silent.length > 0)
      process.stdout.write(`seed ${seed} [${file.kinds.join("; ")}]: ${silent.join("; ")}\n`);
  }
  process.stdout.write(`${JSON.stringify({ draws, ...tally })}\n`);
  if (tally.silent > 0) process.exitCode = 1;
}

await main();
