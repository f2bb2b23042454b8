/** Odd files and folders in front of the command: what it reads, what it passes over, and what it says. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkshop, runProgram, type Workshop } from '../cli/idef0.js';

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

const MODEL = 'model M {\n  profile relaxed\n}\nactivity Root\n';

/** Sets a folder up with `prepare` and checks all that is in it. */
async function checked(prepare: (folder: string) => void, ...args: readonly string[]) {
  const { folder } = await workshop.run({ 'ok.idef0': MODEL }, '--version');
  prepare(folder);
  return runProgram(folder, [workshop.program, 'check', ...(args.length > 0 ? args : ['.'])]);
}

test('a text in UTF-16 is read by its byte order mark', async () => {
  const utf16 = Buffer.from(`\uFEFF${MODEL.replace('Root', 'Корень')}`, 'utf16le');
  const { code, out } = await workshop.run({ 'm.idef0': utf16 }, 'check', '.');
  expect({ code, out }).toEqual({ code: 0, out: 'No problems in 1 file.\n' });
});

test('a binary file is one finding', async () => {
  const bytes = Uint8Array.from({ length: 3000 }, (_, index) => (index * 7919) % 256);
  const { code, out, err } = await workshop.run({ 'x.idef0': bytes }, 'check', '.');
  expect(code).toBe(1);
  expect(err).toBe('');
  expect(out.split('\n')).toHaveLength(3);
  expect(out).toContain('syntax/no-model');
});

test('lock files of editors are passed over', async () => {
  const { code, out } = await checked((folder) => {
    symlinkSync('user@host.1234', join(folder, '.#ok.idef0'));
  });
  expect({ code, out }).toEqual({ code: 0, out: 'No problems in 1 file.\n' });
});

test('a pipe and a loop of links are a line each, and the rest is checked', async () => {
  const { code, out } = await checked((folder) => {
    execFileSync('mkfifo', [join(folder, 'pipe.idef0')]);
    mkdirSync(join(folder, 'below'));
    symlinkSync('..', join(folder, 'below', 'up'));
  });
  expect({ code, out: out.split('\n') }).toEqual({
    code: 2,
    out: [
      'below/up:1:1: warning file/link-cycle: This link leads to a folder that it stands in; it is not followed.',
      'pipe.idef0:1:1: error file/unreadable: This cannot be read, so it is left out: it is neither a file nor a folder.',
      '1 error and 1 warning in 1 file.',
      '',
    ],
  });
});

test('a pipe by its name is no model file', async () => {
  const { code, err } = await checked(
    (folder) => execFileSync('mkfifo', [join(folder, 'pipe.idef0')]),
    'pipe.idef0',
  );
  expect(code).toBe(2);
  expect(err).toBe("idef0: 'pipe.idef0' is neither a file nor a folder.\n");
});

test('a link to nowhere is said by its name', async () => {
  const { code, out } = await checked((folder) => {
    symlinkSync('nowhere.idef0', join(folder, 'link.idef0'));
  });
  expect({ code, out }).toEqual({
    code: 2,
    out:
      'link.idef0:1:1: error file/unreadable: This cannot be read, so it is left out: there is no such file or folder.\n' +
      '1 error in 1 file.\n',
  });
});

test('a folder named like a model file is a line, and the rest is checked', async () => {
  const { code, out } = await checked((folder) => {
    mkdirSync(join(folder, 'more.idef0'));
    writeFileSync(
      join(folder, 'more.idef0', 'a.idef0'),
      'model N {\n  profile relaxed\n}\nactivity Root\n',
    );
  });
  expect({ code, out }).toEqual({
    code: 2,
    out:
      'more.idef0:1:1: error file/unreadable: This cannot be read, so it is left out: a folder of that name is in the way.\n' +
      '1 error in 1 file.\n',
  });
});

test('control characters of a name do not reach the terminal', async () => {
  const model = 'model M\nactivity Root {\n  input `Red \u001B[31m \u0007`\n}\n';
  const { out } = await workshop.run({ 'm.idef0': model }, 'check', '.');
  expect(out).toContain("'Red \uFFFD[31m \uFFFD' is declared nowhere");
});
