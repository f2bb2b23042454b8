/** Calls of other models in a picture: they follow what is written there. */
import { afterEach, expect, test } from 'vitest';
import { TestClient, uriOf } from './client.js';

let client: TestClient | undefined;
afterEach(() => client?.stop());

test('a call follows the node of what it calls in another model', async () => {
  client = await TestClient.start({
    'plant.idef0': 'model Plant\nactivity Run {\n  activity Make { call Workshop.Repair }\n}\n',
    'workshop.idef0': 'model Workshop\nactivity Keep {\n  activity Repair {}\n}\n',
  });
  await client.open('workshop.idef0');
  const first = await client.show({ uri: uriOf('plant.idef0'), node: 'A0' });
  expect(first.labels.map(({ lines }) => lines)).toEqual([['Workshop/A1', 'Repair']]);
  await client.edit('workshop.idef0', '  activity Repair', '  activity Look {}\n  activity Repair');
  const isMoved = ({ labels }: typeof first) =>
    labels.some(({ lines }) => lines[0] === 'Workshop/A2');
  expect(isMoved(await client.picture(isMoved))).toBe(true);
});
