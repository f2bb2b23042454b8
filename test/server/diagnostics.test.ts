import { afterEach, expect, test } from 'vitest';
import { kitchen } from './kitchen.js';
import { TestClient, uriOf } from './client.js';

let client: TestClient | undefined;
afterEach(() => client?.stop());

test('all files of the folder have their findings from the start, opened or not', async () => {
  client = await TestClient.start({ ...kitchen, 'broken.idef0': 'model Other\nactivity {' });
  await client.findingsOf('broken.idef0', (codes) => codes.some((code) => /^syntax/.test(code)));
});

test('an edit in one file changes the findings in another', async () => {
  client = await TestClient.start(kitchen);
  await client.open('kitchen.idef0');
  await client.open('cooking.idef0');
  const before = await client.findingsOf('cooking.idef0', () => true);
  expect(before).not.toContain('decompose/unknown');
  await client.edit('kitchen.idef0', 'activity Cook Meals', 'activity Make Meals');
  const after = await client.findingsOf('cooking.idef0', (codes) =>
    codes.includes('decompose/unknown'),
  );
  expect(after).toContain('decompose/unknown');
  await client.edit('kitchen.idef0', 'activity Make Meals', 'activity Cook Meals');
  expect(
    await client.findingsOf('cooking.idef0', (codes) => !codes.includes('decompose/unknown')),
  ).toEqual(before);
});

test('a file that is taken away has no findings any more', async () => {
  client = await TestClient.start({ ...kitchen, 'broken.idef0': 'model Other\nactivity {' });
  await client.findingsOf('broken.idef0', (codes) => codes.length > 0);
  await client.remove('broken.idef0');
  await client.findingsOf('broken.idef0', (codes) => codes.length === 0);
});

test('what is gone has no findings any more before others have new ones', async () => {
  client = await TestClient.start({ ...kitchen, 'old.idef0/notes.txt': '' });
  const isInTheWay = (codes: readonly string[]) => codes.includes('file/unreadable');
  await client.findingsOf('old.idef0', isInTheWay);
  const before = client.published.length;
  client.disk.move(uriOf('old.idef0'), uriOf('new.idef0'));
  await client.tell(['new.idef0', 1], ['old.idef0', 3]);
  await client.findingsOf('new.idef0', isInTheWay);
  const told = client.published.slice(before).filter((name) => !(name in kitchen));
  expect(told).toEqual(['old.idef0', 'new.idef0']);
});

test('a file that appears on disk joins its model', async () => {
  const { 'kitchen.idef0': alone, 'cooking.idef0': cooking } = kitchen;
  client = await TestClient.start({ 'cooking.idef0': cooking });
  await client.findingsOf('cooking.idef0', (codes) => codes.includes('decompose/unknown'));
  await client.write('kitchen.idef0', alone);
  await client.findingsOf('cooking.idef0', (codes) => !codes.includes('decompose/unknown'));
});

test('a file opened outside the folder brings its siblings', async () => {
  const { 'kitchen.idef0': main, 'cooking.idef0': cooking } = kitchen;
  client = await TestClient.start({ '/else/main.idef0': main, '/else/cooking.idef0': cooking });
  await client.open('/else/cooking.idef0');
  await client.findingsOf('/else/cooking.idef0', (codes) => !codes.includes('decompose/unknown'));
});

test('a file closed without saving is again what the disk says', async () => {
  client = await TestClient.start(kitchen);
  await client.open('kitchen.idef0');
  await client.edit('kitchen.idef0', 'activity Plan Meals {', 'activity {');
  await client.findingsOf('kitchen.idef0', (codes) => codes.some((code) => /^syntax/.test(code)));
  await client.close('kitchen.idef0');
  await client.findingsOf('kitchen.idef0', (codes) => !codes.some((code) => /^syntax/.test(code)));
});
