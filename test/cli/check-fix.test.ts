/** `idef0 check --fix`: what it writes, what it says, and what it leaves alone. */
import { execFileSync } from 'node:child_process';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { applyPatch } from 'diff';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Random } from '../support/random.js';
import { unifiedDiff } from '@idef0-studio/cli/testing';
import { BAKERY } from './bakery.js';
import { openBench, type Bench } from './in-process.js';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

/** A slip of the pen in a keyword, and an entry that stands twice. */
const SLIPS = BAKERY.replace('      Flour\n', '      Flour\n      Flour\n').replace(
  '    output\n',
  '    ouput // what it gives\n',
);
const MENDED = BAKERY.replace('    output\n', '    output // what it gives\n');

describe('idef0 check --fix', () => {
  test('writes the files and says what it mended, then what is left', async () => {
    const { code, out, folder } = await bench.run({ 'b.idef0': SLIPS }, 'check', '.', '--fix');
    expect(await readFile(join(folder, 'b.idef0'), 'utf8')).toBe(MENDED);
    expect(
      out
        .split('\n')
        .filter((line) => line.includes(': mended '))
        .sort(),
    ).toEqual([
      "b.idef0: mended list/duplicate: Drop 'Flour' here",
      "b.idef0: mended syntax/keyword: Change to 'output'",
    ]);
    expect(out).toMatch(/ in 1 file\.\n$/u);
    expect(code).toBe(0);
  });

  test('writes nothing where nothing is to mend', async () => {
    const { folder, out } = await bench.run({ 'b.idef0': BAKERY }, 'check', '.');
    await chmod(join(folder, 'b.idef0'), 0o444);
    const again = await bench.runIn(folder, 'check', '.', '--fix');
    expect(again).toEqual({ code: 0, out, err: '' });
  });

  test('is done after one run: a second one has nothing to mend', async () => {
    const { folder } = await bench.run({ 'b.idef0': SLIPS }, 'check', '.', '--fix');
    const { out } = await bench.runIn(folder, 'check', '.', '--fix');
    expect(out).not.toContain('mended');
  });

  test('keeps the encoding and the line breaks of a file', async () => {
    const bytes = Buffer.from(`\uFEFF${SLIPS.replaceAll('\n', '\r\n')}`, 'utf16le').swap16();
    const { folder } = await bench.run({ 'b.idef0': bytes }, 'check', '.', '--fix');
    const expected = Buffer.from(`\uFEFF${MENDED.replaceAll('\n', '\r\n')}`, 'utf16le').swap16();
    expect(Buffer.compare(await readFile(join(folder, 'b.idef0')), expected)).toBe(0);
  });

  test.each([
    ['UTF-8', (text: string) => Buffer.from(text, 'utf8')],
    ['UTF-16', (text: string) => Buffer.from(text, 'utf16le')],
  ])('keeps the byte order mark of a file in %s', async (_, bytesOf) => {
    const bytes = bytesOf(`\uFEFF${SLIPS}`);
    const { folder } = await bench.run({ 'b.idef0': bytes }, 'check', '.', '--fix');
    const written = await readFile(join(folder, 'b.idef0'));
    expect(Buffer.compare(written, bytesOf(`\uFEFF${MENDED}`))).toBe(0);
  });

  test('mends no file where one would lose bytes', async () => {
    const broken = Buffer.concat([Buffer.from(SLIPS), Buffer.from([0xff, 0x0a])]);
    const files = { 'a.idef0': SLIPS.replace('model Bakery', 'model Other'), 'b.idef0': broken };
    const { code, err, folder } = await bench.run(files, 'check', '.', '--fix');
    expect(code).toBe(2);
    expect(err).toContain("'b.idef0' holds bytes that are no text");
    expect(await readFile(join(folder, 'a.idef0'), 'utf8')).toBe(files['a.idef0']);
    expect(Buffer.compare(await readFile(join(folder, 'b.idef0')), broken)).toBe(0);
  });

  test('asks for all files of a model, since names in the others would look misspelt', async () => {
    const files = {
      'a.idef0': 'model M\nobject Flour\nactivity Bake {\n  input\n    Flouer\n}\n',
      'b.idef0': 'model M\nobject Flouer\n',
      'c.idef0': 'model Other\n',
    };
    const { code, err, folder } = await bench.run(files, 'check', 'a.idef0', '--fix');
    expect(code).toBe(2);
    expect(err).toContain("'b.idef0' belongs to the model 'M' as well; give it too");
    expect(await readFile(join(folder, 'a.idef0'), 'utf8')).toBe(files['a.idef0']);
    const whole = await bench.runIn(folder, 'check', 'a.idef0', 'b.idef0', '--fix');
    expect(whole.err).toBe('');
    expect(await readFile(join(folder, 'a.idef0'), 'utf8')).toBe(files['a.idef0']);
  });

  test('leaves the standard output to a format that programs read', async () => {
    const { out, err } = await bench.run(
      { 'b.idef0': SLIPS },
      ...['check', '.', '--fix', '--format', 'json'],
    );
    expect(JSON.parse(out)).toMatchObject({ errors: 0 });
    expect(err).toContain('mended syntax/keyword');
  });
});

describe('idef0 check --fix --dry-run', () => {
  test('prints a diff, writes nothing, and ends as --fix would', async () => {
    const files = { 'b.idef0': SLIPS };
    const { code, out, folder } = await bench.run(files, 'check', '.', '--fix', '--dry-run');
    expect(code).toBe(0);
    expect(out).toMatch(/^--- a\/b\.idef0\n\+\+\+ b\/b\.idef0\n@@ -\d+/u);
    expect(out).toContain('\n-    ouput // what it gives\n+    output // what it gives\n');
    expect(await readFile(join(folder, 'b.idef0'), 'utf8')).toBe(SLIPS);
  });

  test('prints what git applies', async () => {
    const files = { 'b.idef0': SLIPS };
    const { out, folder } = await bench.run(files, 'check', '.', '--fix', '--dry-run');
    await writeFile(join(folder, 'b.diff'), out);
    execFileSync('git', ['apply', 'b.diff'], { cwd: folder });
    expect(await readFile(join(folder, 'b.idef0'), 'utf8')).toBe(MENDED);
  });

  test.each([
    [['--dry-run'], "'--dry-run' goes with '--fix'"],
    [['--fix', '--dry-run', '--baseline', 'b.json', '--update-baseline'], 'take one'],
  ])('is refused where it contradicts itself: %j', async (args, reason) => {
    const { code, err } = await bench.run({ 'b.idef0': BAKERY }, 'check', '.', ...args);
    expect(code).toBe(2);
    expect(err).toContain(reason);
  });
});

describe('a unified diff', () => {
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => `${index}\n`);

  test('of equal texts is empty', () => expect(unifiedDiff('a', 'x', 'x')).toBe(''));

  test('has a part for each change, with three lines around it', () => {
    const after = numbers(30);
    after[5] = 'five\n';
    after.splice(25, 1);
    expect(unifiedDiff('a', numbers(30).join(''), after.join(''))).toBe(
      '--- a/a\n+++ b/a\n@@ -3,7 +3,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n' +
        '@@ -23,7 +23,6 @@\n 22\n 23\n 24\n-25\n 26\n 27\n 28\n',
    );
  });

  test('marks a last line without a line break', () =>
    expect(unifiedDiff('a', 'x', 'y\n')).toBe(
      '--- a/a\n+++ b/a\n@@ -1 +1 @@\n-x\n\\ No newline at end of file\n+y\n',
    ));

  test('of an empty text begins at line 0', () =>
    expect(unifiedDiff('a', '', 'y\nz\n')).toBe('--- a/a\n+++ b/a\n@@ -0,0 +1,2 @@\n+y\n+z\n'));

  test('that deletes all ends at line 0', () =>
    expect(unifiedDiff('a', 'y\nz\n', '')).toBe('--- a/a\n+++ b/a\n@@ -1,2 +0,0 @@\n-y\n-z\n'));

  test('keeps the carriage return before a line break', () =>
    expect(unifiedDiff('a', 'x\r\ny\r\n', 'x\r\nz\r\n')).toBe(
      '--- a/a\n+++ b/a\n@@ -1,2 +1,2 @@\n x\r\n-y\r\n+z\r\n',
    ));

  test('leads from the one text to the other, whatever has changed', () => {
    const random = new Random(11);
    const LINES = ['a\n', 'b\n', 'b\r\n', '\n', 'c'];
    const text = () => Array.from({ length: random.below(20) }, () => random.of(LINES)).join('');
    for (let round = 0; round < 300; round++) {
      const [before, after] = [text(), text()];
      const diff = unifiedDiff('m\\b.idef0', before, after);
      if (before === after) continue;
      expect(diff).toMatch(/^--- a\/m\/b\.idef0\n\+\+\+ b\/m\/b\.idef0\n@@ /u);
      expect(applyPatch(before, diff, { autoConvertLineEndings: false })).toBe(after);
    }
  });

  test('replaces everything where too much has changed to look for what stays', () => {
    const after = numbers(3000).map((line) => `new ${line}`);
    const [, , head, ...lines] = unifiedDiff('a', numbers(3000).join(''), after.join('')).split(
      '\n',
    );
    expect([head, lines.length]).toEqual(['@@ -1,3000 +1,3000 @@', 6001]);
    expect([lines[0], lines[2999], lines[3000]]).toEqual(['-0', '-2999', '+new 0']);
  });
});
