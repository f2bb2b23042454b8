/**
 * A keystroke on its way through the real server: from the changed text to the findings, over standard input
 * and output, in models of several times the size of PRM-IT.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { entryEnd } from './edit-times.js';
import { Editor } from './editor.js';
import { scaledModel } from './scaled-model.js';
import { quantile, short } from './statistics.js';
import type { Table } from './table.js';

export interface KeystrokeOptions {
  /** `idef0.mjs`. */
  readonly program: string;
  /** A folder for the models. */
  readonly scratch: string;
  /** How many times the size of PRM-IT. */
  readonly sizes: readonly number[];
  readonly edits: number;
}

interface KeystrokeTimes {
  readonly size: number;
  readonly files: number;
  readonly firstMs: number;
  /** From the text sent to the findings received, ms. */
  readonly times: readonly number[];
  /** Processor time of the server per keystroke, with all that follows the findings, ms. */
  readonly processorMs: number | undefined;
  readonly memoryMiB: number | undefined;
}

const LEAF = 'book-1-category-4.idef0';
/** Between two keystrokes, ms. */
const PACE = 50;
/** Keystrokes that warm the server up. */
const WARM = 20;

/** A row for each size; the last columns compare with the smallest. */
export async function keystrokeTable(options: KeystrokeOptions): Promise<Table> {
  const rows: KeystrokeTimes[] = [];
  for (const size of options.sizes) rows.push(await timesOf(size, options));
  const [least] = rows;
  const ratio = (now: number | undefined, then: number | undefined) =>
    now === undefined || then === undefined ? '' : (now / then).toFixed(2);
  return {
    title: 'From a keystroke to the findings, through the server',
    columns: [
      ...['size', 'files', 'first ms', 'least ms', 'median', 'p95', 'ratio of medians'],
      ...['processor ms', 'ratio', 'memory MiB'],
    ],
    rows: rows.map(({ size, files, firstMs, times, processorMs, memoryMiB }) => [
      ...[`${size}x`, `${files}`, short(firstMs), short(Math.min(...times))],
      ...[short(quantile(times, 0.5)), short(quantile(times, 0.95))],
      ratio(quantile(times, 0.5), quantile(least?.times ?? [], 0.5)),
      processorMs === undefined ? '' : short(processorMs),
      ratio(processorMs, least?.processorMs),
      memoryMiB === undefined ? '' : short(memoryMiB),
    ]),
    remark: 'An edit in a leaf file, no picture open. Goal: a ratio of at most 2 at 100x.',
  };
}

async function timesOf(size: number, options: KeystrokeOptions): Promise<KeystrokeTimes> {
  const { program, scratch, edits } = options;
  const folder = join(scratch, `keystrokes ${size}`);
  await mkdir(folder);
  const files = scaledModel(size);
  for (const { name, text } of files) await writeFile(join(folder, name), text);
  const text = files.find(({ name }) => name === LEAF)?.text ?? '';
  const uri = pathToFileURL(join(folder, LEAF)).href;
  const start = performance.now();
  const editor = await Editor.start(program, folder);
  try {
    const found = editor.findings(uri);
    await editor.open(uri, text);
    await found;
    const firstMs = performance.now() - start;
    await typed(editor, uri, text, WARM);
    const before = editor.processorMs();
    const times = await typed(editor, uri, text, edits);
    const after = editor.processorMs();
    const isTold = before !== undefined && after !== undefined;
    const processorMs = isTold ? (after - before) / edits : undefined;
    const memoryMiB = editor.memoryMiB();
    return { size, files: files.length, firstMs, times, processorMs, memoryMiB };
  } finally {
    await editor.close();
  }
}

/** A letter behind an entry, in and out again, so many times. */
async function typed(
  editor: Editor,
  uri: string,
  text: string,
  edits: number,
): Promise<readonly number[]> {
  const caret = entryEnd(text);
  const behind = { ...caret, character: caret.character + 1 };
  const times: number[] = [];
  for (let edit = 0; edit < edits; edit++) {
    const isIn = edit % 2 === 0;
    const found = editor.findings(uri);
    const start = performance.now();
    await editor.type(uri, caret, isIn ? caret : behind, isIn ? 'x' : '');
    await found;
    times.push(performance.now() - start);
    await setTimeout(PACE);
  }
  return times;
}
