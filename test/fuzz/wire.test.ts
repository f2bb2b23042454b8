/**
 * Edits, requests, events and odd documents in any order over the wire: at rest the server has found, and answers, what a
 * fresh one does that is given the state at the end; and every request has got an answer.
 */
import { METHOD } from '@idef0-studio/protocol';
import { expect } from 'vitest';
import type { TestClient } from '../server/client.js';
import { fuzz } from '../support/fuzz.js';
import { configure, startOn, WireWorld } from '../support/wire-world.js';

const STEPS = 40;
/** Pictures cost more than all else. */
const PICTURES = 2;
/** A text that is opened and edited when all else is told: the findings of its second version are published when all
 *  others are. */
const MARK = 'untitled:zz-mark';

fuzz('a server that has seen much is as a fresh one', 20, async (random) => {
  const world = await WireWorld.create(random);
  const clients = [world.client];
  try {
    for (let step = 0; step < STEPS; step++) await world.step();
    await world.tellAll();
    world.folders.add('file:///models');
    await world.client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [{ uri: 'file:///models', name: 'models' }], removed: [] },
    });
    const seen = await atRest(world.client, world.open.keys());
    await Promise.all(world.answers);
    expect([...world.pending.values()]).toEqual([]);
    const fresh = await startOn(world.disk, world.folders);
    clients.push(fresh);
    await configure(fresh, world.settings);
    for (const [uri, text] of world.open) await fresh.open(uri, text);
    expect(seen).toEqual(await atRest(fresh, world.open.keys()));
  } finally {
    await Promise.all(clients.map((client) => client.stop()));
  }
});

/** The picture of a document as it is when nothing was on the screen before: all of it, down to the last px. */
async function pictureOf(client: TestClient, uri: string): Promise<unknown> {
  const { revision, ...root } = await client.show({ uri, node: 'A0' }, `fresh ${uri}`);
  expect(revision).toBe(1);
  return root;
}

/** What a server knows when nothing is left to do. */
async function atRest(client: TestClient, open: Iterable<string>): Promise<unknown> {
  const isPublished = (times: number) => () =>
    client.published.filter((name) => name === MARK).length >= times;
  await client.open(MARK, 'nonsense');
  await client.findingsOf(MARK, isPublished(1));
  await client.edit(MARK, 'nonsense', 'more');
  await client.findingsOf(MARK, isPublished(2));
  const findings = [...client.findings]
    .filter(([name, found]) => found.length > 0 && name !== MARK)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const answers = [];
  for (const uri of [...open].sort()) {
    for (const method of ['textDocument/documentSymbol', METHOD.diagrams, METHOD.subjects]) {
      const answer = client.connection.sendRequest(method, { uri, textDocument: { uri } });
      answers.push([uri, method, await answer.catch(String)]);
    }
  }
  const pictures = [];
  for (const uri of [...open].sort().slice(0, PICTURES))
    pictures.push(await pictureOf(client, uri));
  return { findings, answers, pictures, logged: client.logged };
}
