/** How `idef0.json` and the settings of the editor weigh the findings in the editor. */
import { afterEach, expect, test } from 'vitest';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { TestClient, uriOf } from './client.js';

let client: TestClient;
afterEach(() => client.stop());

/** Two boxes: too few for FIPS 183, enough for ISO/IEC/IEEE 31320-1. */
const SHOP = `model Shop {
  viewpoint "The owner"
  purpose "Sell"
}
external Customer {
  output Order
  input Parcel
}
activity Sell Goods {
  activity Plan the Day {
    control
      Order
    output
      Schedule
  }
  activity Pack Parcels {
    control
      Schedule
    output
      Parcel
  }
}
`;
const OFF = '{ "rules": { "box/count": "off" } }';
const hasCount = (codes: readonly string[]) => codes.includes('box/count');
const hasNoCount = (codes: readonly string[]) => !codes.includes('box/count');
const configure = (settings: object) =>
  client.connection.sendNotification('workspace/didChangeConfiguration', {
    settings: { idef0: settings },
  });

test('the settings of the folder count from the start', async () => {
  client = await TestClient.start({ 'shop.idef0': SHOP, 'idef0.json': OFF });
  await client.open('shop.idef0');
  expect(await client.findingsOf('shop.idef0', hasNoCount)).not.toContain('box/count');
});

test('findings follow the settings of the folder when these are saved, and when they go', async () => {
  client = await TestClient.start({ 'shop.idef0': SHOP });
  await client.open('shop.idef0');
  await client.findingsOf('shop.idef0', hasCount);
  await client.write('idef0.json', OFF);
  await client.findingsOf('shop.idef0', hasNoCount);
  await client.remove('idef0.json');
  await client.findingsOf('shop.idef0', hasCount);
});

test('the settings of the editor count over those of the folder', async () => {
  client = await TestClient.start({ 'shop.idef0': SHOP, 'idef0.json': OFF });
  await client.open('shop.idef0');
  await client.findingsOf('shop.idef0', hasNoCount);
  await configure({ rules: { 'box/count': 'error' } });
  await client.findingsOf('shop.idef0', hasCount);
  const [finding] = client.findings.get('shop.idef0') ?? [];
  expect(finding).toMatchObject({ code: 'box/count', severity: 1 });
  await configure({ profile: 'iso31320', rules: {} });
  await client.findingsOf('shop.idef0', hasNoCount);
});

test('wrong settings of the editor are passed over', async () => {
  client = await TestClient.start({ 'shop.idef0': SHOP });
  await client.open('shop.idef0');
  await client.findingsOf('shop.idef0', hasCount);
  await configure({ profile: 7, rules: { 'box/count': 'loud', nonsense: 'off' } });
  await client.edit('shop.idef0', 'Pack Parcels', 'Pack Parcel');
  await client.findingsOf('shop.idef0', hasCount);
});

test('what is wrong in idef0.json is shown there, and goes when it is mended', async () => {
  client = await TestClient.start({
    'shop.idef0': SHOP,
    'idef0.json': '{\n  "rules": { "box/coumt": "off" }\n}',
  });
  await client.open('shop.idef0');
  await client.findingsOf('idef0.json', (codes) => codes.length === 1);
  expect(client.findings.get('idef0.json')?.[0]).toMatchObject({
    message: "There is no rule 'box/coumt'; did you mean 'box/count'?",
    range: { start: { line: 1, character: 13 }, end: { line: 1, character: 24 } },
  });
  await client.write('idef0.json', OFF);
  await client.findingsOf('idef0.json', (codes) => codes.length === 0);
  await client.findingsOf('shop.idef0', hasNoCount);
});

test('each file is weighed by the nearest settings, up to the folder that is open', async () => {
  const named = (name: string) => SHOP.replace('model Shop', `model ${name}`);
  client = await TestClient.start({
    'a/one.idef0': named('One'),
    'a/idef0.json': OFF,
    'a/deep/er/two.idef0': named('Two'),
    'b/three.idef0': named('Three'),
    '/elsewhere/four.idef0': named('Four'),
    '/elsewhere/idef0.json': OFF,
    '/idef0.json': '{ "rules": { "box/count": "error" } }',
  });
  for (const name of ['a/one.idef0', 'a/deep/er/two.idef0', '/elsewhere/four.idef0']) {
    await client.open(name);
    await client.findingsOf(name, hasNoCount);
  }
  await client.open('b/three.idef0');
  await client.findingsOf('b/three.idef0', hasCount);
  expect(client.findings.get('b/three.idef0')?.[0]).toMatchObject({ severity: 2 });
  await client.write('b/idef0.json', OFF);
  await client.findingsOf('b/three.idef0', hasNoCount);
  await client.write('a/deep/idef0.json', '{}');
  await client.findingsOf('a/deep/er/two.idef0', hasCount);
  expect(client.findings.get('a/one.idef0')?.map(({ code }) => code)).not.toContain('box/count');
});

test('a folder that is opened later ends the search for settings, until it is closed', async () => {
  client = await TestClient.start(
    { 'other.idef0': 'model Other', '/up/in/shop.idef0': SHOP, '/up/idef0.json': OFF },
    {},
    {},
    { workspace: { workspaceFolders: true } },
  );
  const change = (event: Readonly<Record<'added' | 'removed', readonly string[]>>) => {
    const named = (uris: readonly string[]) => uris.map((uri) => ({ uri, name: uri }));
    return client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: named(event.added), removed: named(event.removed) },
    });
  };
  await client.open('/up/in/shop.idef0');
  await client.findingsOf('/up/in/shop.idef0', hasNoCount);
  await change({ added: ['file:///up/in'], removed: [] });
  await client.findingsOf('/up/in/shop.idef0', hasCount);
  await change({ added: [], removed: ['file:///up/in'] });
  await client.findingsOf('/up/in/shop.idef0', hasNoCount);
});

test('two folders with settings of their own are two projects, each weighed by its own', async () => {
  client = await TestClient.start({
    'a/shop.idef0': SHOP,
    'a/idef0.json': OFF,
    'b/shop.idef0': SHOP,
    'b/idef0.json': '{ "rules": { "box/count": "hint" } }',
  });
  await client.open('a/shop.idef0');
  await client.open('b/shop.idef0');
  await client.findingsOf('b/shop.idef0', hasCount);
  expect(client.findings.get('b/shop.idef0')).toMatchObject([{ code: 'box/count', severity: 4 }]);
  expect(client.findings.get('a/shop.idef0')).toEqual([]);
});

test('wrong settings are told where no model stands beside them, from the start and later', async () => {
  client = await TestClient.start({ 'shop.idef0': SHOP, 'in/idef0.json': 'nonsense {' });
  const isWrong = (codes: readonly string[]) => codes.includes('settings/wrong');
  await client.findingsOf('in/idef0.json', isWrong);
  await client.write('other/idef0.json', 'nonsense {');
  await client.findingsOf('other/idef0.json', isWrong);
  await client.remove('in/idef0.json');
  await client.findingsOf('in/idef0.json', (codes) => codes.length === 0);
});

test('settings behind a link are read again when the file that it leads to changes', async () => {
  const wrong = SHOP.replace('      Order\n    output', '      Odrer\n    output');
  client = await TestClient.start(
    { 'shop.idef0': wrong, '/far/idef0.json': '{}' },
    { prepare: (disk) => void disk.links.set(uriOf('idef0.json'), uriOf('/far/idef0.json')) },
  );
  await client.findingsOf('shop.idef0', (codes) => codes.includes('name/unknown'));
  await client.write('/far/idef0.json', '{ "rules": { "name/unknown": "off" } }');
  await client.findingsOf('shop.idef0', (codes) => !codes.includes('name/unknown'));
});

test('a rename keeps the old name where the settings of the editor say so', async () => {
  client = await TestClient.start({ 'shop.idef0': SHOP });
  await client.open('shop.idef0');
  await client.findingsOf('shop.idef0', hasCount);
  const renamed = async () => {
    const edit: WorkspaceEdit = await client.connection.sendRequest('textDocument/rename', {
      textDocument: { uri: uriOf('shop.idef0') },
      position: { line: 8, character: 12 },
      newName: 'Trade',
    });
    return Object.values(edit.changes ?? {}).flatMap((edits) =>
      edits.map(({ newText }) => newText.trim()),
    );
  };
  expect(await renamed()).toEqual(['Trade']);
  await configure({ rename: { keepOldName: 'always' } });
  expect(await renamed()).toEqual(['Trade', 'formerly Sell Goods']);
  await configure({ rename: { keepOldName: 'sometimes' } });
  expect(await renamed()).toEqual(['Trade']);
});
