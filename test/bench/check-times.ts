/**
 * How long findings take after an edit, in one process: from the changed text to the findings of every
 * document, for models of 1, 10 and 100 times the size of PRM-IT. Goal: 100 times the size takes at most
 * twice as long.
 */
import { createIdef0CoreServices, type ModelWorkspace } from '@idef0-studio/language';
import { fileURLToPath } from 'node:url';
import type { GeneratedFile } from './generated-model.js';
import { scaledModel } from './scaled-model.js';
import { quantile, short } from './statistics.js';
import type { Table } from './table.js';

export interface CheckTimesOptions {
  /** How many times the size of PRM-IT. */
  readonly sizes: readonly number[];
  /** How often each edit is made. */
  readonly edits: number;
}

/** The times of one edit, of a model of one size. */
export interface CheckTimes {
  readonly size: number;
  readonly activities: number;
  readonly files: number;
  readonly edit: string;
  /** Processor time of an edit, one figure for each batch, ms. */
  readonly times: readonly number[];
  /** From nothing to all findings, ms. */
  readonly firstMs: number;
  readonly heapMiB: number;
}

/** A change of one line that is made and taken back. */
interface Edit {
  readonly name: string;
  readonly file: string;
  readonly change: (text: string) => string;
}

const LEAF = 'book-1-category-4.idef0';
const WHOLE = 'model.idef0';

const EDITS: readonly Edit[] = [
  {
    name: 'a word in a definition, leaf file',
    file: LEAF,
    change: (text) => text.replace('said in a few words', 'said in words'),
  },
  {
    name: 'an entry added, leaf file',
    file: LEAF,
    change: (text) => text.replace(/(\n {6}input\n)/, '$1        World Approved Request\n'),
  },
  {
    name: 'an object renamed where it is defined, leaf file',
    file: LEAF,
    change: (text) => text.replace(/(\n {6}output\n +\S+)/, '$1x'),
  },
  {
    name: 'a box inserted, leaf file',
    file: LEAF,
    change: (text) => text.replace(/(\n)( {4}activity)/, '$1    activity Look Around\n$2'),
  },
  {
    name: 'a box removed, leaf file',
    file: LEAF,
    change: (text) => text.replace(/\n {4}activity [^]*?\n {4}\}\n/, '\n'),
  },
  {
    name: 'a box renamed, leaf file',
    file: LEAF,
    change: (text) => text.replace(/(\n {4}activity )/, '$1Really '),
  },
  {
    name: 'a box with boxes inside renamed, leaf file',
    file: LEAF,
    change: (text) => text.replace(/(\n {2}activity )/, '$1Really '),
  },
  {
    name: 'a line broken and mended, leaf file',
    file: LEAF,
    change: (text) => text.replace(/\n {6}output\n/, '\n      outp {{\n'),
  },
  {
    name: 'a brace lost and found, leaf file',
    file: LEAF,
    change: (text) => text.replace(/\n {4}\}\n/, '\n    \n'),
  },
  {
    name: 'a word in the purpose, file of the whole',
    file: WHOLE,
    change: (text) => text.replace('Find out how long', 'Find how long'),
  },
  {
    name: 'a word in a definition, file of the whole',
    file: WHOLE,
    change: (text) => text.replace('in a few words', 'in words'),
  },
];

/** Every edit at every size. */
export function checkTimes({ sizes, edits }: CheckTimesOptions): readonly CheckTimes[] {
  return sizes.flatMap((size) => timesOf(size, scaledModel(size), edits));
}

/** The times as a table; the last column compares with the smallest size. */
export function checkTable(rows: readonly CheckTimes[]): Table {
  return {
    title: 'From an edit to the findings, in process',
    columns: [
      'edit',
      'size',
      'activities',
      'files',
      'median ms',
      'p95 ms',
      'ratio',
      'first ms',
      'heap MiB',
    ],
    rows: rows.map(({ size, activities, files, edit, times, firstMs, heapMiB }) => {
      const median = quantile(times, 0.5);
      const least = rows.find((row) => row.edit === edit);
      const ratio = median / quantile(least?.times ?? [], 0.5);
      return [
        edit,
        `${size}x`,
        `${activities}`,
        `${files}`,
        short(median),
        short(quantile(times, 0.95)),
        ratio.toFixed(2),
        short(firstMs),
        short(heapMiB),
      ];
    }),
    remark:
      'Processor time of the thread; each edit is made and taken back. Every edit bears on as much in a model of any size: the file of the whole is as long in each, and half of the model takes what it declares. Goal: a ratio of at most 2 at 100x.',
  };
}

function timesOf(
  size: number,
  files: readonly GeneratedFile[],
  edits: number,
): readonly CheckTimes[] {
  const workspace = createIdef0CoreServices().shared.idef0.ModelWorkspace;
  const start = processorMs();
  for (const { name, text } of files) workspace.setText(uriOf(name), text);
  findings(workspace);
  const firstMs = processorMs() - start;
  const activities = workspace.models()[0]?.activities().length ?? 0;
  return EDITS.map((edit) => {
    const times = editTimes(workspace, files, edit, edits);
    const heapMiB = process.memoryUsage().heapUsed / 2 ** 20;
    return { size, activities, files: files.length, edit: edit.name, times, firstMs, heapMiB };
  });
}

/** So many edits are timed at once, half of them take the others back: the system counts processor time in
 *  steps of some ms. */
const BATCH = 6;

/** Makes an edit and takes it back, so many times. The first ones warm up. */
function editTimes(
  workspace: ModelWorkspace,
  files: readonly GeneratedFile[],
  { name, file, change }: Edit,
  edits: number,
): readonly number[] {
  const text = files.find((candidate) => candidate.name === file)?.text ?? '';
  const changed = change(text);
  if (changed === text) throw new RangeError(`The edit '${name}' changes nothing in ${file}.`);
  const times: number[] = [];
  for (let round = -1; round < edits / BATCH; round += 1) {
    const start = processorMs();
    for (let edit = 0; edit < BATCH; edit += 1) {
      workspace.setText(uriOf(file), edit % 2 === 0 ? changed : text);
      findings(workspace);
    }
    if (round >= 0) times.push((processorMs() - start) / BATCH);
  }
  return times;
}

/** As the server asks after a build. */
function findings(workspace: ModelWorkspace): number {
  return workspace.documents().reduce((sum, uri) => sum + workspace.findingsOf(uri).length, 0);
}

/** Time that this thread was busy, so that other programs do not count; ms. */
function processorMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

function uriOf(name: string): string {
  return `file:///bench/${name}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { printTable } = await import('./table.js');
  const sizes = process.argv.slice(2).map(Number);
  const options = { sizes: sizes.length > 0 ? sizes : [1, 10, 100], edits: 30 };
  printTable(checkTable(checkTimes(options)));
}
