// The phases of the router: one list, one folder each, and none that reaches for a later one.

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { importsOf, packageSources } from './sources.js';

const ROUTER = 'packages/layout/src/router';

/** Not a phase: what the trees of strands are made of. */
const SHARED = 'strands';

const list = readFileSync(`${ROUTER}/phases.ts`, 'utf8');
const phases = [...list.matchAll(/^ \* +\d (\w+) .*->/gm)].map(([, name = '']) => name);

test('each phase has its folder, and each folder its phase', () => {
  const folders = readdirSync(ROUTER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect([...phases, SHARED].sort()).toEqual(folders.sort());
});

test('the architecture names the phases in their order', () => {
  const text = readFileSync('ARCHITECTURE.md', 'utf8').replaceAll(/\s+/g, ' ');
  expect(text).toContain(phases.join(', '));
});

test('no phase reaches for a later one', () => {
  const found = packageSources().flatMap((source) => {
    const [, phase = ''] = new RegExp(`^${ROUTER}/(\\w+)/`).exec(source.path) ?? [];
    const later = phases.slice(phases.indexOf(phase) + 1);
    if (!phases.includes(phase)) return [];
    return importsOf(source)
      .map(({ specifier }) => specifier)
      .filter((specifier) => later.some((name) => specifier.startsWith(`../${name}/`)))
      .map((specifier) => `${source.path} imports ${specifier}`);
  });
  expect(found).toEqual([]);
});
