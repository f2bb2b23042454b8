/**
 * What a server holds after a long day: memory after edits of one text with its picture open, through the real
 * server, started as the extension starts it. What an edit leaves behind, a thousand edits leave a thousand times.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { METHOD, type ActionMessage } from '@idef0-studio/protocol';
import { Editor } from './editor.js';
import { LongDay } from './memory-edits.js';
import { short } from './statistics.js';
import type { Subject } from './subjects.js';
import type { Table } from './table.js';

export interface MemoryOptions {
  /** `idef0.mjs`. */
  readonly program: string;
  /** `memory-hook.mjs`. */
  readonly hook: string;
  readonly edits: number;
}

interface Reading {
  readonly edits: number;
  readonly pictures: number;
  /** After what nobody holds was collected, MiB. */
  readonly heapMiB: number;
  /** The same of the thread that lays out; of all of them, should there be more. */
  readonly threadMiB: number;
  /** Of the process with its threads. */
  readonly residentMiB: number;
}

/** What `memory-hook.mjs` notes, bytes. */
interface Note {
  readonly rss: number;
  readonly threads: readonly { readonly heapUsed: number; readonly external: number }[];
}

const CLIENT = 'bench';
/** Edits before the first reading, the warm-up: by then code is compiled and caches are full. */
const WARM = 300;
/** How often a reading is taken after that. */
const READINGS = 12;
/** Longer than the pause after which a picture is laid out with care, ms. */
const PAUSE = 2000;

/** A row for each reading; the growth is that since the first. */
export async function memoryTable(options: MemoryOptions, subject: Subject): Promise<Table> {
  const readings = await readingsOf(options, subject);
  const [first] = readings;
  const growth = (now: number, then = now) => `${((now / then - 1) * 100).toFixed(1)} %`;
  return {
    title: 'What a server holds after a long day',
    columns: [
      ...['edits', 'pictures', 'heap MiB', 'growth'],
      ...['thread MiB', 'growth', 'resident MiB', 'growth'],
    ],
    rows: readings.map(({ edits, pictures, heapMiB, threadMiB, residentMiB }) => [
      ...[`${edits}`, `${pictures}`, short(heapMiB), growth(heapMiB, first?.heapMiB)],
      ...[short(threadMiB), growth(threadMiB, first?.threadMiB)],
      ...[short(residentMiB), growth(residentMiB, first?.residentMiB)],
    ]),
    remark: `Edits of ${subject.node} in ${subject.name}, its picture open; heaps after a collection, the first reading after ${WARM} edits of warm-up. Goal: 10 % at most.`,
  };
}

async function readingsOf(
  { program, hook, edits }: MemoryOptions,
  subject: Subject,
): Promise<readonly Reading[]> {
  const scratch = await mkdtemp(join(tmpdir(), 'idef0-memory-'));
  const notes = join(scratch, 'notes.txt');
  process.env['IDEF0_MEMORY_FILE'] = notes;
  const options = ['--expose-gc', '--import', pathToFileURL(hook).href];
  const author = new Author(await Editor.start(program, subject.folder, options), subject, notes);
  try {
    return await author.work(edits);
  } finally {
    await author.end();
    delete process.env['IDEF0_MEMORY_FILE'];
    await rm(scratch, { recursive: true, force: true });
  }
}

class Author {
  private readonly readings: Reading[] = [];
  private readonly day: LongDay;
  private text: string;
  private pictures = 0;

  constructor(
    private readonly editor: Editor,
    private readonly subject: Subject,
    private readonly notes: string,
  ) {
    this.text = subject.files.find(({ uri }) => uri === subject.file)?.text ?? '';
    this.day = new LongDay(this.text);
  }

  /** Edits so many times, and reads the memory before, after, and in between. */
  async work(edits: number): Promise<readonly Reading[]> {
    const { editor, subject } = this;
    await editor.open(subject.file, this.text);
    await this.show();
    editor.onNotification(METHOD.action, () => (this.pictures += 1));
    for (let edit = 0; edit < WARM; edit += 1) await this.edit(edit);
    await this.read(0);
    for (let edit = 1; edit <= edits; edit += 1) {
      await this.edit(WARM + edit);
      if (edit % Math.ceil(edits / READINGS) === 0 || edit === edits) await this.read(edit);
    }
    return this.readings;
  }

  async end(): Promise<void> {
    await this.editor.close();
  }

  /** Opens the picture, as the preview does. */
  private async show(): Promise<void> {
    const { file: uri, node } = this.subject;
    const shown = this.editor.received(METHOD.action, (params) => {
      const { action } = params as ActionMessage;
      return action.kind === 'setModel' || action.kind === 'updateModel';
    });
    const options = { uri, node, needsClientLayout: false, needsServerLayout: false };
    const action = { kind: 'requestModel', requestId: 'bench-1', options };
    await this.editor.notify(METHOD.action, { clientId: CLIENT, action } satisfies ActionMessage);
    await shown;
  }

  /** An edit, and what the editor and the preview ask for after it. */
  private async edit(edit: number): Promise<void> {
    const uri = this.subject.file;
    const lines = this.text.split('\n');
    const end = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
    const found = this.editor.findings(uri);
    this.text = this.day.text(edit);
    await this.editor.type(uri, { line: 0, character: 0 }, end, this.text);
    await found;
    const position = { line: edit % lines.length, character: 4 };
    await this.editor.request(METHOD.diagramAt, { uri, position });
    await this.editor.request('textDocument/documentSymbol', { textDocument: { uri } });
  }

  private async read(edits: number): Promise<void> {
    await setTimeout(PAUSE);
    const { rss, threads } = await this.usage(this.readings.length + 1);
    const [heapMiB = 0, ...others] = threads.map(
      ({ heapUsed, external }) => (heapUsed + external) / 2 ** 20,
    );
    const threadMiB = others.reduce((sum, more) => sum + more, 0);
    const residentMiB = rss / 2 ** 20;
    this.readings.push({ edits, pictures: this.pictures, heapMiB, threadMiB, residentMiB });
    process.stderr.write(
      `  ${edits} edits: heap ${short(heapMiB)}, thread ${short(threadMiB)}, resident ${short(residentMiB)} MiB\n`,
    );
  }

  /** What the server notes when it is asked for the so-many-th time. */
  private async usage(count: number): Promise<Note> {
    this.editor.signal('SIGUSR2');
    for (;;) {
      const noted = await readFile(this.notes, 'utf8').catch(() => '');
      const line = noted.split('\n')[count - 1];
      if (line !== undefined && noted.split('\n').length > count) return JSON.parse(line) as Note;
      await setTimeout(50);
    }
  }
}
