/** Two models of one name in a workspace: each picture is of its own. */
import type { DiagramItem, DiagramAt, Subject } from '@idef0-studio/protocol';
import { METHOD } from '@idef0-studio/protocol';
import { afterEach, expect, test } from 'vitest';
import { TestClient, uriOf } from './client.js';
import { SHOP } from './shop.js';

let client: TestClient;
afterEach(() => client.stop());

const COPY = SHOP.replace('output\n      Parcel\n  }', 'output\n      Parcel, Bill\n  }');
const ONE = uriOf('/one/shop.idef0');
const TWO = uriOf('/shops/two/shop.idef0');

const isOfSyntax = (code: string): boolean => code.startsWith('syntax/');

async function start(): Promise<TestClient> {
  client = await TestClient.start(
    { '/one/shop.idef0': SHOP, '/shops/two/shop.idef0': COPY },
    { folders: ['file:///one', 'file:///shops/two'] },
  );
  return client;
}

test('targets, lists and places carry the project of their model', async () => {
  const { connection } = await start();
  const root = await client.show({ uri: TWO, node: 'A0' });
  const view = await client.showView({ uri: TWO, view: { kind: 'context' } }, 'view');
  const items = await connection.sendRequest<DiagramItem[]>(METHOD.diagrams, { uri: TWO });
  const place = await connection.sendRequest<DiagramAt>(METHOD.diagramAt, {
    uri: TWO,
    position: client.positionOf('/shops/two/shop.idef0', 'Pack Parcels'),
  });
  const subjects = await connection.sendRequest<Subject[]>(METHOD.subjects, { uri: TWO });
  const projects = [
    ...[root.target, view.target, place.target, place.parent].map((target) => target?.project),
    ...[...root.path, ...view.path, ...items].map(({ target }) => target.project),
    ...subjects.map(({ project }) => project),
  ];
  expect(new Set(projects)).toEqual(new Set(['file:///shops/two']));
  expect(items.map(({ place: where }) => where)).toEqual(['two', 'two']);
});

test('a preview that turns from a model to its broken copy does not keep the picture of the first', async () => {
  await start();
  const broken = `${SHOP.slice(0, SHOP.indexOf('activity Pack'))}  } } "`;
  await client.open('/shops/two/shop.idef0', broken);
  await client.findingsOf('/shops/two/shop.idef0', (codes) => codes.some(isOfSyntax));
  const good = await client.show({ uri: ONE, node: 'A0' });
  const copy = await client.show({ ...good.target, uri: TWO, project: 'file:///shops/two' });
  expect(copy.stale).toBeUndefined();
  expect(copy.target.project).toBe('file:///shops/two');
  expect(copy.boxes.map(({ id }) => id)).toEqual(['Sell Goods/Plan the Day']);
});

test('a picture finds its own model again when its file has gone', async () => {
  await start();
  await client.write('/shops/two/more.idef0', COPY);
  const { target } = await client.show({ uri: TWO, node: 'A0' });
  await client.remove('/shops/two/shop.idef0');
  const back = await client.show({ ...target, uri: uriOf('/elsewhere/shop.idef0') });
  expect(back.empty).toBeUndefined();
  expect(back.target.project).toBe('file:///shops/two');
});

test('pictures and exports of equal names say where their models are', async () => {
  await start();
  const names = await Promise.all(
    [ONE, TWO].map(async (uri) => {
      const { place } = await client.show({ uri, node: 'A0' }, uri);
      const context = await client.showView({ uri, view: { kind: 'context' } }, `${uri} view`);
      const exported = await client.export({ uri, node: 'A0' });
      return [place, context.place, exported.fileName];
    }),
  );
  expect(names).toEqual([
    ['one', 'one', 'Shop-one-A0.svg'],
    ['two', 'two', 'Shop-two-A0.svg'],
  ]);
});

test('a model whose name is its own needs no place', async () => {
  client = await TestClient.start({ 'shop.idef0': SHOP });
  expect((await client.show({ uri: uriOf('shop.idef0'), node: 'A0' })).place).toBeUndefined();
});

test('a place is as long as it must be', async () => {
  client = await TestClient.start(
    { '/a/mine/shop.idef0': SHOP, '/b/mine/shop.idef0': SHOP },
    { folders: ['file:///a/mine', 'file:///b/mine'] },
  );
  const root = await client.show({ uri: uriOf('/b/mine/shop.idef0'), node: 'A0' });
  expect(root.place).toBe('b/mine');
});

test.each([
  ['untitled:Untitled-1', 'Untitled-1'],
  ['git:/models/shop.idef0?%7B%22ref%22%3A%22~%22%7D', 'shop.idef0'],
])('a text that stands apart, %s, is told from the model of its name', async (uri, place) => {
  client = await TestClient.start({ 'shop.idef0': SHOP });
  await client.open(uri, SHOP);
  const apart = await client.show({ uri, node: 'A0' }, 'apart');
  const own = await client.show({ uri: uriOf('shop.idef0'), node: 'A0' });
  expect([apart.place, own.place]).toEqual([place, 'models']);
});
