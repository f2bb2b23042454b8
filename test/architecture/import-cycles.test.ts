// No files of a package import each other in a circle, and the check notices when they do.

import { expect, test } from 'vitest';
import { folderCycles, importCycles, importsAgainst } from './import-cycles.js';
import { packageOf, packageSources, type Source } from './sources.js';

/** But for what is shown to tests, which nothing imports. */
const sources = packageSources().filter(({ path }) => !path.endsWith('/src/testing.ts'));

test('no files import each other in a circle, not even types', () => {
  expect(importCycles(sources)).toEqual([]);
});

test.each([
  ['a file that imports itself', { a: ['a'] }, [['a']]],
  ['two that import each other', { a: ['b'], b: ['a'], c: ['a'] }, [['a', 'b']]],
  ['a long way round', { a: ['b'], b: ['c'], c: ['d', 'b'], d: ['a'] }, [['a', 'b', 'c', 'd']]],
  [
    'two circles apart',
    { a: ['b', 'c'], b: ['a'], c: ['d'], d: ['c'] },
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['several ways to one file', { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, []],
])('%s', (_name, imports, cycles) => {
  const made = Object.entries(imports).map(([name, targets]) => file(name, targets));
  expect(importCycles(made)).toEqual(cycles.map((names) => names.map(pathOf)));
});

test('types count, and files of folders beside each other', () => {
  const made: readonly Source[] = [
    { path: 'packages/model/src/x/a.ts', text: "import type { B } from '../y/b.js';" },
    { path: 'packages/model/src/y/b.ts', text: "export type B = import('../x/a.js').A;" },
  ];
  expect(importCycles(made)).toHaveLength(1);
});

/** Packages whose folders can each be understood with those that they import. */
const LAYERED = ['model', 'database', 'language', 'protocol', 'server', 'webview', 'vscode'];

test.each(LAYERED)('no folders of %s import each other in a circle', (name) => {
  expect(folderCycles(sources.filter((source) => packageOf(source) === name))).toEqual([]);
});

/** The folders of the language: each imports only those before it. */
const LANGUAGE = [
  'statements',
  'text',
  'syntax',
  'lower',
  'print',
  'workspace',
  'edits',
  'refactor',
  'fixes',
  'lsp',
];

test('each folder of the language imports only those before it', () => {
  const files = sources.filter((source) => packageOf(source) === 'language');
  expect(importsAgainst(files, LANGUAGE)).toEqual([]);
});

test('an import from a later folder is found, and a folder without a place in the order', () => {
  const made: readonly Source[] = [
    { path: 'packages/a/src/x/a.ts', text: "import type { B } from '../y/b.js';" },
    { path: 'packages/a/src/y/b.ts', text: "import { c } from '../z/c.js';" },
    { path: 'packages/a/src/index.ts', text: "export { c } from './y/b.js';" },
  ];
  expect(importsAgainst(made, ['y', 'x'])).toEqual(['y/b.ts imports z']);
  expect(importsAgainst(made.slice(0, 1), ['y', 'z'])).toEqual(['x/a.ts imports y']);
  expect(importsAgainst(made, ['x', 'y', 'z'])).toEqual(['x/a.ts imports y', 'y/b.ts imports z']);
});

test('folders that import each other are found, however deep their files are', () => {
  const made: readonly Source[] = [
    { path: 'packages/a/src/x/deep/a.ts', text: "import type { B } from '../../y/b.js';" },
    { path: 'packages/a/src/y/b.ts', text: "import { c } from '../c.js';" },
    { path: 'packages/a/src/c.ts', text: "import { other } from './x/other.js';" },
    { path: 'packages/a/src/index.ts', text: "export { c } from './c.js';" },
  ];
  expect(importCycles(made)).toEqual([]);
  expect(folderCycles(made)).toEqual([['packages/a/src', 'packages/a/src/x', 'packages/a/src/y']]);
  expect(folderCycles(made.slice(0, 2))).toEqual([]);
});

/** A made-up source file that imports others. */
function file(name: string, targets: readonly string[]): Source {
  const text = targets.map((target) => `import { x } from './${target}.js';`).join('\n');
  return { path: pathOf(name), text };
}

function pathOf(name: string): string {
  return `packages/model/src/${name}.ts`;
}
