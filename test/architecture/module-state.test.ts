// Modules of the core keep nothing between calls, but for what is listed here, and the check notices when they do.

import { expect, test } from 'vitest';
import { moduleState } from './module-state.js';
import { purePackages } from './purity.js';
import { packageOf, packageSources } from './sources.js';

/** What is kept, and why nobody can see it from outside. */
const ALLOWED: readonly (readonly [file: string, name: string, reason: string])[] = [
  ['packages/database/src/signals/signals.ts', 'reader', 'who is being computed, until it is'],
  ['packages/database/src/signals/signals.ts', 'makings', 'numbers that are only compared'],
  [
    'packages/layout/src/views/elk.ts',
    'kernel',
    'the engine of ELK, loaded once; it keeps nothing of a graph',
  ],
  [
    'packages/render/src/arrows/arrow-flow.ts',
    'known',
    'what follows from a value, by its identity',
  ],
];

test('modules of the core keep nothing between calls', () => {
  const core = packageSources().filter((source) => purePackages.includes(packageOf(source)));
  const allowed = ALLOWED.map(([file, name]) => `${file} keeps '${name}' between calls.`);
  expect(moduleState(core).sort()).toEqual(allowed.sort());
});

test.each([
  ['let count = 0;', 1],
  ['const known = new Map<string, number>();', 1],
  ['const seen = new WeakSet();', 1],
  ['export let last: string | undefined;', 1],
  ['const none: ReadonlyMap<string, string> = new Map();', 0],
  ["const words = new Set(['a', 'b']);", 0],
  ['const limit = 3;', 0],
  ['function f() { let count = 0; const known = new Map(); return [count, known]; }', 0],
])('%s', (text, count) => {
  expect(moduleState([{ path: 'packages/model/src/a.ts', text }])).toHaveLength(count);
});
