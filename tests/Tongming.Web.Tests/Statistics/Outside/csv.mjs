// CSV by papaparse: the lines with their fields, and what it found wrong.
import papaparse from "papaparse";

export function readCsv({ text }) {
  const { data, errors } = papaparse.parse(text, { delimiter: ",", newline: "\r\n" });
  return { lines: data, faults: errors.map((error) => `line ${error.row}: ${error.message}`) };
}
