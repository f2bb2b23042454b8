// The layers of ARCHITECTURE.md hold, and each check notices when they do not.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { importersOf, layers, layerViolations, reexportViolations } from './layers.js';
import { filesUnder, importsOf, packageOf, packageSources, type Source } from './sources.js';

const sources = packageSources();

/** A made-up source file of a package. */
function file(path: string, text: string): Source {
  return { path: `packages/${path}`, text };
}

test('every package has a layer, and every layer a package', () => {
  expect([...new Set(sources.map(packageOf))].sort()).toEqual(Object.keys(layers).sort());
});

test('packages import only what their layer allows', () => {
  expect(layerViolations(sources)).toEqual([]);
});

test.each([
  ['model/src/a.ts', "import { x } from '@idef0-studio/geometry';"],
  ['model/src/a.ts', "import type { Position } from 'vscode-languageserver-types';"],
  ['geometry/src/a.ts', "import { assemble } from '@idef0-studio/model';"],
  ['layout/src/a.ts', "const fs = await import('node:fs');"],
  ['render/src/a.ts', "export { x } from '@idef0-studio/layout';"],
  ['language/src/a.ts', "type X = import('@idef0-studio/layout').X;"],
  ['server/src/a.ts', "import { Activity } from '@idef0-studio/language/generated/ast';"],
  ['export/src/a.ts', "import { Worker } from 'node:worker_threads';"],
  ['export/src/a.ts', "import { loadWorkspace } from '@idef0-studio/language';"],
  ['cli/src/a.ts', "import { LiveModel } from '@idef0-studio/database';"],
  ['protocol/src/a.ts', "import { NO_DEVICES } from '@idef0-studio/geometry';"],
  ['protocol/src/a.ts', "import { DiagramServer } from 'sprotty-protocol';"],
  ['webview/src/a.ts', "import { startServer } from '@idef0-studio/server';"],
  ['vscode/src/a.ts', "import { Action } from 'sprotty-protocol';"],
  ['cli/src/a.ts', "import { x } from '../../language/src/services.js';"],
  ['cli/src/a.ts', "import { x } from './shell';"],
])('%s may not contain %s', (path, text) => {
  expect(layerViolations([file(path, text)])).toHaveLength(1);
});

test.each([
  ['geometry/src/a.ts', "import type { Role } from '@idef0-studio/model';"],
  ['geometry/src/a.ts', "import { type Role } from '@idef0-studio/model';"],
  ['language/src/a.ts', "import { URI } from 'langium/lsp';"],
  ['webview/src/a.ts', "import { METHOD } from '@idef0-studio/protocol';"],
  ['cli/src/a.ts', "import { join } from 'node:path';"],
])('%s may contain %s', (path, text) => {
  expect(layerViolations([file(path, text)])).toEqual([]);
});

test.each([['elkjs', 'layout']])('%s stands in one file at most, in %s', (library, home) => {
  const importers = importersOf(sources, library);
  expect(importers.filter((path) => !path.startsWith(`packages/${home}/`))).toEqual([]);
  expect(importers.length).toBeLessThanOrEqual(1);
});

test.each([
  ['commander', 'cli'],
  ['sprotty', 'webview'],
  ['inversify', 'webview'],
  ['vscode', 'vscode'],
  ['vscode-languageclient', 'vscode'],
])('%s stays in %s', (library, home) => {
  const strays = importersOf(sources, library).filter(
    (path) => !path.startsWith(`packages/${home}/`),
  );
  expect(strays).toEqual([]);
});

test('a second user of a library is found', () => {
  const two = [
    file('layout/src/a.ts', "import ELK from 'elkjs/lib/elk.bundled.js';"),
    file('layout/src/b.ts', "import type { ElkNode } from 'elkjs';"),
  ];
  expect(importersOf(two, 'elkjs')).toHaveLength(2);
  expect(importersOf([file('a/src/a.ts', "import 'sprotty-protocol';")], 'sprotty')).toEqual([]);
});

test('only the doors of a package export what other files export', () => {
  expect(reexportViolations(sources)).toEqual([]);
  expect(reexportViolations([file('model/src/a.ts', "export { x } from './b.js';")])).toHaveLength(
    1,
  );
  expect(reexportViolations([file('model/src/index.ts', "export * from './b.js';")])).toEqual([]);
});

test('what a package shows to tests is for tests alone', () => {
  const use = "import { route } from '@idef0-studio/layout/testing';";
  expect(layerViolations([file('server/src/a.ts', use)])).toHaveLength(1);
});

test('tests look into packages by their doors, but into the extension, which has none', () => {
  const tests = filesUnder('test')
    .filter((path) => path.endsWith('.ts') && !path.startsWith('test/architecture/'))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
  const inside = tests.flatMap((source) =>
    importsOf(source).filter(({ specifier }) => /packages\/(?!vscode\/)/.test(specifier)),
  );
  expect(tests.length).toBeGreaterThan(200);
  expect(inside.map(({ specifier }) => specifier)).toEqual([]);
});
