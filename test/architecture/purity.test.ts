// Model, database, geometry, layout, render, export and protocol are pure, and the check notices when they are not.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { impurities, purePackages } from './purity.js';
import { packageOf, packageSources } from './sources.js';

test('the core uses no clock, no chance and nothing of the machine', () => {
  const core = packageSources().filter((source) => purePackages.includes(packageOf(source)));
  expect(core.length).toBeGreaterThan(20);
  expect(impurities(core)).toEqual([]);
});

test.each([
  'const now = Date.now();',
  'const now = new Date();',
  'const chance = Math.random();',
  'const { random } = Math;',
  'const clock = Date;',
  "const home = process.env['HOME'];",
  "document.createElement('svg');",
  'const inBrowser = typeof window;',
  "console.log('here');",
  "const first = ['b', 'a'].sort((x, y) => x.localeCompare(y));",
  'const text = (1.5).toLocaleString();',
  'setTimeout(() => 1, 10);',
])('%s is found', (text) => {
  expect(impurities([{ path: 'packages/layout/src/a.ts', text }])).not.toEqual([]);
});

test.each([
  'interface Sheet { readonly date: Date }',
  'const sheet = { window: 1 }; sheet.window;',
])('%s is left in peace', (text) => {
  expect(impurities([{ path: 'packages/layout/src/a.ts', text }])).toEqual([]);
});

test.each(purePackages)('the compiler gives %s neither Node nor the DOM', (name) => {
  const base = compilerOptions('tsconfig.base.json');
  const own = compilerOptions(`packages/${name}/tsconfig.json`);
  expect(own['types'] ?? base['types']).toEqual([]);
  expect(own['lib'] ?? base['lib']).toEqual(['ES2023']);
});

function compilerOptions(path: string): Record<string, unknown> {
  const parsed: { compilerOptions: Record<string, unknown> } = JSON.parse(
    readFileSync(path, 'utf8'),
  );
  return parsed.compilerOptions;
}
