/** Refactorings over the wire: titles in the menu, edits when one is chosen, a message where it cannot be done. */
import { afterEach, expect, test } from 'vitest';
import type { CodeAction } from 'vscode-languageserver-types';
import { openChoosing } from './choosing-editor.js';
import { uriOf, type TestClient } from './client.js';

let client: TestClient;
afterEach(() => client.stop());

const BAKERY = `model Bakery
activity Run {
  input Flour, Salt
  output Bread
  activity Bake {
    input Flour
    output Bread
    activity Mix { input Flour, Salt, output Dough }
    activity Heat { input Dough, output Bread }
  }
  activity Season { input Salt, output Taste }
  activity Sell { input Taste }
}
object Flour
object Salt
`;

/** The actions at the first line of an activity, and what the server says to the author from now on. */
async function offeredAt(text: string, capabilities?: object) {
  const opening = await openChoosing(BAKERY, capabilities);
  const { said } = opening;
  client = opening.client;
  const start = client.positionOf('a.idef0', text);
  const end = { ...start, character: start.character + text.length };
  const actions = await client.connection.sendRequest<readonly CodeAction[]>(
    'textDocument/codeAction',
    {
      textDocument: { uri: uriOf('a.idef0') },
      range: { start, end: text.includes('Season') ? { line: end.line + 1, character: 10 } : end },
      context: { diagnostics: [], only: ['refactor'] },
    },
  );
  const choose = (title: string): Promise<CodeAction> =>
    client.connection.sendRequest(
      'codeAction/resolve',
      actions.find((action) => action.title.startsWith(title)),
    );
  return { actions, choose, said };
}

test('the menu holds titles, and the edits come when one is chosen', async () => {
  const { actions, choose, said } = await offeredAt('activity Bake');
  expect(actions.map(({ edit }) => edit)).toEqual(actions.map(() => undefined));
  const { edit } = await choose("Move what is inside 'Bake' to");
  expect(edit?.documentChanges).toMatchObject([
    { kind: 'create', uri: uriOf('a1-bake.idef0') },
    { textDocument: { uri: uriOf('a.idef0') } },
    { textDocument: { uri: uriOf('a1-bake.idef0') } },
  ]);
  expect(said).toEqual([]);
});

test('what cannot be done says why, and comes back without edits', async () => {
  const { choose, said } = await offeredAt('activity Bake');
  const title = "Inline 'Bake': its 2 activities take its place";
  const { edit, command } = await choose(title);
  expect([edit, command]).toEqual([undefined, undefined]);
  expect(said).toEqual([
    `${title}: Its lists do not say all that crosses its border ('Salt'): balance it first.`,
  ]);
});

test('a text that has changed in between is not edited', async () => {
  const { choose, said } = await offeredAt('activity Bake');
  await client.edit('a.idef0', 'object Salt', 'object Salt "White"');
  expect((await choose('Move')).edit).toBeUndefined();
  expect(said.join()).toContain(
    'The text has changed since this was offered; open the menu again.',
  );
});

test('the question for a name comes with the edits', async () => {
  const { actions, choose } = await offeredAt('activity Season');
  expect(actions.map(({ title }) => title)).toContain('Extract 2 activities into a new one');
  const { edit, command } = await choose('Extract 2');
  expect(edit?.changes?.[uriOf('a.idef0')]?.[0]?.newText).toContain('activity New Activity {');
  expect(command?.command).toBe('idef0.rename');
});

test('an action that is none of the menu is given back as it is', async () => {
  await offeredAt('activity Bake');
  for (const data of [undefined, 7, { document: uriOf('a.idef0'), version: 'x' }]) {
    const action = { title: 'Other', data };
    expect(await client.connection.sendRequest('codeAction/resolve', action)).toMatchObject({
      title: 'Other',
    });
  }
});

test('clients that ask for no edits later get them at once', async () => {
  const { actions } = await offeredAt('activity Bake', {});
  expect(actions.filter(({ edit }) => edit === undefined)).toEqual([]);
  expect(actions.map(({ title }) => title.split(' ')[0])).toContain('Move');
});
