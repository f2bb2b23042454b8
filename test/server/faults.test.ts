/** Code of ours that throws costs one model one finding: all others are checked, drawn and answered as before. */
import { METHOD } from '@idef0-studio/protocol';
import { ModelWorkspace } from '@idef0-studio/language';
import { allRules } from '@idef0-studio/model';
import { afterEach, expect, test, vi } from 'vitest';
import { ModelStore } from '@idef0-studio/database/testing';
import { type LayoutService, layoutsHere } from '@idef0-studio/server/testing';
import { TestClient, uriOf } from './client.js';
import { SHOP } from './shop.js';

let client: TestClient;
afterEach(async () => {
  vi.restoreAllMocks();
  await client.stop();
});

const MILL = SHOP.replace('model Shop', 'model Mill');
const BROKEN = SHOP.replace('      Order\n    output', '      Odrer\n    output');
const FILES = { 'mill.idef0': MILL, 'shop.idef0': BROKEN };
const isOurs = (codes: readonly string[]) => codes.join() === 'internal/failure';
const isWrong = (codes: readonly string[]) => codes.includes('name/unknown');
const isRight = (codes: readonly string[]) => codes.length === 0;

/** Makes a rule throw on the model 'Mill' where `isMeant` says so. */
function failInRule(isMeant: () => boolean): void {
  const rule = allRules.find(
    ({ scope, severity }) => scope === 'activity' && severity.relaxed !== 'off',
  );
  if (rule?.scope !== 'activity') throw new Error('There is no rule of activities.');
  const { check } = rule;
  vi.spyOn(rule, 'check').mockImplementation((activity, model, profile) => {
    if (model.name === 'Mill' && isMeant()) throw new Error('Injected');
    return check(activity, model, profile);
  });
}

/** Makes the assembling of each model with an activity of this name throw. */
function failOnActivity(name: string, isMeant: () => boolean = () => true): void {
  for (const way of ['update', 'replace'] as const) {
    const take = ModelStore.prototype[way];
    vi.spyOn(ModelStore.prototype, way).mockImplementation(function (this: ModelStore, fragments) {
      const names = fragments.flatMap(({ activities }) => activities.map((each) => each.name.text));
      if (names.includes(name) && isMeant()) throw new Error('Injected');
      take.call(this, fragments);
    });
  }
}

test('a rule that throws costs its model one finding, until the model changes', async () => {
  let isBad = true;
  failInRule(() => isBad);
  client = await TestClient.start(FILES);
  await client.findingsOf('mill.idef0', isOurs);
  await client.findingsOf('shop.idef0', isWrong);
  expect(client.findings.get('mill.idef0')).toMatchObject([
    {
      severity: 1,
      message: expect.stringContaining("'Injected'") as unknown,
      range: { start: { line: 0 } },
    },
  ]);
  expect(client.logged.join()).toMatch(/Injected[^]*at /u);
  const root = await client.show({ uri: uriOf('mill.idef0'), node: 'A0' });
  expect([root.title, root.stale]).toEqual(['Sell Goods', undefined]);
  isBad = false;
  await client.open('mill.idef0');
  await client.edit('mill.idef0', 'purpose "Sell"', 'purpose "Grind"');
  await client.findingsOf('mill.idef0', isRight);
});

test('the finding stands in the file that was changed last', async () => {
  const more = 'model Mill\n\ndecompose Pack Parcels {\n  activity Tie\n}\n';
  let isBad = false;
  failInRule(() => isBad);
  client = await TestClient.start({ ...FILES, 'more.idef0': more });
  await client.findingsOf('shop.idef0', isWrong);
  await client.open('more.idef0');
  isBad = true;
  await client.edit('more.idef0', 'Tie', 'Bind');
  await client.findingsOf('more.idef0', isOurs);
  expect(client.findings.get('mill.idef0') ?? []).toEqual([]);
});

test('what fails on what was kept from the edit before is made from nothing', async () => {
  let failures = 0;
  client = await TestClient.start(FILES);
  await client.findingsOf('shop.idef0', isWrong);
  await client.open('mill.idef0');
  failOnActivity('Grind', () => failures++ === 0);
  await client.edit('mill.idef0', 'activity Sell Goods', 'activity Grind');
  await client.edit('mill.idef0', '      Order\n    output', '      Odrer\n    output');
  await client.findingsOf('mill.idef0', isWrong);
  expect(failures).toBeGreaterThan(1);
});

test('a model that cannot be assembled keeps its last picture, and says why', async () => {
  failOnActivity('Grind');
  client = await TestClient.start(FILES);
  await client.open('mill.idef0');
  const uri = uriOf('mill.idef0');
  await client.show({ uri, node: 'A0' });
  await client.edit('mill.idef0', 'activity Sell Goods', 'activity Grind');
  await client.findingsOf('mill.idef0', isOurs);
  const stale = await client.picture((root) => root.stale !== undefined);
  expect([stale.title, stale.stale?.errors]).toEqual(['Sell Goods', 0]);
  expect(stale.stale?.message).toContain('Injected');
  const other = await client.show({ uri, node: 'A0' }, 'second');
  expect(other.empty?.title).toBe('Mill cannot be drawn');
  await client.edit('mill.idef0', 'activity Grind', 'activity Sell Goods');
  await client.findingsOf('mill.idef0', isRight);
  await client.picture((root) => root.stale === undefined && root.revision !== 1);
});

test('a layout that throws marks its picture, and draws the others', async () => {
  const layouts: LayoutService = {
    ...layoutsHere,
    layout: (task, outdated) =>
      task.diagram.model === 'Mill' && task.diagram.title === 'Grind'
        ? Promise.reject(new Error('Injected'))
        : layoutsHere.layout(task, outdated),
  };
  client = await TestClient.start(FILES, { layouts });
  await client.open('mill.idef0');
  await client.open('shop.idef0');
  await client.show({ uri: uriOf('mill.idef0'), node: 'A0' });
  await client.show({ uri: uriOf('shop.idef0'), node: 'A0' }, 'shop');
  await client.edit('mill.idef0', 'activity Sell Goods', 'activity Grind');
  await client.edit('shop.idef0', 'activity Sell Goods', 'activity Sell All');
  const stale = await client.picture((root) => root.stale !== undefined);
  expect(stale.stale?.message).toContain('Injected');
  await client.picture(({ title }) => title === 'Sell All', 'shop');
  await expect(client.show({ uri: uriOf('mill.idef0'), node: 'A0' }, 'second')).rejects.toThrow(
    'Injected',
  );
});

test('each request is answered, whatever throws', async () => {
  client = await TestClient.start(FILES);
  await client.findingsOf('shop.idef0', isWrong);
  for (const method of ['modelOf', 'document', 'models', 'findingsOf', 'fragmentOf'] as const)
    vi.spyOn(ModelWorkspace.prototype, method).mockImplementation(() => {
      throw new Error('Injected');
    });
  const position = client.positionOf('shop.idef0', 'Sell Goods');
  const textDocument = { uri: uriOf('shop.idef0') };
  const target = { uri: uriOf('shop.idef0'), node: 'A0' };
  const params = {
    ...{ textDocument, position, uri: textDocument.uri, query: 'sell', newName: 'Other' },
    ...{ range: { start: position, end: position }, context: { diagnostics: [] } },
    ...{ target, element: { kind: 'arrow', arrow: 'Order' }, command: 'idef0.none', arguments: [] },
  };
  const methods = [
    ...['hover', 'definition', 'references', 'rename', 'prepareRename', 'completion', 'codeLens'],
    ...['documentHighlight', 'documentSymbol', 'foldingRange', 'codeAction', 'inlayHint'],
  ].map((name) => `textDocument/${name}`);
  const own = [
    METHOD.diagramAt,
    METHOD.diagrams,
    METHOD.reveal,
    METHOD.subjects,
    METHOD.exportPicture,
  ];
  const all = [...methods, ...own, METHOD.subjectsAt, METHOD.subjectsOf, 'workspace/symbol'];
  const answers = await Promise.all(
    [...all, 'workspace/executeCommand'].map((method) =>
      client.connection.sendRequest(method, params).then(
        () => 'answer',
        () => 'error',
      ),
    ),
  );
  expect(answers).toContain('error');
  vi.restoreAllMocks();
  const symbols = await client.connection.sendRequest('textDocument/documentSymbol', {
    textDocument,
  });
  expect(symbols).not.toEqual([]);
});
