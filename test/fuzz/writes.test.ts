/** Writing that fails or is stopped at any point: what is there afterwards is old or new, never a part. */
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect } from 'vitest';
import { writeFiles } from '@idef0-studio/cli/testing';
import { BAKERY } from '../cli/bakery.js';
import { openWorkshop, type Workshop } from '../cli/idef0.js';
import { draftsIn } from '../support/draft-names.js';
import { failingDisk, type Failure } from '../support/failing-disk.js';
import { fuzz } from '../support/fuzz.js';
import type { Random } from '../support/random.js';

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

/** Most calls of the file system that a batch of these tests makes. */
const MOST_CALLS = 60;

fuzz(
  'a batch with one failure writes all of its files or none, and leaves nothing',
  250,
  (random) =>
    inFolder(async (folder) => {
      const at = random.below(MOST_CALLS);
      const { threw, failed, states } = await writeSome(random, folder, (call) =>
        call === at ? 'fails' : 'none',
      );
      expect(new Set(states).size).toBe(1);
      if (threw) expect(states).not.toContain('new');
      else expect(states).not.toContain('old');
      // What could not be removed stays.
      if (!failed.includes('rm')) expect(draftsIn(folder)).toEqual([]);
    }),
);

fuzz('a batch on a disk that dies leaves each file whole', 120, (random) =>
  inFolder(async (folder) => {
    const from = random.below(MOST_CALLS);
    const { states } = await writeSome(random, folder, (call) => (call >= from ? 'fails' : 'none'));
    expect(states).not.toContain('broken');
  }),
);

fuzz(
  'a command that is stopped leaves each file whole, and nothing beside it',
  10,
  async (random) => {
    const signal = random.of(['SIGKILL', 'SIGINT', 'SIGTERM'] as const);
    const command = random.of(['fix', 'export'] as const);
    const at = 1 + random.below(command === 'fix' ? 20 : 12);
    await inFolder(async (folder) => {
      const before = textsIn(folder, command);
      for (const [name, text] of Object.entries(before)) writeFileSync(join(folder, name), text);
      const ended = await runStopped(folder, command, { signal, at });
      const states = Object.entries(before).map(([name, old]) => {
        const now = readFileSync(join(folder, name), 'utf8');
        return now === old ? 'old' : isWhole(command, now) ? 'new' : `broken: ${now.slice(-80)}`;
      });
      expect(states.filter((state) => state.startsWith('broken'))).toEqual([]);
      if (signal === 'SIGKILL') return;
      expect(new Set(states).size).toBe(1);
      expect(draftsIn(folder)).toEqual([]);
      // Stopped before its files are put into place, or after.
      expect(ended).toBe(signal);
    });
  },
);

type State = 'old' | 'new' | 'broken';

/** Writes a random batch on a failing disk, and says what became of each file. */
async function writeSome(
  random: Random,
  folder: string,
  failure: (call: number) => Failure,
): Promise<{
  readonly threw: boolean;
  readonly failed: string;
  readonly states: readonly State[];
}> {
  const files = Array.from({ length: 1 + random.below(5) }, (_, index) => {
    const path = join(folder, ...random.of([[], ['sub'], ['sub', 'deep']]), `${index}.idef0`);
    const kind = random.of(['new', 'file', 'link'] as const);
    const old = kind === 'new' ? undefined : `old ${'x'.repeat(random.below(300))}`;
    if (old !== undefined) lay(path, old, kind === 'link');
    const before = old === undefined ? undefined : Buffer.from(old);
    const content = `new ${'y'.repeat(random.below(300))}`;
    return { path, old, content, loss: 'none' as const, ...(before && { before }) };
  });
  let failed = '';
  const disk = failingDisk((call, name) => {
    const result = failure(call);
    if (result === 'fails') failed = name;
    return result;
  });
  let threw = false;
  try {
    await writeFiles({ cwd: folder }, files, disk);
  } catch {
    threw = true;
  }
  const states = files.map(({ path, old, content }): State => {
    const now = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    return now === old ? 'old' : now === content ? 'new' : 'broken';
  });
  return { threw, failed, states };
}

function lay(path: string, text: string, isLink: boolean): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(isLink ? `${path}.target` : path, text);
  if (isLink) symlinkSync(`${path}.target`, path);
}

async function inFolder(action: (folder: string) => Promise<void>): Promise<void> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'idef0-writes-')));
  try {
    await action(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the command is to replace: models with a slip, or pictures of an earlier run beside a model. */
function textsIn(folder: string, command: 'fix' | 'export'): Readonly<Record<string, string>> {
  if (command === 'export') {
    writeFileSync(join(folder, 'bakery.idef0'), BAKERY);
    return { 'A-0.svg': 'an old picture', 'A0.svg': 'an old picture' };
  }
  const slip = BAKERY.replace('    output\n', '    ouput\n').padEnd(50_000, '// more\n');
  return Object.fromEntries(
    ['One', 'Two', 'Three'].map((name) => [
      `${name}.idef0`,
      `${slip.replace('model Bakery', `model ${name}`)}// end\n`,
    ]),
  );
}

function isWhole(command: 'fix' | 'export', text: string): boolean {
  return command === 'export'
    ? text.endsWith('</svg>\n')
    : !text.includes('ouput') && text.endsWith('// end\n');
}

/** Runs a command that stops itself at a call of the file system; gives the signal that has ended it. */
function runStopped(
  cwd: string,
  command: 'fix' | 'export',
  { signal, at }: { readonly signal: NodeJS.Signals; readonly at: number },
): Promise<NodeJS.Signals | null> {
  const hook = fileURLToPath(new URL('../support/stop-hook.mjs', import.meta.url));
  const args = {
    fix: ['check', '.', '--fix'],
    export: ['export', '.', '--format', 'svg', '--out', '.', '--no-cache'],
  }[command];
  const env = { ...process.env, IDEF0_STOP_WITH: signal, IDEF0_STOP_AT: String(at) };
  return new Promise((resolve, reject) => {
    const run = spawn(process.execPath, ['--import', hook, workshop.program, ...args], {
      cwd,
      env,
      stdio: 'ignore',
    });
    run.on('error', reject);
    run.on('exit', (_code, ended) => resolve(ended));
  });
}
