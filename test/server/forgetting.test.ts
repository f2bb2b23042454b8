/** What the server has found follows from what exists and is open now: nothing of what has been lingers. */
import { afterEach, expect, test } from 'vitest';
import { FOLDER, TestClient, uriOf } from './client.js';
import { SHOP } from './shop.js';

let client: TestClient;
afterEach(() => client.stop());

const HOME = FOLDER.slice(0, -1);
const isRight = (codes: readonly string[]) => codes.length === 0;
const isWrong = (codes: readonly string[]) => codes.includes('settings/wrong');
const isUnreadable = (codes: readonly string[]) => codes.join() === 'file/unreadable';
const changeFolders = (added: readonly string[], removed: readonly string[]) => {
  const named = (uris: readonly string[]) => uris.map((uri) => ({ uri, name: uri }));
  return client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: { added: named(added), removed: named(removed) },
  });
};

test('settings read through a link are forgotten when the text behind it is closed', async () => {
  client = await TestClient.start(
    { 'in/shop.idef0': SHOP, 'in/idef0.json': 'nonsense {' },
    { prepare: (disk) => disk.links.set(`${HOME}/linked`, `${HOME}/in`) },
  );
  await client.open('linked/shop.idef0', SHOP);
  await client.findingsOf('linked/idef0.json', isWrong);
  await client.close('linked/shop.idef0');
  await client.findingsOf('linked/idef0.json', isRight);
  expect(client.findings.get('in/idef0.json')).not.toEqual([]);
  await client.open('linked/shop.idef0', SHOP);
  await client.findingsOf('linked/idef0.json', isWrong);
});

test('settings read through a link are forgotten when the folder behind it goes', async () => {
  client = await TestClient.start(
    { 'shop.idef0': SHOP, '/far/in/idef0.json': 'nonsense {' },
    { prepare: (disk) => disk.links.set(`${HOME}/linked`, 'file:///far/in') },
  );
  await client.open('linked/shop.idef0', SHOP);
  await client.findingsOf('linked/idef0.json', isWrong);
  client.disk.move('file:///far/in', 'file:///far/moved');
  await client.tell(['/far/in', 3]);
  await client.findingsOf('linked/idef0.json', isRight);
});

test.each([
  ['what is passed over', 'node_modules/it/idef0.json', 'node_modules/it/shop.idef0'],
  ['what is outside of all folders', '/far/idef0.json', '/far/shop.idef0'],
  ['a folder above what is outside', '/far/idef0.json', '/far/in/shop.idef0'],
])('settings of %s are forgotten when the text is closed', async (_what, settings, text) => {
  client = await TestClient.start({ [text]: SHOP, [settings]: 'nonsense {' });
  await client.open(text);
  await client.findingsOf(settings, isWrong);
  await client.close(text);
  await client.findingsOf(settings, isRight);
});

test('settings are forgotten with their folder, and read anew with it', async () => {
  client = await TestClient.start(
    {
      'shop.idef0': SHOP,
      '/more/deep/idef0.json': 'nonsense {',
      '/more/idef0.json': '{ "rulez": 1 }',
    },
    {},
    {},
    { workspace: { workspaceFolders: true } },
  );
  await changeFolders(['file:///more'], []);
  await client.findingsOf('/more/idef0.json', isWrong);
  await client.findingsOf('/more/deep/idef0.json', isWrong);
  await changeFolders([], ['file:///more']);
  await client.findingsOf('/more/idef0.json', isRight);
  await client.findingsOf('/more/deep/idef0.json', isRight);
  client.disk.texts.set('file:///more/idef0.json', '{}');
  await changeFolders(['file:///more'], []);
  await client.findingsOf('/more/deep/idef0.json', isWrong);
  expect(client.findings.get('/more/idef0.json')).toEqual([]);
});

test('settings are forgotten when their folder comes to be passed over', async () => {
  client = await TestClient.start({ 'shop.idef0': SHOP, 'old/idef0.json': 'nonsense {' });
  await client.write('shop.idef0', SHOP);
  await client.findingsOf('old/idef0.json', isWrong);
  await client.write('.gitignore', 'old/\n');
  await client.findingsOf('old/idef0.json', isRight);
  await client.remove('.gitignore');
  await client.findingsOf('old/idef0.json', isWrong);
});

test('a file that cannot be read is no finding any more where it is passed over', async () => {
  client = await TestClient.start(
    { 'shop.idef0': SHOP, 'old/locked.idef0': SHOP },
    { prepare: (disk) => disk.locked.add(uriOf('old/locked.idef0')) },
  );
  await client.findingsOf('old/locked.idef0', isUnreadable);
  client.disk.links.set(uriOf('old/broken.idef0'), 'file:///nowhere');
  await client.tell(['old/broken.idef0', 1]);
  await client.findingsOf('old/broken.idef0', isUnreadable);
  await client.write('.gitignore', 'old/\n');
  await client.findingsOf('old/locked.idef0', isRight);
  await client.findingsOf('old/broken.idef0', isRight);
});

test('a file that is passed over is followed by the path of a link to its folder', async () => {
  client = await TestClient.start(
    { 'in/shop.idef0': SHOP, '.gitignore': 'in/\n' },
    { prepare: (disk) => disk.links.set(`${HOME}/linked`, `${HOME}/in`) },
  );
  const isNonsense = (codes: readonly string[]) => codes.length > 0;
  await client.write('in/shop.idef0', 'nonsense');
  await client.findingsOf('linked/shop.idef0', isNonsense);
  await client.write('in/more.idef0', 'nonsense');
  await client.findingsOf('linked/more.idef0', isNonsense);
  await client.remove('in');
  await client.findingsOf('linked/shop.idef0', isRight);
  await client.findingsOf('linked/more.idef0', isRight);
});

test.each(['in/more.idef0', 'node_modules/it/more.idef0'])(
  'a link to %s is broken no more when it comes',
  async (target) => {
    client = await TestClient.start(
      { 'shop.idef0': SHOP },
      { prepare: (disk) => disk.links.set(uriOf('link.idef0'), uriOf(target)) },
    );
    await client.findingsOf('link.idef0', isUnreadable);
    await client.write(target, 'model Shop\n');
    await client.findingsOf('link.idef0', isRight);
    await client.remove(target);
    await client.findingsOf('link.idef0', isUnreadable);
  },
);

test('a folder that goes between listing and reading is no finding', async () => {
  client = await TestClient.start(
    { 'shop.idef0': SHOP, 'in/more.idef0': SHOP, 'z.idef0': 'nonsense' },
    {
      prepare: (disk) => {
        const files = disk.files();
        disk.files = () => ({
          ...files,
          readDirectory: (uri) => {
            if (uri.toString() === `${HOME}/in`) disk.remove(uri.toString());
            return files.readDirectory(uri);
          },
        });
      },
    },
  );
  await client.findingsOf('z.idef0', (codes) => codes.length > 0);
  await client.write('zz.idef0', 'nonsense');
  await client.findingsOf('zz.idef0', (codes) => codes.length > 0);
  expect(client.findings.get('in')).toBeUndefined();
});

test('a folder is read when something happens in it and it can be read by now', async () => {
  client = await TestClient.start(
    { 'shop.idef0': SHOP, 'in/more.idef0': 'nonsense', 'in/other.idef0': 'nonsense' },
    { prepare: (disk) => disk.locked.add(`${HOME}/in`) },
  );
  await client.findingsOf('in', isUnreadable);
  client.disk.locked.clear();
  await client.tell(['in/more.idef0', 2]);
  await client.findingsOf('in', isRight);
  await client.findingsOf('in/other.idef0', (codes) => codes.length > 0);
});

test('a folder that is not there is no finding any more when an open text is saved in it', async () => {
  const folders = [HOME, 'file:///new'];
  client = await TestClient.start({ 'shop.idef0': SHOP }, { folders });
  await client.findingsOf('/new', isUnreadable);
  await client.open('/new/shop.idef0', 'nonsense');
  await client.findingsOf('/new/shop.idef0', (codes) => codes.length > 0);
  await client.write('/new/shop.idef0', 'nonsense');
  await client.findingsOf('/new', isRight);
});
