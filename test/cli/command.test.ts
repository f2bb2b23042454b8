/**
 * `idef0` itself: help, version, the language server, and the program before it is built.
 */
import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkshop, runProgram, type Workshop } from './idef0.js';

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

test('--help names the commands and the exit codes, and ends with 0', async () => {
  const { code, out } = await workshop.run({}, '--help');
  expect(code).toBe(0);
  for (const word of ['check', 'export', 'lsp', 'Exit codes']) expect(out).toContain(word);
});

test('each command has its own help', async () => {
  const { code, out } = await workshop.run({}, 'export', '--help');
  expect(code).toBe(0);
  for (const word of ['--format', '--out', '--diagram']) expect(out).toContain(word);
});

test('--version is that of the package', async () => {
  const manifest = new URL('../../packages/cli/package.json', import.meta.url);
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  const { code, out } = await workshop.run({}, '--version');
  expect({ code, out }).toEqual({ code: 0, out: `${version}\n` });
});

test('without a command the help is shown, and it ends with 2', async () => {
  const { code, err } = await workshop.run({});
  expect(code).toBe(2);
  expect(err).toContain('Usage: idef0');
});

test('lsp without a way to talk ends with 2', async () => {
  const { code, err } = await workshop.run({}, 'lsp');
  expect(code).toBe(2);
  expect(err).toContain('--stdio');
});

test('lsp answers an editor and ends when it is told to', async () => {
  const server = spawn(process.execPath, [workshop.program, 'lsp', '--stdio']);
  let answer = '';
  const send = (message: object) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const ended = new Promise<number | null>((resolve) => server.on('exit', resolve));
  server.stdout.on('data', (data: Buffer) => {
    const before = answer;
    answer += data.toString('utf8');
    if (!before.includes('"id":1') && answer.includes('"id":1')) {
      send({ method: 'initialized', params: {} });
      send({ id: 2, method: 'shutdown' });
    }
    if (!before.includes('"id":2') && answer.includes('"id":2')) send({ method: 'exit' });
  });
  send({
    id: 1,
    method: 'initialize',
    params: { processId: process.pid, rootUri: null, workspaceFolders: null, capabilities: {} },
  });
  expect(await ended).toBe(0);
  expect(answer).toContain('"textDocumentSync"');
});

test('a program that is not built says how to build it, and ends with 2', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'idef0-bin-'));
  await cp(new URL('../../packages/cli/bin', import.meta.url), join(folder, 'bin'), {
    recursive: true,
  });
  const { code, err } = await runProgram(folder, [join(folder, 'bin', 'idef0.mjs')]);
  await rm(folder, { recursive: true });
  expect(code).toBe(2);
  expect(err).toContain('npm run build');
});
