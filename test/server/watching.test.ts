/** Which files the server reads, what it makes of those that it cannot read, and events in any order. */
import { afterEach, expect, test } from 'vitest';
import { FOLDER, TestClient, uriOf } from './client.js';
import { SHOP } from './shop.js';

let client: TestClient;
afterEach(() => client.stop());

const WRONG = SHOP.replace('      Order\n    output', '      Odrer\n    output');
const isWrong = (codes: readonly string[]) => codes.includes('name/unknown');
const isRight = (codes: readonly string[]) => codes.length === 0;
const isUnreadable = (codes: readonly string[]) => codes.join() === 'file/unreadable';
const FOLDERS = { workspace: { workspaceFolders: true } };

test('a file that cannot be read is a finding, and keeps nobody from the others', async () => {
  client = await TestClient.start(
    { 'shop.idef0': WRONG, 'z.idef0': SHOP },
    { prepare: (disk) => disk.locked.add(uriOf('z.idef0')) },
  );
  await client.findingsOf('z.idef0', isUnreadable);
  await client.findingsOf('shop.idef0', isWrong);
  expect(client.findings.get('z.idef0')).toMatchObject([
    {
      severity: 1,
      message: 'This cannot be read, so it is left out: permission denied.',
      range: { start: { line: 0, character: 0 } },
    },
  ]);
  client.disk.locked.clear();
  await client.tell(['z.idef0', 2]);
  await client.findingsOf('z.idef0', (codes) => codes.includes('name/duplicate'));
});

test('a file that goes between listing and reading keeps nobody from the others', async () => {
  client = await TestClient.start(
    { 'shop.idef0': WRONG, 'z.idef0': SHOP },
    {
      prepare: (disk) => {
        const { readFile } = disk.files();
        const files = disk.files();
        disk.files = () => ({
          ...files,
          readFile: (uri) => {
            if (uri.toString().endsWith('z.idef0')) disk.texts.delete(uri.toString());
            return readFile(uri);
          },
        });
      },
    },
  );
  await client.findingsOf('z.idef0', isUnreadable);
  await client.findingsOf('shop.idef0', isWrong);
  await client.tell(['z.idef0', 3]);
  await client.findingsOf('z.idef0', isRight);
});

test('a folder that cannot be read is a finding, also one that is added', async () => {
  client = await TestClient.start(
    { 'shop.idef0': WRONG, '/more/locked/a.idef0': SHOP, '/more/other.idef0': WRONG },
    { prepare: (disk) => disk.locked.add('file:///more/locked') },
    {},
    FOLDERS,
  );
  await client.findingsOf('shop.idef0', isWrong);
  await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: { added: [{ uri: 'file:///more', name: 'more' }], removed: [] },
  });
  await client.findingsOf('/more/locked', isUnreadable);
  await client.findingsOf('/more/other.idef0', isWrong);
  await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: { added: [], removed: [{ uri: 'file:///more', name: 'more' }] },
  });
  await client.findingsOf('/more/locked', isRight);
  await client.findingsOf('/more/other.idef0', isRight);
});

test('what is no file under the name of a model is a finding', async () => {
  client = await TestClient.start(
    { 'shop.idef0': WRONG, 'folder.idef0/notes.txt': '' },
    {
      prepare: (disk) => {
        disk.specials.add(uriOf('pipe.idef0'));
        disk.links.set(uriOf('broken.idef0'), 'file:///nowhere');
        disk.specials.add('file:///dev/zero');
        disk.links.set(uriOf('zero.idef0'), 'file:///dev/zero');
      },
    },
  );
  for (const name of ['pipe', 'broken', 'zero', 'folder'])
    await client.findingsOf(`${name}.idef0`, isUnreadable);
  await client.findingsOf('shop.idef0', isWrong);
  expect(client.disk.reads).not.toContain('file:///dev/zero');
});

test('delete and create without a pause leave an open file its findings', async () => {
  client = await TestClient.start({ 'shop.idef0': WRONG });
  await client.open('shop.idef0');
  await client.findingsOf('shop.idef0', isWrong);
  await client.tell(['shop.idef0', 3], ['shop.idef0', 1]);
  await client.edit('shop.idef0', 'Odrer', 'Order');
  await client.findingsOf('shop.idef0', isRight);
  await client.tell(['shop.idef0', 3]);
  await client.tell(['shop.idef0', 1]);
  await client.edit('shop.idef0', 'Sell Goods', 'Sell All');
  await client.edit('shop.idef0', '      Order', '      Odrer');
  await client.findingsOf('shop.idef0', isWrong);
});

test('a file that is deleted and written again at once keeps its findings', async () => {
  client = await TestClient.start({ 'shop.idef0': WRONG });
  await client.findingsOf('shop.idef0', isWrong);
  client.disk.remove(uriOf('shop.idef0'));
  await client.tell(['shop.idef0', 3]);
  await client.write('shop.idef0', WRONG);
  await client.write('mark.idef0', WRONG.replace('model Shop', 'model Mark'));
  await client.findingsOf('mark.idef0', isWrong);
  await client.findingsOf('shop.idef0', isWrong);
});

test('a file deleted while it is open keeps picture and outline till it is closed', async () => {
  client = await TestClient.start({ 'shop.idef0': WRONG });
  await client.open('shop.idef0');
  await client.findingsOf('shop.idef0', isWrong);
  await client.remove('shop.idef0');
  const textDocument = { uri: uriOf('shop.idef0') };
  const outline = await client.connection.sendRequest('textDocument/documentSymbol', {
    textDocument,
  });
  expect(outline).not.toEqual([]);
  const { node } = await client.show({ uri: uriOf('shop.idef0'), node: 'A0' });
  expect(node).toBe('A0');
  expect(client.findings.get('shop.idef0')).not.toEqual([]);
  await client.close('shop.idef0');
  await client.findingsOf('shop.idef0', isRight);
});

test('a request is answered when its document goes, and when nothing is left to build', async () => {
  client = await TestClient.start({ 'shop.idef0': SHOP });
  const uri = 'untitled:Untitled-1';
  for (let round = 0; round < 5; round++) {
    const textDocument = { uri, languageId: 'idef0', version: round, text: SHOP };
    void client.connection.sendNotification('textDocument/didOpen', { textDocument });
    const asked = [
      'textDocument/documentSymbol',
      'textDocument/hover',
      'textDocument/references',
      'textDocument/rename',
      'textDocument/completion',
    ].map((method) =>
      client.connection
        .sendRequest(method, {
          textDocument: { uri },
          position: { line: 0, character: 8 },
          newName: 'X',
          context: { includeDeclaration: true },
        })
        .then(
          () => 'answered',
          () => 'answered',
        ),
    );
    void client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    expect(await Promise.all(asked)).toEqual(Array(5).fill('answered'));
  }
  const symbols = client.connection.sendRequest('workspace/symbol', { query: 'sell' });
  await client.remove('shop.idef0');
  const later = client.connection.sendRequest('workspace/symbol', { query: 'sell' });
  expect(await symbols).toBeDefined();
  expect(await later).toEqual([]);
});

test('a folder that is renamed takes its models along', async () => {
  client = await TestClient.start({ 'old/shop.idef0': WRONG });
  await client.findingsOf('old/shop.idef0', isWrong);
  client.disk.move(`${FOLDER}old`, `${FOLDER}new`);
  await client.tell(['new', 1], ['old', 3]);
  await client.findingsOf('new/shop.idef0', isWrong);
  await client.findingsOf('old/shop.idef0', isRight);
});
