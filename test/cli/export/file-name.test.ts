/** Names of exported files, whatever models and objects are called. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileNameOf, withUniquePaths } from '@idef0-studio/cli/testing';
import { Random } from '../../support/random.js';
import { openBench, type Bench } from '../in-process.js';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

describe('the file name of', () => {
  test.each([
    ['Bakery', 'Bakery'],
    ['Пекарня 1.2', 'Пекарня 1.2'],
    ['Plan / Actual: "x" <y> | z?*\\', 'Plan - Actual- -x- -y- - z---'],
    ['ends with dots. . ', 'ends with dots'],
    ['..hidden', 'hidden'],
    ['a\u0000b\u001b\u202ec\ud800', 'a-b--c-'],
    ['', 'model'],
    ['...', 'model'],
    ['CON', 'CON-'],
    ['nul.txt', 'nul-.txt'],
    ['Com1', 'Com1-'],
    ['LPT¹ . x', 'LPT¹- . x'],
    ['conin$', 'conin$-'],
    ['Console', 'Console'],
    ['COM10', 'COM10'],
    ['Bä', 'B\u00e4'],
  ])('%j is %j', (name, expected) => expect(fileNameOf(name)).toBe(expected));

  test('a long name is short, whole in its characters, and its own', () => {
    const names = ['x', 'Ж', '面', '😀', 'é'].flatMap((letter) =>
      [300, 301].map((length) => `${letter.repeat(length)}${letter === '😀' ? '1' : ''}`),
    );
    const files = names.map(fileNameOf);
    expect(new Set(files).size).toBe(names.length);
    for (const file of files) {
      expect(Buffer.byteLength(file)).toBeLessThanOrEqual(120);
      expect(file).not.toMatch(/\uFFFD|\p{Cs}/u);
    }
  });

  test('any text is one that every file system takes', () => {
    const random = new Random(7);
    const parts = ['con', '.', ' ', '/', '\\', '\u0000', '\u202e', 'Ж', '😀', 'x'.repeat(50), ':'];
    for (let round = 0; round < 2000; round++) {
      const name = Array.from({ length: random.below(9) }, () => random.of(parts)).join('');
      const file = fileNameOf(name);
      expect(file).toMatch(/^[^. \p{Cc}/\\:*?"<>|][^\p{Cc}/\\:*?"<>|]*$/u);
      expect(file).not.toMatch(/[. ]$|^(con|nul)\s*(\.|$)/iu);
      expect(Buffer.byteLength(file)).toBeLessThanOrEqual(121);
    }
  });
});

test('paths that some file system takes for one are told apart', () => {
  const paths = [
    'M/A0.svg',
    'm/a0.svg',
    'M/A0.svg',
    'B\u00e4.json',
    'Ba\u0308.json',
    'v1.2',
    'V1.2',
  ];
  expect(withUniquePaths(paths.map((path) => ({ path }))).map(({ path }) => path)).toEqual([
    ...['M/A0.svg', 'm/a0-2.svg', 'M/A0-3.svg', 'B\u00e4.json', 'Ba\u0308-2.json', 'v1.2'],
    'V1.2-2',
  ]);
});

test('an export of models with names of every kind writes a picture of each', async () => {
  const names = ['CON', 'con', 'x'.repeat(400), `${'x'.repeat(400)}y`, 'nul', 'Ж'.repeat(200)];
  const files = Object.fromEntries(
    names.map((name, index) => [
      `${index}.idef0`,
      `model ${name}\nactivity Bake {\n  control Plan\n  output Bread\n}\n`,
    ]),
  );
  const args = ['export', '.', '--format', 'json', '--out', 'out', '--effort', 'typing'];
  const { out, err, folder } = await bench.run(files, ...args);
  expect(err).not.toContain('cannot be written');
  const folders = await readdir(join(folder, 'out'));
  const lines = out.trimEnd().split('\n');
  expect(new Set(lines).size).toBe(lines.length);
  expect(new Set(folders.map((name) => name.toLowerCase())).size).toBe(folders.length);
  expect(folders.length).toBe(new Set(lines.map((line) => line.split(/[\\/]/u)[1])).size);
});
