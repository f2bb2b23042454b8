/**
 * How long the menu of the light bulb takes: an author goes from slip to slip in a file, each of which has a repair
 * that is made without a choice and is tried out for the first time.
 */
import { Editor, type Caret } from './editor.js';
import { quantile, short } from './statistics.js';
import type { Subject } from './subjects.js';
import type { Table } from './table.js';

interface MenuTimes {
  /** From the request to the menu, ms. */
  readonly times: readonly number[];
  /** From the choice of the first repair to its edits, ms. */
  readonly choices: readonly number[];
  /** How many menus begin with a preferred repair. */
  readonly preferred: number;
  /** Processor time of the server for a menu, ms. */
  readonly processorMs: number | undefined;
}

/** Slips in a file. */
const SLIPS = 24;

/** A row for each subject. */
export async function menuTable(program: string, subjects: readonly Subject[]): Promise<Table> {
  const rows: (readonly string[])[] = [];
  for (const subject of subjects) {
    const { times, choices, preferred, processorMs } = await menuTimes(program, subject);
    rows.push([
      ...[subject.name, `${times.length}`, `${preferred}`, short(times[0] ?? 0)],
      ...[short(quantile(times, 0.5)), short(quantile(times, 0.95)), short(Math.max(...times))],
      ...[short(quantile(choices, 0.5)), short(quantile(choices, 0.95))],
      processorMs === undefined ? '' : short(processorMs),
    ]);
  }
  return {
    title: 'The menu at a slip',
    columns: [
      ...['ms', 'menus', 'with a preferred repair', 'first', 'median', 'p95', 'most'],
      'chosen: median',
      'p95',
      'processor ms a menu',
    ],
    rows,
    remark:
      'Each slip is asked for once; then each first repair is chosen, and tried out. Goal: at most 100 ms for the menu.',
  };
}

async function menuTimes(program: string, { folder, files, file }: Subject): Promise<MenuTimes> {
  const { text, carets } = withSlips(files.find(({ uri }) => uri === file)?.text ?? '');
  const editor = await Editor.start(program, folder);
  try {
    const found = editor.findings(file);
    await editor.open(file, text);
    await found;
    const before = editor.processorMs();
    const menus: Menu[] = [];
    for (const caret of carets) menus.push(await menuAt(editor, file, caret));
    const after = editor.processorMs();
    const choices: number[] = [];
    for (const { first } of menus) choices.push(await timeOf(editor, 'codeAction/resolve', first));
    const spent = before === undefined || after === undefined ? undefined : after - before;
    return {
      times: menus.map(({ ms }) => ms),
      choices,
      preferred: menus.filter(({ first }) => first?.isPreferred === true).length,
      processorMs: spent === undefined ? undefined : spent / menus.length,
    };
  } finally {
    await editor.close();
  }
}

interface Menu {
  readonly ms: number;
  readonly first: { readonly isPreferred?: boolean } | undefined;
}

async function menuAt(editor: Editor, uri: string, caret: Caret): Promise<Menu> {
  const start = performance.now();
  const actions = await editor.request('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: caret, end: caret },
    context: { diagnostics: [] },
  });
  const [first] = actions as readonly { readonly isPreferred?: boolean }[];
  return { ms: performance.now() - start, first };
}

async function timeOf(editor: Editor, method: string, params: unknown): Promise<number> {
  const start = performance.now();
  await editor.request(method, params);
  return performance.now() - start;
}

/** The text with misspelt keywords and repeated entries in turn, and where they stand. */
export function withSlips(text: string): {
  readonly text: string;
  readonly carets: readonly Caret[];
} {
  const lines: string[] = [];
  const carets: Caret[] = [];
  for (const line of text.split('\n')) {
    lines.push(line);
    if (carets.length >= SLIPS) continue;
    const isKeyword = /^\s+input$/u.test(line);
    const isName = /^\s+[A-Z][A-Za-z -]*$/u.test(line);
    if (carets.length % 2 === 0 ? !isKeyword : !isName) continue;
    if (isKeyword) lines.splice(-1, 1, line.replace('input', 'inptu'));
    else lines.push(line);
    carets.push({ line: lines.length - 1, character: line.search(/\S/u) + 1 });
  }
  return { text: lines.join('\n'), carets };
}
