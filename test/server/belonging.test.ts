/** Which documents make a model: by their scheme and place, by what is passed over, and by project. */
import { afterEach, expect, test } from 'vitest';
import type { DiagramItem } from '@idef0-studio/protocol';
import { FOLDER, TestClient, uriOf } from './client.js';
import { SHOP } from './shop.js';

let client: TestClient;
afterEach(() => client.stop());

const WRONG = SHOP.replace('      Order\n    output', '      Odrer\n    output');
const isWrong = (codes: readonly string[]) => codes.includes('name/unknown');
const isRight = (codes: readonly string[]) => codes.length === 0;
const isPassedOver = (codes: readonly string[]) => codes.join() === 'file/passed-over';
const FOLDERS = { workspace: { workspaceFolders: true } };

/** What the server has found when all that it was told of is done. */
async function settled(): Promise<ReadonlyMap<string, readonly string[]>> {
  const name = `mark-${client.published.length}.idef0`;
  await client.write(name, 'nonsense');
  await client.findingsOf(name, (codes) => codes.length > 0);
  const findings = [...client.findings].map(
    ([file, found]) => [file, found.map(({ code }) => String(code))] as const,
  );
  return new Map(findings.filter(([file, found]) => !file.startsWith('mark-') && found.length > 0));
}

async function referencesIn(uri: string): Promise<readonly string[]> {
  const found = await client.connection.sendRequest<readonly { uri: string }[]>(
    'textDocument/references',
    {
      textDocument: { uri },
      position: client.positionOf('shop.idef0', 'Sell Goods'),
      context: { includeDeclaration: true },
    },
  );
  return [...new Set(found.map((each) => each.uri))];
}

test.each([
  'git:/models/shop.idef0?%7B%22ref%22%3A%22~%22%7D',
  'review:/models/shop.idef0',
  'vscode-local-history:/models/shop.idef0',
  'chat-editing-snapshot-text-model:/models/shop.idef0',
  'vscode-notebook-cell:/models/shop.idef0',
  'vscode-userdata:/models/shop.idef0',
])('the text of %s belongs to no model', async (uri) => {
  client = await TestClient.start({ 'shop.idef0': WRONG });
  await client.open('shop.idef0');
  await client.findingsOf('shop.idef0', isWrong);
  await client.open(uri, SHOP);
  await client.findingsOf('shop.idef0', isWrong);
  const found = await settled();
  expect([...found.keys()]).toEqual(['shop.idef0']);
  expect(await referencesIn(uriOf('shop.idef0'))).toEqual([uriOf('shop.idef0')]);
  const symbols = await client.connection.sendRequest('textDocument/documentSymbol', {
    textDocument: { uri },
  });
  expect(symbols).not.toEqual([]);
  await client.close(uri);
  expect([...(await settled()).keys()]).toEqual(['shop.idef0']);
});

test('an untitled text is checked alone', async () => {
  client = await TestClient.start({ 'shop.idef0': SHOP });
  await client.open('untitled:Untitled-1', WRONG);
  await client.findingsOf('untitled:Untitled-1', isWrong);
  expect([...(await settled()).keys()]).toEqual(['untitled:Untitled-1']);
  await client.close('untitled:Untitled-1');
  await client.findingsOf('untitled:Untitled-1', isRight);
});

test('a file from outside joins those beside it, until it is closed', async () => {
  client = await TestClient.start({
    'shop.idef0': SHOP,
    '/far/shop.idef0': SHOP,
    '/far/more.idef0': 'model Shop\ndecompose Sell Parcels {\n  activity Wrap\n}\n',
  });
  await client.open('/far/shop.idef0');
  await client.findingsOf('/far/more.idef0', (codes) => codes.includes('decompose/unknown'));
  expect([...(await settled()).keys()]).toEqual(['/far/more.idef0']);
  await client.close('/far/shop.idef0');
  await client.findingsOf('/far/more.idef0', isRight);
});

const COPIES = [
  '.history/shop_1.idef0',
  'node_modules/it/shop.idef0',
  'dist/shop.idef0',
  'deep/made/shop.idef0',
  'old/shop.idef0',
];
const LISTS = {
  '.gitignore': 'dist/\n',
  'deep/.gitignore': '/made\n',
  'idef0.json': '{ "exclude": ["old/"] }',
};

test.each(COPIES)('%s is passed over at the start and by events alike', async (copy) => {
  client = await TestClient.start({ 'shop.idef0': WRONG, [copy]: SHOP, ...LISTS });
  await client.findingsOf('shop.idef0', isWrong);
  expect([...(await settled()).keys()]).toEqual(['shop.idef0']);
  await client.tell([copy, 2]);
  await client.tell([copy.slice(0, copy.indexOf('/')), 1]);
  expect([...(await settled()).keys()]).toEqual(['shop.idef0']);
});

test.each(COPIES)('%s, opened by hand, is read by itself and says so', async (copy) => {
  client = await TestClient.start({ 'shop.idef0': SHOP, [copy]: SHOP, ...LISTS });
  await client.open(copy);
  await client.findingsOf(copy, isPassedOver);
  expect(client.findings.get(copy)?.[0]?.severity).toBe(3);
  await client.edit(copy, '      Order', '      Odrer');
  await client.findingsOf(copy, isWrong);
  expect([...(await settled()).keys()]).toEqual([copy]);
  await client.close(copy);
  expect([...(await settled()).keys()]).toEqual([]);
});

test('findings follow the lists of what is passed over', async () => {
  client = await TestClient.start({ 'shop.idef0': SHOP, 'old/shop.idef0': SHOP });
  const isTwice = (codes: readonly string[]) => codes.includes('name/duplicate');
  await client.findingsOf('shop.idef0', isTwice);
  await client.write('.gitignore', 'old/\n');
  await client.findingsOf('shop.idef0', isRight);
  await client.remove('.gitignore');
  await client.findingsOf('shop.idef0', isTwice);
  await client.write('idef0.json', '{ "exclude": ["/old"] }');
  await client.findingsOf('shop.idef0', isRight);
  await client.write('idef0.json', '{ "exclude": "old" }');
  await client.findingsOf('shop.idef0', isTwice);
  await client.findingsOf('idef0.json', (codes) => codes.includes('settings/wrong'));
});

test('what the editor hides is passed over', async () => {
  const hidden: unknown = [{ '**/old': true, 'copy.{idef0,txt}': true, 'shop.idef0': false }];
  client = await TestClient.start(
    { 'shop.idef0': WRONG, 'a/old/shop.idef0': SHOP, 'copy.idef0': SHOP },
    {},
    {},
    { workspace: { configuration: true } },
  );
  client.connection.onRequest(
    'workspace/configuration',
    ({ items }: { items: unknown[] }): unknown =>
      items.length === 1 ? hidden : items.map(() => null),
  );
  await client.connection.sendNotification('workspace/didChangeConfiguration', {
    settings: { files: {} },
  });
  await client.findingsOf('shop.idef0', (codes) => codes.join() === 'name/unknown');
  expect([...(await settled()).keys()]).toEqual(['shop.idef0']);
});

test('two copies of a model in a workspace of several folders are two models', async () => {
  client = await TestClient.start(
    { '/one/shop.idef0': SHOP, '/two/shop.idef0': WRONG, '/two/in/shop.idef0': SHOP },
    { folders: ['file:///one', 'file:///two', 'file:///two/in'] },
    {},
    FOLDERS,
  );
  await client.findingsOf('/two/shop.idef0', isWrong);
  await client.open('/one/shop.idef0');
  await client.open('/two/shop.idef0');
  const listed = await client.connection.sendRequest<readonly DiagramItem[]>('idef0/diagrams', {
    uri: uriOf('/one/shop.idef0'),
  });
  expect(listed.map(({ node }) => node)).toEqual(['A-0', 'A0']);
  await client.edit('/two/shop.idef0', 'Sell Goods', 'Sell All');
  const [one, two] = await Promise.all(
    ['/one', '/two'].map((folder, at) =>
      client.show({ uri: uriOf(`${folder}/shop.idef0`), node: 'A0' }, `picture ${at}`),
    ),
  );
  expect([one?.title, two?.title]).toEqual(['Sell Goods', 'Sell All']);
  await client.edit('/two/shop.idef0', 'Odrer', 'Order');
  await client.findingsOf('/two/shop.idef0', isRight);
});

test('settings make their folder a project, and no more when they go', async () => {
  client = await TestClient.start({
    'shop.idef0': SHOP,
    'copy/shop.idef0': WRONG,
    'copy/idef0.json': '{}',
  });
  const isTwice = (codes: readonly string[]) => codes.includes('name/duplicate');
  await client.findingsOf('copy/shop.idef0', isWrong);
  await client.remove('copy/idef0.json');
  await client.findingsOf('shop.idef0', isTwice);
  await client.write('copy/idef0.json', 'nonsense');
  await client.findingsOf('shop.idef0', isRight);
});

test('a file counts once, by the path under which it is open', async () => {
  client = await TestClient.start(
    { 'real/shop.idef0': WRONG, '/far/other.idef0': WRONG.replace('model Shop', 'model Far') },
    {
      prepare: (disk) => {
        disk.links.set(`${FOLDER}link.idef0`, `${FOLDER}real/shop.idef0`);
        disk.links.set(`${FOLDER}linked`, `${FOLDER}real`);
        disk.links.set(`${FOLDER}far`, 'file:///far');
        disk.links.set(`${FOLDER}real/up`, FOLDER.slice(0, -1));
      },
    },
  );
  await client.findingsOf('real/shop.idef0', isWrong);
  await client.findingsOf('far/other.idef0', isWrong);
  expect(client.findings.get('real/up')).toMatchObject([{ code: 'file/link-cycle', severity: 2 }]);
  await client.open('linked/shop.idef0', WRONG);
  await client.findingsOf('linked/shop.idef0', isWrong);
  await client.findingsOf('real/shop.idef0', isRight);
  await client.open('link.idef0', SHOP);
  await client.findingsOf('linked/shop.idef0', (codes) => codes.includes('file/twice'));
  await client.findingsOf('link.idef0', isRight);
  await client.close('link.idef0');
  await client.close('linked/shop.idef0');
  await client.findingsOf('real/shop.idef0', isWrong);
  expect([...(await settled()).keys()].sort()).toEqual([
    'far/other.idef0',
    'real/shop.idef0',
    'real/up',
  ]);
});

test('a link that is open and becomes a file of its own lets what it led to count', async () => {
  client = await TestClient.start(
    { 'real/shop.idef0': WRONG },
    { prepare: (disk) => disk.links.set(`${FOLDER}link.idef0`, `${FOLDER}real/shop.idef0`) },
  );
  await client.open('link.idef0', 'model Other\n');
  await client.findingsOf('real/shop.idef0', isRight);
  client.disk.links.delete(`${FOLDER}link.idef0`);
  await client.write('link.idef0', 'model Other\n');
  await client.findingsOf('real/shop.idef0', isWrong);
  client.disk.texts.delete(`${FOLDER}link.idef0`);
  client.disk.links.set(`${FOLDER}link.idef0`, `${FOLDER}real/shop.idef0`);
  await client.tell(['link.idef0', 2]);
  await client.findingsOf('real/shop.idef0', isRight);
});

test('a file that counts by another path is read again when its own is open and passed over', async () => {
  client = await TestClient.start(
    { '/far/in/shop.idef0': SHOP, '/far/idef0.json': '{ "exclude": ["in/"] }' },
    { prepare: (disk) => disk.links.set(`${FOLDER}linked`, 'file:///far/in') },
  );
  await client.open('/far/in/shop.idef0', SHOP);
  await client.findingsOf('/far/in/shop.idef0', (codes) => codes.includes('file/passed-over'));
  await client.write('/far/in/shop.idef0', WRONG);
  await client.findingsOf('linked/shop.idef0', isWrong);
});

test('an escape in the address makes no second file', async () => {
  client = await TestClient.start({ 'a b/shop.idef0': SHOP, 'a%20b/shop.idef0': SHOP });
  client.disk.remove(`${FOLDER}a b/shop.idef0`);
  await client.connection.sendNotification('textDocument/didOpen', {
    textDocument: {
      uri: `${FOLDER}a b/%73hop.idef0`,
      languageId: 'idef0',
      version: 1,
      text: WRONG,
    },
  });
  await client.findingsOf('a%20b/shop.idef0', isWrong);
  expect([...(await settled()).keys()]).toEqual(['a%20b/shop.idef0']);
});
