/** Code lenses, for editors that have their command. */
import type { ViewRequest } from '@idef0-studio/model';
import { afterEach, expect, test } from 'vitest';
import type { CodeLens } from 'vscode-languageserver-types';
import { TestClient, uriOf } from './client.js';
import { kitchen } from './kitchen.js';

let client: TestClient | undefined;
afterEach(() => client?.stop());

async function lensesOf(
  files: Readonly<Record<string, string>>,
  name: string,
  options: object = { showCommand: 'idef0.show' },
): Promise<readonly CodeLens[]> {
  client = await TestClient.start(files, {}, options);
  await client.open(name);
  const textDocument = { uri: uriOf(name) };
  return client.connection.sendRequest('textDocument/codeLens', { textDocument });
}

/** `line: title`, lines from 1. */
const titles = (lenses: readonly CodeLens[]): readonly string[] =>
  lenses.map(({ range, command }) => `${range.start.line + 1}: ${command?.title ?? ''}`);

interface Argument {
  readonly node?: string;
  readonly view?: ViewRequest;
}

const targets = (lenses: readonly CodeLens[]): readonly unknown[] =>
  lenses.map(({ command }) => {
    const { node, view } = command?.arguments?.[0] as Argument;
    return node ?? view;
  });

test('activities lead to diagram, node tree and impact, objects to their view', async () => {
  expect(titles(await lensesOf(kitchen, 'kitchen.idef0'))).toEqual([
    '3: 0 makers, 1 taker',
    '4: 0 makers, 3 takers',
    '5: 0 makers, 1 taker',
    '7: Diagram',
    '7: Node tree',
    '7: Impact',
    '8: Box on A0',
    '8: Impact',
    '13: Diagram',
    '13: Node tree',
    '13: Impact',
  ]);
});

test('a decomposition in another file has the lenses of its activity', async () => {
  const lenses = await lensesOf(kitchen, 'cooking.idef0');
  expect(titles(lenses).slice(0, 5)).toEqual([
    '3: Diagram',
    '3: Node tree',
    '3: Impact',
    '4: Box on A2',
    '4: Impact',
  ]);
  const activity = 'Run a Kitchen/Cook Meals';
  expect(targets(lenses).slice(0, 3)).toEqual([
    'A2',
    { kind: 'tree', activity },
    { kind: 'impact', of: { activity }, upstream: 2, downstream: 2 },
  ]);
});

test('names that mean nothing have no lenses, broken text keeps those that do', async () => {
  const broken = 'model M\nactivity Bake {\n  output Bread\n  activity\n}\ndecompose Nobody {\n';
  expect(titles(await lensesOf({ 'broken.idef0': broken }, 'broken.idef0'))).toContain('2: Impact');
  expect(await lensesOf({ 'empty.idef0': 'activity Bake {' }, 'empty.idef0')).toEqual([]);
});

test('an editor without the command gets none', async () => {
  expect(await lensesOf(kitchen, 'kitchen.idef0', {})).toEqual([]);
});
