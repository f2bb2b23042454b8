// ARCHITECTURE.md says what is there: its paths exist, and its layers are those that the tests hold.

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { layers, layersText } from './layers.js';
import { filesUnder } from './sources.js';

const page = readFileSync('ARCHITECTURE.md', 'utf8');

describe('the table "To change X, go to Y"', () => {
  const table = sectionOf('To change X, go to Y');
  const paths = table.flatMap((line) =>
    [...line.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path),
  );

  test('has paths for more than twenty tasks', () => {
    expect(table.filter((line) => line.startsWith('| ')).length).toBeGreaterThan(20);
    expect(paths.length).toBeGreaterThan(20);
  });

  test.each([...new Set(paths)])('%s is there', (path) => {
    expect(existsSync(path)).toBe(true);
  });
});

test('the tests behind the invariants are there', () => {
  const named = sectionOf('Invariants').flatMap((line) => [...line.matchAll(/`(test\/[^`]+)`/g)]);
  expect(named.length).toBeGreaterThan(10);
  expect(named.map(([, path = '']) => path).filter((path) => !existsSync(path))).toEqual([]);
});

test('every file that the page names is there', () => {
  const files = ['packages', 'test', 'scripts'].flatMap((folder) => filesUnder(folder));
  const named = [...page.matchAll(/`((?:[\w.-]+\/)*[\w.-]+\.(?:ts|mjs|langium))`/g)];
  expect(named.length).toBeGreaterThan(30);
  const missing = named.flatMap(([, name = '']) =>
    files.some((path) => path === name || path.endsWith(`/${name}`)) ? [] : name,
  );
  expect(missing).toEqual([]);
});

test('the layers are those of the tests', () => {
  const block = /```\n([^]*?)```/.exec(sectionOf('Layers').join('\n'))?.[1];
  expect(block?.trimEnd()).toBe(layersText(layers));
});

/** The lines of a section of the page. */
function sectionOf(title: string): readonly string[] {
  const lines = page.split('\n');
  const start = lines.indexOf(`## ${title}`) + 1;
  const end = lines.findIndex((line, index) => index > start && line.startsWith('## '));
  return lines.slice(start, end);
}
