// Measures collecting: npm run build && node bench/collect.js
// The forms of 40 units with 142 figures each, written, filled in, and read into a report, each by the command itself.
// The time of the processors is what counts on a machine that does other things as well.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { runLawreport } from './many/run-measured.js';

const units = 40;
const figures = 142;
/** Title, unit, names and days, what to do, and the names of the columns. */
const headRows = 6;
/** Of the issue: reading, by the clock. */
const mostSeconds = 2;

const folder = mkdtempSync(join(tmpdir(), 'lawreport-collect-'));
try {
  writeFileSync(join(folder, 'report.yaml'), composeReport());
  console.log(
    `${units} units with ${figures} figures, ${availableParallelism()} processors, Node ${process.version}`,
  );
  await measure('forms', ['collect', 'forms', 'report.yaml', '-o', 'forms']);
  for (const name of readdirSync(join(folder, 'forms'))) fillIn(join(folder, 'forms', name));
  await measure('status', ['collect', 'status', 'forms']);
  const seconds = await measure('read', ['collect', 'read', 'forms', '--into', 'report.yaml', '--yes']);
  console.log(`reading: at most ${mostSeconds} s${seconds > mostSeconds ? ': OVER' : ''}`);
} finally {
  rmSync(folder, { recursive: true });
}

async function measure(name, words) {
  const { time, cpu } = await runLawreport(words, folder);
  console.log(`${name}: ${(time / 1000).toFixed(2)} s, ${(cpu / 1000).toFixed(2)} s of the processors`);
  return time / 1000;
}

function composeReport() {
  const groups = Array.from({ length: units }, (_, unit) => {
    const lines = Array.from(
      { length: figures },
      (__, at) => `    数${at}: { 值: 待填, 单位: 件, 来源: 第${unit}局, 去年: ${at} }`,
    );
    return `  组${unit}:\n${lines.join('\n')}`;
  });
  return `格式: lawreport/1
模板: county
年度: 2025
地区: 云岭县
发文机关: 云岭县人民政府
数据:
${groups.join('\n')}
成效: 一段话。
`;
}

/** The cells of 今年 between the heads and the line to sign on. */
function fillIn(path) {
  const parts = unzipSync(readFileSync(path));
  const name = 'xl/worksheets/sheet1.xml';
  const sheet = new TextDecoder().decode(parts[name]);
  parts[name] = new TextEncoder().encode(
    sheet.replace(/<c r="F(\d+)" s="(\d+)"\/>/g, (cell, row, style) =>
      row > headRows && row <= headRows + figures ? `<c r="F${row}" s="${style}"><v>${row}</v></c>` : cell,
    ),
  );
  writeFileSync(path, zipSync(parts));
}
