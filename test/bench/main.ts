/**
 * The benchmark: measures the command, the diagrams and the language server on the example and on a
 * generated model, and prints Markdown tables. Run by `npm run bench`; never a test.
 */
import type { SourceText } from '@idef0-studio/language';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { diagramTimes } from './diagram-times.js';
import { editTimes } from './edit-times.js';
import { generatedModel } from './generated-model.js';
import { medianProcess, type ProcessFigures } from './measured-process.js';
import { quantile, short } from './statistics.js';

/** What `scripts/bench.mjs` has prepared: absolute paths. */
export interface Prepared {
  readonly program: string;
  readonly floor: string;
  readonly hook: string;
  /** Folder of the example. */
  readonly example: string;
  /** How often each process is run; the median counts. */
  readonly runs: number;
  readonly edits: number;
}

interface Subject {
  readonly name: string;
  readonly folder: string;
  readonly files: readonly SourceText[];
  /** Where the author types: a file, and the diagram that shows it. */
  readonly file: string;
  readonly node: string;
}

/** Measures everything and prints it. */
export async function bench(prepared: Prepared): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), 'idef0-bench-'));
  try {
    const subjects = [await example(prepared.example), await generated(scratch)];
    const memory = (totalmem() / 2 ** 30).toFixed(0);
    print(
      `Node ${process.version}, ${cpus().length} processors, ${memory} GiB; median of ${prepared.runs} runs.\n`,
    );
    for (const subject of subjects) printSize(subject);
    await printProcesses(prepared, subjects, scratch);
    await printDiagrams(subjects);
    await printEdits(prepared, subjects);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function example(folder: string): Promise<Subject> {
  const files = await filesIn(folder);
  const file = files.find(({ uri, text }) => /a22|marketing/iu.test(uri) && text.includes('input'));
  const chosen = file ?? files.at(-1);
  return { name: basename(folder), folder, files, file: chosen?.uri ?? '', node: 'A22' };
}

async function generated(scratch: string): Promise<Subject> {
  const folder = join(scratch, 'generated');
  await mkdir(folder);
  for (const { name, text } of generatedModel()) await writeFile(join(folder, name), text);
  const file = pathToFileURL(join(folder, 'category-4.idef0')).href;
  return { name: 'generated', folder, files: await filesIn(folder), file, node: 'A4' };
}

async function filesIn(folder: string): Promise<readonly SourceText[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.idef0')).sort();
  return Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      return { uri: pathToFileURL(path).href, text: await readFile(path, 'utf8') };
    }),
  );
}

function printSize({ name, files }: Subject): void {
  const bytes = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  print(`${name}: ${files.length} files, ${(bytes / 1024).toFixed(0)} KiB.`);
}

async function printProcesses(
  { program, floor, hook, runs }: Prepared,
  subjects: readonly Subject[],
  scratch: string,
): Promise<void> {
  print('\n## Whole processes\n');
  row('', 'wall ms', 'processor ms', 'peak MiB', 'to the floor', 'diagrams/s');
  row('---', '---', '---', '---', '---', '---');
  for (const { name, folder, files } of subjects) {
    const paths = files.map(({ uri }) => new URL(uri).pathname).map(decodeURIComponent);
    const bare = await medianProcess(runs, hook, [floor, ...paths], folder);
    const check = await medianProcess(runs, hook, [program, 'check', '.'], folder);
    const out = join(scratch, `svg ${name}`);
    const draw = [program, 'export', '.', '--format', 'svg', '--out', out];
    const drawn = await medianProcess(Math.min(runs, 3), hook, draw, folder);
    const diagrams = drawn.out.trim().split('\n').length;
    processRow(`${name}: bare Langium`, bare, '1.00', '');
    processRow(`${name}: check`, check, (check.wallMs / bare.wallMs).toFixed(2), '');
    processRow(
      `${name}: export as SVG`,
      drawn,
      '',
      `${short((diagrams / drawn.wallMs) * 1000)} (${diagrams})`,
    );
  }
}

function processRow(name: string, figures: ProcessFigures, ratio: string, rate: string): void {
  const failed = figures.code === 2 || figures.code === null ? ' (failed)' : '';
  const { wallMs, cpuMs, peakMiB } = figures;
  row(name + failed, short(wallMs), short(cpuMs), short(peakMiB), ratio, rate);
}

async function printDiagrams(subjects: readonly Subject[]): Promise<void> {
  print('\n## One diagram, warm\n');
  row(
    'ms',
    'diagrams',
    'layout, median',
    'p95',
    'while typing, median',
    'p95',
    'SVG, median',
    'p95',
  );
  row('---', '---', '---', '---', '---', '---', '---', '---');
  for (const { name, files } of subjects) {
    const times = await diagramTimes(files);
    const pair = (values: readonly number[]) =>
      [short(quantile(values, 0.5)), short(quantile(values, 0.95))] as const;
    row(
      name,
      `${times.length}`,
      ...pair(times.map(({ layoutMs }) => layoutMs)),
      ...pair(times.map(({ typingMs }) => typingMs)),
      ...pair(times.map(({ svgMs }) => svgMs)),
    );
  }
}

async function printEdits(
  { program, edits }: Prepared,
  subjects: readonly Subject[],
): Promise<void> {
  print('\n## An author at work\n');
  row(
    'ms',
    'first findings',
    'first picture',
    'to findings, median',
    'p95',
    'to picture, median',
    'p95',
    'memory MiB',
  );
  row('---', '---', '---', '---', '---', '---', '---', '---');
  for (const { name, folder, files, file, node } of subjects) {
    const text = files.find(({ uri }) => uri === file)?.text ?? '';
    const times = await editTimes({ program, folder, uri: file, text, node, edits });
    row(
      `${name}, ${node}`,
      short(times.firstFindingsMs),
      short(times.firstPictureMs),
      short(quantile(times.findingsMs, 0.5)),
      short(quantile(times.findingsMs, 0.95)),
      short(quantile(times.pictureMs, 0.5)),
      short(quantile(times.pictureMs, 0.95)),
      times.memoryMiB === undefined ? '' : short(times.memoryMiB),
    );
  }
}

function row(...cells: readonly string[]): void {
  print(`| ${cells.join(' | ')} |`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
