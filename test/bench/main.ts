/**
 * The benchmark: measures the command, the layout, the diagrams and the language server on the example and
 * on a generated model, and prints Markdown tables as they are done. Run by `npm run bench`; never a test.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { checkTable, checkTimes } from './check-times.js';
import { diagramsIn } from './diagram-times.js';
import { editTable } from './edit-table.js';
import { heldOutTable } from './held-out.js';
import {
  keystrokeTable,
  typingInClauses,
  typingInExamples,
  typingInSize,
} from './keystroke-times.js';
import { menuTable } from './menu-times.js';
import { threadTable } from './thread-table.js';
import { memoryTable } from './memory-growth.js';
import { qualityTable } from './layout-quality.js';
import { ordersTable } from './list-orders.js';
import {
  devicesSection,
  lawsSection,
  pagesSection,
  screenSection,
  stabilitySection,
} from './layout-sections.js';
import { textTable } from './layout-text.js';
import { timesTable, type DiagramSet } from './layout-times.js';
import { processTable, type Programs } from './process-times.js';
import { example, generated, type Subject } from './subjects.js';
import { printTable, type Table, type WrittenTable } from './table.js';

/** What `scripts/bench.mjs` has prepared: absolute paths. */
export interface Prepared extends Programs {
  /** Folder of the example. */
  readonly example: string;
  readonly edits: number;
  /** Names of sections, or of groups of them; the usual ones where there is none. */
  readonly sections: readonly string[];
}

interface Scene extends Prepared {
  readonly subjects: readonly Subject[];
  /** A folder that goes in the end. */
  readonly scratch: string;
}

type Section = (scene: Scene) => Sections | AsyncSections;
type Sections = Generator<Table | WrittenTable>;
type AsyncSections = AsyncGenerator<Table | WrittenTable>;

/** In the order they are printed in. */
const SECTIONS: Readonly<Record<string, Section>> = {
  async *processes(scene) {
    yield await processTable(scene, scene.subjects, scene.scratch);
  },
  *check({ edits }) {
    yield checkTable(checkTimes({ sizes: [1, 10, 100], edits }));
  },
  async *editor(scene) {
    yield await editTable(scene, scene.subjects);
  },
  async *menu({ program, subjects }) {
    yield await menuTable(program, subjects);
  },
  async *keystroke({ program, scratch, edits, example: folder }) {
    const typings = [...[1, 100].map(typingInSize), typingInClauses(), typingInExamples(folder)];
    yield await keystrokeTable({ program, scratch, edits }, typings);
  },
  async *memory({ program, hook, edits, subjects }) {
    const [subject] = subjects;
    const options = { program, hook: join(hook, '..', 'memory-hook.mjs'), edits };
    if (subject !== undefined) yield await memoryTable(options, subject);
  },
  async *thread({ program, example }) {
    yield await threadTable(program, example);
  },
  *quality() {
    yield qualityTable('normal');
    yield qualityTable('high');
  },
  async *unseen({ subjects }) {
    const generatedModel = subjects.filter(({ name }) => name === 'generated');
    yield heldOutTable(await diagramSets(generatedModel));
  },
  async *orders({ subjects }) {
    const examples = subjects.filter(({ name }) => name !== 'generated');
    yield await ordersTable(await diagramSets(examples));
  },
  *laws() {
    yield lawsSection();
  },
  *stability() {
    yield stabilitySection();
  },
  async *times({ subjects }) {
    yield timesTable(await diagramSets(subjects));
  },
  *devices() {
    yield devicesSection();
  },
  *pages() {
    yield pagesSection();
  },
  async *text() {
    yield await textTable();
  },
  async *screen() {
    yield await screenSection();
  },
};

function diagramSets(subjects: readonly Subject[]): Promise<readonly DiagramSet[]> {
  return Promise.all(
    subjects.map(async ({ name, files }) => ({ name, diagrams: await diagramsIn(files) })),
  );
}

/** What is measured where nothing is asked for, and what belongs to a name. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  '': ['processes', 'check', 'editor', 'menu', 'times'],
  layout: [
    'quality',
    'unseen',
    'orders',
    'laws',
    'stability',
    'times',
    'devices',
    'pages',
    'text',
    'screen',
  ],
};

/** Measures what is asked for and prints it; says on the standard error what it is at.
 *  @throws RangeError for a section that there is not. */
export async function bench(prepared: Prepared): Promise<void> {
  const wanted = wantedSections(prepared.sections);
  const scratch = await mkdtemp(join(tmpdir(), 'idef0-bench-'));
  try {
    const subjects = [await example(prepared.example), await generated(scratch)];
    printHead(prepared, subjects);
    for (const [name, section] of wanted) {
      process.stderr.write(`measuring ${name} ...\n`);
      for await (const table of section({ ...prepared, subjects, scratch })) printTable(table);
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

function wantedSections(names: readonly string[]): readonly (readonly [string, Section])[] {
  const asked = names.length === 0 ? [''] : names;
  const wanted = new Set(asked.flatMap((name) => GROUPS[name] ?? [name]));
  const known = [...Object.keys(GROUPS).filter((name) => name !== ''), ...Object.keys(SECTIONS)];
  for (const name of wanted) {
    if (!(name in SECTIONS))
      throw new RangeError(`There is no section '${name}'; there are ${known.join(', ')}.`);
  }
  return Object.entries(SECTIONS).filter(([name]) => wanted.has(name));
}

function printHead({ runs }: Prepared, subjects: readonly Subject[]): void {
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  print(
    `Node ${process.version}, ${cpus().length} processors, ${memory} GiB; median of ${runs} runs.\n`,
  );
  for (const { name, files } of subjects) {
    const bytes = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
    print(`${name}: ${files.length} files, ${(bytes / 1024).toFixed(0)} KiB.`);
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
