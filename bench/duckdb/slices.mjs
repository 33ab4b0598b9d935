// Reads slices of a table of 10,000,000 cells with DuckDB: node slices.mjs TABLE.csv DATABASE ANSWERS ROUNDS
// Prints the milliseconds of every round as JSON and leaves the numbers of the last slices as doubles in ANSWERS.
import { writeFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { DuckDBInstance } from "@duckdb/node-api";

const [table, database, answers, count] = process.argv.slice(2);
const rounds = Number(count);
const month = 60;
const months = 125;
const even = (size) => Array.from({ length: size / 2 }, (_, at) => 2 * at).join(", ");

const connection = await (await DuckDBInstance.create(database)).connect();
await connection.run(
  `CREATE TABLE cells AS SELECT zb::SMALLINT AS zb, fl::SMALLINT AS fl, dq::SMALLINT AS dq, sj::SMALLINT AS sj, value::DOUBLE AS value
   FROM read_csv('${table.replaceAll("'", "''")}')`,
);
const slice = await connection.prepare(
  `SELECT value FROM cells WHERE zb IN (${even(40)}) AND fl IN (${even(20)}) AND dq IN (${even(100)}) AND sj = $1 ORDER BY zb, fl, dq, sj`,
);

async function read(of) {
  slice.bindSmallInt(1, of);
  return (await slice.runAndReadAll()).getColumns()[0];
}

async function measure(of) {
  const times = [];
  let numbers;
  for (let round = -rounds / 4; round < rounds; round++) {
    const began = performance.now();
    numbers = await read(of(Math.max(round, 0)));
    if (round >= 0) times.push(performance.now() - began);
  }

  return { times, numbers };
}

const one = async (sql) => String((await connection.runAndReadAll(sql)).getRows()[0][0]);
const same = await measure(() => month);
const other = await measure((round) => (round * 7) % months);
writeFileSync(answers, Buffer.from(new Float64Array([...same.numbers, ...other.numbers]).buffer));
console.log(
  JSON.stringify({
    version: await one("SELECT version()"),
    threads: await one("SELECT current_setting('threads')"),
    same: same.times,
    other: other.times,
  }),
);
