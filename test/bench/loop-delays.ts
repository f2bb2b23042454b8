/**
 * For how long the server's thread lets nobody else run, while an author opens, edits and exports a dense diagram
 * and looks at views. Runnable as main: `node test/bench/loop-delays.ts idef0.mjs FOLDER`, a built command line and
 * the folder of PRM-IT.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ViewRequest } from '@idef0-studio/model';
import { METHOD, type ActionMessage, type PictureStyle } from '@idef0-studio/protocol';
import { Editor, type Caret } from './editor.js';

/** What happened while an author did something. */
export interface LoopDelays {
  readonly what: string;
  /** The longest time that the server's thread worked on one thing, ms; 0 where none was over 5 ms. */
  readonly longestMs: number;
  /** How often it was over 20 ms, and over 50 ms. */
  readonly over20: number;
  readonly over50: number;
  /** The longest time that nothing else could run, ms: longer where other programs use the processors. */
  readonly blockedMs: number;
}

const FILE = 'a2-customer-relationships.idef0';
const CLIENT = 'bench';
/** Between two keystrokes, ms. */
const PACE = 150;
const KEYSTROKES = 20;
/** Longer than the pause after which a picture is laid out with care, ms. */
const PAUSE = 2500;

/** Measures a server that a program starts with `lsp --stdio` on a copy of PRM-IT. */
export async function loopDelays(program: string, folder: string): Promise<readonly LoopDelays[]> {
  const scratch = await mkdtemp(join(tmpdir(), 'idef0-loop-'));
  const notes = join(scratch, 'notes.txt');
  process.env['IDEF0_LOOP_FILE'] = notes;
  const hook = fileURLToPath(new URL('loop-hook.mjs', import.meta.url));
  const author = new Author(
    await Editor.start(program, folder, ['--import', pathToFileURL(hook).href]),
    folder,
  );
  try {
    const phases = await author.work();
    await setTimeout(100);
    const gaps = gapsIn(await readFile(notes, 'utf8').catch(() => ''));
    return phases.map(({ what, from, to }) => {
      const own = gaps.filter(({ end }) => end >= from && end <= to);
      const over = (limit: number): number => own.filter(({ worked }) => worked > limit).length;
      const longest = (of: 'blocked' | 'worked') => Math.max(0, ...own.map((gap) => gap[of]));
      return {
        what,
        longestMs: longest('worked'),
        over20: over(20),
        over50: over(50),
        blockedMs: longest('blocked'),
      };
    });
  } finally {
    await author.end();
    delete process.env['IDEF0_LOOP_FILE'];
    await rm(scratch, { recursive: true, force: true });
  }
}

interface Phase {
  readonly what: string;
  /** ms since 1970. */
  readonly from: number;
  readonly to: number;
}

class Author {
  private readonly phases: Phase[] = [];
  private readonly uri: string;
  private requests = 0;

  constructor(
    private readonly editor: Editor,
    private readonly folder: string,
  ) {
    this.uri = pathToFileURL(join(folder, FILE)).href;
  }

  async work(): Promise<readonly Phase[]> {
    const text = await readFile(join(this.folder, FILE), 'utf8');
    const pipes = { devices: { bundling: 'pipes', labels: 'codes' } } as const;
    const paper = { page: 'A4' } as const;
    const impact = { kind: 'impact', upstream: 'all', downstream: 'all' } as const;
    const activity = 'Manage IT/Customer Relationships';
    await this.during('start', async () => {
      const found = this.editor.findings(this.uri);
      await this.editor.open(this.uri, text);
      await found;
    });
    await this.during('open A2', () => this.show({ node: 'A2' }));
    await this.during('type in A2', () => this.type(text));
    await this.during('pause', () => setTimeout(PAUSE));
    await this.during('pipes and codes', () => this.show({ node: 'A2' }, pipes));
    await this.during('A2 on A4', () => this.show({ node: 'A2' }, paper));
    await this.during('export A2', () => this.export());
    await this.during('map of level 2', () => this.show({ view: { kind: 'map', level: 2 } }));
    await this.during('impact', () => this.show({ view: { ...impact, of: { activity } } }));
    return this.phases;
  }

  async end(): Promise<void> {
    await this.editor.close();
  }

  private async during(what: string, work: () => Promise<unknown>): Promise<void> {
    const from = Date.now();
    await work();
    // What is left to do of it.
    await setTimeout(100);
    this.phases.push({ what, from, to: Date.now() });
  }

  private async show(
    picture: { readonly node: string } | { readonly view: ViewRequest },
    style: PictureStyle = {},
  ): Promise<void> {
    const requestId = `bench-${++this.requests}`;
    const options = { uri: this.uri, ...picture, ...style };
    const action = {
      kind: 'requestModel',
      requestId,
      options: { ...options, needsClientLayout: false, needsServerLayout: false },
    };
    const drawn = this.editor.received(METHOD.action, (params) => {
      const answer = (params as ActionMessage).action as { readonly responseId?: string };
      return answer.responseId === requestId;
    });
    await this.editor.notify(METHOD.action, { clientId: CLIENT, action });
    await drawn;
  }

  /** A name more in the list of controls, letter by letter. */
  private async type(text: string): Promise<void> {
    const line = text.split('\n').findIndex((each) => each.trim() === 'control') + 1;
    const end = text.split('\n')[line]?.length ?? 0;
    const letters = '\n    Rumours of Demand'.slice(0, KEYSTROKES);
    let caret: Caret = { line, character: end };
    for (const letter of letters) {
      await this.editor.type(this.uri, caret, caret, letter);
      caret =
        letter === '\n'
          ? { line: caret.line + 1, character: 0 }
          : { ...caret, character: caret.character + 1 };
      await setTimeout(PACE);
    }
  }

  private async export(): Promise<void> {
    const target = { uri: this.uri, node: 'A2' };
    await this.editor.request(METHOD.exportPicture, { target, format: 'svg' });
  }
}

interface Gap {
  readonly end: number;
  readonly blocked: number;
  readonly worked: number;
}

function gapsIn(text: string): readonly Gap[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [end = 0, blocked = 0, worked = 0] = line.split(' ').map(Number);
      return { end, blocked, worked };
    });
}

const [, main, program, folder] = process.argv;
if (main === fileURLToPath(import.meta.url) && program !== undefined && folder !== undefined) {
  const row = (...cells: readonly (string | number)[]): void => {
    process.stdout.write(`| ${cells.join(' | ')} |\n`);
  };
  row('', 'longest work, ms', 'over 20 ms', 'over 50 ms', 'longest wait, ms');
  row('---', '---', '---', '---', '---');
  for (const each of await loopDelays(program, folder)) {
    const { what, longestMs, over20, over50, blockedMs } = each;
    row(what, longestMs.toFixed(0), over20, over50, blockedMs.toFixed(0));
  }
}
