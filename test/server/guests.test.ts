/** A file that is opened from outside of all open folders brings the model of its project, as long as it is open. */
import { afterEach, expect, test } from 'vitest';
import { TestClient } from './client.js';
import { SHOP } from './shop.js';

let client: TestClient;
afterEach(() => client.stop());

/** A part of another file than `SHOP`, with an activity that nobody knows. */
const PART = 'model Shop\ndecompose Sell Parcels {\n  activity Wrap\n}\n';
const isRight = (codes: readonly string[]) => codes.length === 0;
const isLost = (codes: readonly string[]) => codes.includes('decompose/unknown');
const isTooLarge = (codes: readonly string[]) => codes.join() === 'file/project-too-large';

/** What the server has found when all that it was told of is done. */
async function settled(): Promise<readonly string[]> {
  const mark = `mark-${client.published.length}.idef0`;
  await client.write(mark, 'nonsense');
  await client.findingsOf(mark, (codes) => codes.length > 0);
  const found = [...client.findings].filter(([, all]) => all.length > 0).map(([name]) => name);
  return found.filter((name) => !name.startsWith('mark-')).sort();
}

const PROJECT = {
  'shop.idef0': SHOP,
  '/far/idef0.json': '{ "exclude": ["old/"] }',
  '/far/shop.idef0': SHOP,
  '/far/deep/down/part.idef0': PART,
  '/far/old/part.idef0': PART,
  '/far/.gitignore': 'made/\n',
  '/far/made/part.idef0': PART,
  '/far/own/idef0.json': '{}',
  '/far/own/part.idef0': PART,
  '/other/part.idef0': PART,
};

test('it brings its project, by the filter for folders, and no other project', async () => {
  client = await TestClient.start(PROJECT);
  await client.open('/far/shop.idef0');
  await client.findingsOf('/far/deep/down/part.idef0', isLost);
  expect(await settled()).toEqual(['/far/deep/down/part.idef0']);
  await client.close('/far/shop.idef0');
  await client.findingsOf('/far/deep/down/part.idef0', isRight);
  expect(await settled()).toEqual([]);
});

test('it brings its project also from a folder deep in it', async () => {
  client = await TestClient.start({
    ...PROJECT,
    '/far/a/b/more.idef0': PART.replace('Wrap', 'Tie'),
  });
  await client.open('/far/a/b/more.idef0');
  await client.findingsOf('/far/deep/down/part.idef0', isLost);
  await client.open('/far/shop.idef0');
  await client.close('/far/a/b/more.idef0');
  expect(await settled()).toEqual(['/far/a/b/more.idef0', '/far/deep/down/part.idef0']);
});

test('its project follows what happens on the disk', async () => {
  client = await TestClient.start(PROJECT);
  await client.open('/far/shop.idef0');
  await client.findingsOf('/far/deep/down/part.idef0', isLost);
  await client.write('/far/new/part.idef0', PART);
  await client.findingsOf('/far/new/part.idef0', isLost);
  await client.write('/far/own/more.idef0', PART);
  await client.write('/far/old/more.idef0', PART);
  await client.write('/far/deep/idef0.json', '{}');
  await client.findingsOf('/far/deep/down/part.idef0', isRight);
  expect(await settled()).toEqual(['/far/new/part.idef0']);
  await client.remove('/far/idef0.json');
  await client.findingsOf('/far/new/part.idef0', isRight);
  expect(await settled()).toEqual([]);
});

test('where its project passes it over, it is a model of its own and says so', async () => {
  client = await TestClient.start(PROJECT);
  await client.open('/far/made/part.idef0');
  await client.findingsOf('/far/made/part.idef0', (codes) => codes.includes('file/passed-over'));
  expect(await settled()).toEqual(['/far/made/part.idef0']);
});

test('a folder that is open inside its project stays a project of its own', async () => {
  const folders = ['file:///models', 'file:///far/deep'];
  client = await TestClient.start({ ...PROJECT, '/far/deep/down/part.idef0': SHOP }, { folders });
  await client.open('/far/shop.idef0');
  await client.write('/far/new/part.idef0', PART);
  await client.findingsOf('/far/new/part.idef0', isLost);
  expect(await settled()).toEqual(['/far/new/part.idef0']);
});

test('what cannot be read in its project is a finding as long as it is open', async () => {
  client = await TestClient.start(PROJECT, {
    prepare: (disk) => disk.links.set('file:///far/broken.idef0', 'file:///nowhere'),
  });
  await client.open('/far/shop.idef0');
  await client.findingsOf('/far/broken.idef0', (codes) => codes.includes('file/unreadable'));
  await client.close('/far/shop.idef0');
  await client.findingsOf('/far/broken.idef0', isRight);
});

test('its folder need not be there', async () => {
  client = await TestClient.start({ 'shop.idef0': SHOP });
  await client.open('/far/in/shop.idef0', SHOP);
  expect(await settled()).toEqual([]);
  await client.write('/far/in/part.idef0', PART);
  await client.findingsOf('/far/in/part.idef0', isLost);
});

test('its folder may go and come back under the same name', async () => {
  client = await TestClient.start({ 'shop.idef0': SHOP, '/far/in/part.idef0': PART });
  await client.open('/far/in/shop.idef0', SHOP);
  await client.findingsOf('/far/in/part.idef0', isLost);
  client.disk.move('file:///far/in', 'file:///far/out');
  await client.tell(['/far/in', 3], ['/far/out', 1]);
  await client.findingsOf('/far/in/part.idef0', isRight);
  client.disk.move('file:///far/out', 'file:///far/in');
  await client.tell(['/far/out', 3], ['/far/in', 1]);
  await client.findingsOf('/far/in/part.idef0', isLost);
});

test('settings at the top of a disk bring the files beside it alone, and it says so', async () => {
  const files: Record<string, string> = { 'shop.idef0': SHOP, '/idef0.json': '{}' };
  for (let at = 0; at < 1001; at++) files[`/many/${at}/part.idef0`] = PART;
  client = await TestClient.start({ ...files, '/many/0/shop.idef0': SHOP });
  await client.open('/many/0/shop.idef0');
  await client.findingsOf('/many/0/part.idef0', isLost);
  await client.findingsOf('/many/0/shop.idef0', isTooLarge);
  expect(client.findings.get('/many/0/shop.idef0')).toMatchObject([
    {
      severity: 3,
      message:
        "The project of 'file:///idef0.json' has more than 1000 folders, so that only the files beside this one are read; open the folder of the model to read all of it.",
    },
  ]);
  expect(await settled()).toEqual(['/many/0/part.idef0', '/many/0/shop.idef0']);
  await client.write('/many/1/more.idef0', PART);
  await client.write('/many/0/more.idef0', PART);
  await client.findingsOf('/many/0/more.idef0', isLost);
  expect((await settled()).length).toBe(3);
  await client.remove('/idef0.json');
  await client.findingsOf('/many/0/shop.idef0', isRight);
});
