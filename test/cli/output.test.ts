/** What the command prints: nothing that steers a terminal, nothing lost in silence, nothing in a channel of messages. */
import { execFile, spawn } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join, win32 } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shellOf } from '@idef0-studio/cli';
import {
  githubLine,
  jsonText,
  type LocatedFinding,
  plainLines,
  plainText,
  repositoryPath,
  sarifLog,
} from '@idef0-studio/cli/testing';
import { BAKERY } from './bakery.js';
import { openWorkshop, type Workshop } from './idef0.js';
import { openBench, type Bench } from './in-process.js';

let bench: Bench;
let workshop: Workshop;
beforeAll(async () => {
  [bench, workshop] = await Promise.all([openBench(), openWorkshop()]);
});
afterAll(() => Promise.all([bench.close(), workshop.close()]));

/** Escape, bell, C1's own escape, right-to-left override, a line separator, and half of a pair. */
const HOSTILE = '\u001b[31m\u0007\u009b31m\u202e\u2066\u061c\u2028\u0085\ud800';
/** What of it could stand in any output. */
const STEERING = /[^\P{Cc}\n]|\p{Bidi_Control}|[\u2028\u2029]/u;

describe('text that could steer a terminal', () => {
  test('is replaced, character by character', () => {
    expect(plainText(`a${HOSTILE}\nb`)).not.toMatch(/\n/u);
    expect(plainText('a\u001b[2Jb\r\n\u202ec')).toBe('a\uFFFD[2Jb\uFFFD\uFFFD\uFFFDc');
    expect(plainLines('a\u009b\nb\u2069')).toBe('a\uFFFD\nb\uFFFD');
    expect(plainText('Bäckerei, Пекарня, 面包店, 😀')).toBe('Bäckerei, Пекарня, 面包店, 😀');
  });

  test('is escaped in JSON, which reads as it was', () => {
    const value = { text: `${HOSTILE}\n"\\` };
    expect(jsonText(value)).not.toMatch(STEERING);
    expect(JSON.parse(jsonText(value))).toEqual(value);
  });

  /** A name that nobody declares, and a broken statement, both with what steers. */
  const files = {
    'b.idef0': BAKERY.replace('      Flour\n', `      Flo${HOSTILE}r\n`).replace(
      '    output\n',
      `    out\u001bput "\u202e" ${HOSTILE}\n`,
    ),
    'table.json': JSON.stringify({
      [`A0${HOSTILE}`]: { name: `Run${HOSTILE}`, inputs: [{ object: HOSTILE, from: [HOSTILE] }] },
    }),
  };
  test.each([
    ['check', '.'],
    ['check', '.', '--format', 'json'],
    ['check', '.', '--format', 'sarif'],
    ['check', '.', '--format', 'github'],
    ['check', '.', '--fix'],
    ['check', `no${HOSTILE}where`],
    ['check', '.', `--no${HOSTILE}`],
    ['check', '.', '--format', HOSTILE],
    ['check', '.', '--max-warnings', HOSTILE],
    ['check', '.', '--baseline', `no${HOSTILE}.json`],
    ['check', '.', '--config', `no${HOSTILE}.json`],
    ['audit', '.', '--against', 'table.json'],
    ['audit', '.', '--against', 'table.json', '--format', 'json'],
    ['audit', '.', '--against', 'table.json', '--model', HOSTILE],
    ['audit', '.', '--against', `no${HOSTILE}`],
    ['export', '.', '--format', 'json', '--out', 'out', '--diagram', HOSTILE],
    ['export', '.', '--format', 'json', '--out', 'out', '--focus', HOSTILE],
    ['export', '.', '--format', 'json', '--out', `out\u001b[31m\u202e`],
    ['export', '.', '--format', 'text', '--view', 'index', '--out', 'out', '--of', HOSTILE],
    [`\u001b[31m${HOSTILE}`],
  ])('never comes out: case %#', async (...args) => {
    const { out, err } = await bench.run(files, ...args);
    expect(out + err).not.toBe('');
    expect(out + err).not.toMatch(STEERING);
  });

  test('is replaced in a diff where a terminal shows it, and stays where a program reads it', () => {
    for (const isTerminal of [true, false]) {
      let text = '';
      const add = (more: string) => void (text += more);
      shellOf({ cwd: '/', cacheFolder: undefined }, { out: add, err: add, isTerminal }).printData(
        '-a\u001b\r\n+b\r',
      );
      expect(text).toBe(isTerminal ? '-a\uFFFD\uFFFD\n+b\uFFFD\n' : '-a\u001b\r\n+b\r\n');
    }
  });
});

describe('annotations of GitHub', () => {
  const finding: LocatedFinding = {
    ...{ file: join('models', 'a, 100%: b.idef0'), line: 3, column: 5, endLine: 3, endColumn: 8 },
    ...{ severity: 'error', code: 'name/unknown', message: '50 %\r\n::error::x' },
    notes: [
      { file: 'c.idef0', line: 1, column: 1, endLine: 1, endColumn: 2, message: 'Here.\n::x' },
    ],
  };

  test('name files from the root of the repository on, and escape what has a meaning', () => {
    const line = githubLine(
      { cwd: '/repo/work', cacheFolder: undefined, repository: '/repo' },
      finding,
    );
    expect(line).toBe(
      '::error file=work/models/a%2C 100%25%3A b.idef0,line=3,endLine=3,col=5,endColumn=8,' +
        'title=name/unknown::50 %25\uFFFD\uFFFD::error::x%0Awork/c.idef0:1: Here.\uFFFD::x',
    );
  });

  test.each([
    ['C:\\repo\\work', 'C:\\repo', 'models\\a.idef0', 'work/models/a.idef0'],
    ['C:\\repo', 'c:\\REPO', 'a.idef0', 'a.idef0'],
    ['C:\\repo', undefined, 'models\\a.idef0', 'models/a.idef0'],
    ['C:\\repo\\work', 'C:\\repo', 'D:\\other\\a.idef0', 'D:/other/a.idef0'],
    ['C:\\repo\\work', 'C:\\repo\\work', '..\\a.idef0', '../a.idef0'],
    ['C:\\repo\\work', 'C:\\repo', '..\\..a.idef0', '..a.idef0'],
  ])('on Windows from %s in %s: %s is %s', (cwd, repository, file, expected) =>
    expect(repositoryPath({ cwd, repository }, file, win32)).toBe(expected),
  );

  test('take the folder from the environment of the build', async () => {
    const { folder } = await bench.run({ 'sub/b.idef0': 'model B\nnonsense' }, '--version');
    const { out } = await runIn(join(folder, 'sub'), ['check', '.', '--format', 'github'], {
      GITHUB_WORKSPACE: folder,
    });
    expect(out).toContain('file=sub/b.idef0,line=2');
  });
});

test('SARIF names what lies outside of the working directory by its whole path', () => {
  const place = {
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 2,
    severity: 'error',
    notes: [],
  } as const;
  const log = sarifLog(
    ['/x y/a.idef0', 'sub/ö.idef0'].map((file) => ({ ...place, file, code: 'c', message: 'm' })),
    '1',
  );
  const uris = log.runs[0]?.results?.map(
    (result) => result.locations?.[0]?.physicalLocation?.artifactLocation,
  );
  expect(uris).toEqual([
    { uri: 'file:///x%20y/a.idef0' },
    { uri: 'sub/%C3%B6.idef0', uriBaseId: 'SRCROOT' },
  ]);
});

/** Runs the program in a folder; `shell` is a command of the shell in which `"$@"` is the program. */
function runIn(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  shell = '"$@"',
): Promise<{ readonly code: unknown; readonly out: string; readonly err: string }> {
  return new Promise((resolve) => {
    execFile(
      '/bin/sh',
      ['-c', shell, 'sh', process.execPath, workshop.program, ...args],
      { cwd, env: { ...process.env, ...env }, maxBuffer: 2 ** 28 },
      (error, out, err) => resolve({ code: error?.code ?? 0, out, err }),
    );
  });
}

describe('an output that cannot be written', () => {
  const export_ = ['export', '.', '--format', 'json', '--out', 'out'];
  test.each([
    ['findings', ['check', '.']],
    ['files', export_],
    ['help', ['--help']],
    ['a version', ['--version']],
    ['help of a command', ['check', '--help']],
    ['differences', ['audit', '.', '--against', 'table.json']],
  ])('ends with 2 and a sentence: %s', async (_, args) => {
    const table = JSON.stringify({ A0: { name: 'Run a Bakery' } });
    const { folder } = await bench.run({ 'b.idef0': BAKERY, 'table.json': table }, '--version');
    // Limited to no block at all, no file can be written: a full disk for those who are not root.
    const { code, err } = await runIn(folder, args, {}, 'touch full; ulimit -f 0; "$@" > full');
    if (args === export_) return expect(code).toBe(2);
    expect({ code, err }).toEqual({
      code: 2,
      err: 'idef0: The standard output cannot be written: files of this size are not allowed.\n',
    });
  });

  test('ends with 2 where errors cannot be told either', async () => {
    const { folder } = await bench.run({ 'b.idef0': BAKERY }, '--version');
    const limited = 'touch full; ulimit -f 0; "$@" > full 2>&1';
    expect((await runIn(folder, ['check', '.'], {}, limited)).code).toBe(2);
    const silenced = 'touch full; ulimit -f 0; "$@" 2> full';
    expect((await runIn(folder, ['check', 'nowhere'], {}, silenced)).code).toBe(2);
  });

  test.each([
    [BAKERY, 0],
    ['model B\nnonsense\n', 1],
  ])('ends quietly where a reader has gone, with the code of the findings', async (text, code) => {
    const { folder } = await bench.run({ 'b.idef0': text }, '--version');
    // The program begins when the reader has gone.
    const left = '{ read go < go; "$@"; echo $? > code; }';
    const fed = `mkfifo go; ${left} | { exec <&-; echo > go; }`;
    const { err } = await runIn(folder, ['check', '.'], {}, fed);
    expect(err).toBe('');
    expect(await readFile(join(folder, 'code'), 'utf8')).toBe(`${code}\n`);
  });
});

test('what is printed into a pipe comes out to its end', async () => {
  const files = { 'b.idef0': `model B\n${'nonsense of every kind\n'.repeat(4000)}` };
  const whole = await bench.run(files, 'check', '.', '--format', 'json');
  // More than a pipe holds at a time.
  expect(whole.out.length).toBeGreaterThan(2 ** 16);
  const { folder } = await bench.run(files, '--version');
  const { out } = await runIn(folder, ['check', '.', '--format', 'json'], {}, '"$@" | cat');
  expect(out).toBe(whole.out);
});

test('the language server keeps its channel to itself, whoever prints', async () => {
  const noise = join(workshop.root, 'noise.mjs');
  // Prints as soon as somebody listens to the channel, again with each message, and on a thread.
  await writeFile(
    noise,
    `const on = process.stdin.on;
process.stdin.on = (...args) => {
  console.log('noise'); console.info('noise'); process.stdout.write('noise');
  return on.apply(process.stdin, args);
};
process.on('exit', () => console.log('noise at the end'));`,
  );
  const thread = join(workshop.root, 'dist', 'layout-worker.cjs');
  await writeFile(thread, "console.log('noise of a thread');");
  const { folder } = await bench.run({ 'b.idef0': BAKERY }, '--version');
  const server = spawn(process.execPath, ['--import', noise, workshop.program, 'lsp', '--stdio']);
  let [out, err] = ['', ''];
  const send = (message: object) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const ended = new Promise((resolve) => server.on('exit', resolve));
  const once = (seen: (all: string) => boolean, act: () => void) => {
    let done = false;
    return () => {
      if (done || !seen(out + err)) return;
      done = true;
      act();
    };
  };
  const steps = [
    once(
      (all) => all.includes('"id":1'),
      () => send({ method: 'initialized', params: {} }),
    ),
    once(
      (all) => all.includes('noise of a thread'),
      () => send({ id: 2, method: 'shutdown' }),
    ),
    once(
      (all) => all.includes('"id":2'),
      () => send({ method: 'exit' }),
    ),
  ];
  server.stdout.on('data', (data: Buffer) => {
    out += data.toString('utf8');
    for (const step of steps) step();
  });
  server.stderr.on('data', (data: Buffer) => {
    err += data.toString('utf8');
    for (const step of steps) step();
  });
  send({
    id: 1,
    method: 'initialize',
    params: {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'bakery' }],
      capabilities: {},
    },
  });
  expect(await ended).toBe(0);
  await rm(thread);
  expect(out).not.toContain('noise');
  expect(out).toMatch(/^Content-Length: /u);
  expect(err).toContain('noise at the end');
});
