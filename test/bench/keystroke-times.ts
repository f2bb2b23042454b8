/**
 * A keystroke on its way through the real server: from the changed text to the findings, over standard input
 * and output, in models of several times the size of PRM-IT, in one of many clauses, and in all examples at once.
 */
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { entryEnd } from './edit-times.js';
import { Editor, type Caret } from './editor.js';
import type { GeneratedFile } from './generated-model.js';
import { scaledModel } from './scaled-model.js';
import { quantile, short } from './statistics.js';
import type { Table } from './table.js';
import { TRACED_FILE, tracedModel } from './traced-model.js';

export interface KeystrokeOptions {
  /** `idef0.mjs`. */
  readonly program: string;
  /** A folder for the models. */
  readonly scratch: string;
  readonly edits: number;
}

/** Where somebody types. */
export interface Typing {
  readonly name: string;
  /** Writes the files to a folder. */
  readonly writeTo: (folder: string) => Promise<void>;
  /** The file that is typed in, from the folder on. */
  readonly file: string;
  readonly caretIn: (text: string) => Caret;
}

interface KeystrokeTimes {
  readonly name: string;
  readonly firstMs: number;
  /** From the text sent to the findings received, ms. */
  readonly times: readonly number[];
  /** Processor time of the server per keystroke, with all that follows the findings, ms. */
  readonly processorMs: number | undefined;
  readonly memoryMiB: number | undefined;
}

/** In a model of so many times the size of PRM-IT: behind an entry of a leaf. */
export function typingInSize(size: number): Typing {
  const files = scaledModel(size);
  const name = `${size}x, ${files.length} files`;
  return { name, writeTo: written(files), file: 'book-1-category-4.idef0', caretIn: entryEnd };
}

/** In a model of 1,000 clauses and 5,000 outcomes: behind the clauses of an outcome. */
export function typingInClauses(): Typing {
  const name = '1,000 clauses, 5,000 outcomes';
  return { name, writeTo: written(tracedModel()), file: TRACED_FILE, caretIn: clausesEnd };
}

/** In PRM-IT, with the workspace of all examples open. */
export function typingInExamples(example: string): Typing {
  return {
    name: 'all examples',
    writeTo: (folder) => cp(dirname(example), folder, { recursive: true }),
    file: 'prm-it/a22-service-marketing-and-sales.idef0',
    caretIn: entryEnd,
  };
}

function written(files: readonly GeneratedFile[]) {
  return async (folder: string): Promise<void> => {
    for (const { name, text } of files) await writeFile(join(folder, name), text);
  };
}

function clausesEnd(text: string): Caret {
  const lines = text.split('\n');
  const line = lines.findIndex((each) => each.includes(' satisfies '));
  return { line, character: lines[line]?.length ?? 0 };
}

/** Between two keystrokes, ms. */
const PACE = 50;
/** Keystrokes that warm the server up. */
const WARM = 20;

/** A row for each place to type at; the last columns compare with the first. */
export async function keystrokeTable(
  options: KeystrokeOptions,
  typings: readonly Typing[],
): Promise<Table> {
  const rows: KeystrokeTimes[] = [];
  for (const typing of typings) rows.push(await timesOf(typing, options));
  const [least] = rows;
  const ratio = (now: number | undefined, then: number | undefined) =>
    now === undefined || then === undefined ? '' : (now / then).toFixed(2);
  return {
    title: 'From a keystroke to the findings, through the server',
    columns: [
      ...['', 'first ms', 'least ms', 'median', 'p95', 'ratio of medians'],
      ...['processor ms', 'ratio', 'memory MiB'],
    ],
    rows: rows.map(({ name, firstMs, times, processorMs, memoryMiB }) => [
      ...[name, short(firstMs), short(Math.min(...times))],
      ...[short(quantile(times, 0.5)), short(quantile(times, 0.95))],
      ratio(quantile(times, 0.5), quantile(least?.times ?? [], 0.5)),
      processorMs === undefined ? '' : short(processorMs),
      ratio(processorMs, least?.processorMs),
      memoryMiB === undefined ? '' : short(memoryMiB),
    ]),
    remark:
      'An edit in a leaf file, no picture open. Goals: p95 under 50 ms at 1x, a ratio of at most 2 at 100x.',
  };
}

async function timesOf(
  { name, writeTo, file, caretIn }: Typing,
  { program, scratch, edits }: KeystrokeOptions,
): Promise<KeystrokeTimes> {
  const folder = await mkdtemp(join(scratch, 'keystrokes '));
  await writeTo(folder);
  const path = join(folder, file);
  const text = await readFile(path, 'utf8');
  const uri = pathToFileURL(path).href;
  const start = performance.now();
  const editor = await Editor.start(program, folder);
  try {
    const found = editor.findings(uri);
    await editor.open(uri, text);
    await found;
    const firstMs = performance.now() - start;
    const caret = caretIn(text);
    await typed(editor, uri, caret, WARM);
    const before = editor.processorMs();
    const times = await typed(editor, uri, caret, edits);
    const after = editor.processorMs();
    const isTold = before !== undefined && after !== undefined;
    const processorMs = isTold ? (after - before) / edits : undefined;
    const memoryMiB = editor.memoryMiB();
    return { name, firstMs, times, processorMs, memoryMiB };
  } finally {
    await editor.close();
  }
}

/** A letter at a caret, in and out again, so many times. */
async function typed(
  editor: Editor,
  uri: string,
  caret: Caret,
  edits: number,
): Promise<readonly number[]> {
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
