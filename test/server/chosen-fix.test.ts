/** Fixes that are dear to try out, over the wire: in the menu at once, with edits when one is chosen. */
import { afterEach, expect, test } from 'vitest';
import type { CodeAction } from 'vscode-languageserver-types';
import { openChoosing } from './choosing-editor.js';
import { uriOf, type TestClient } from './client.js';

let client: TestClient;
afterEach(() => client.stop());

async function opened(text: string, capabilities?: object): Promise<readonly string[]> {
  const opening = await openChoosing(text, capabilities);
  const { said } = opening;
  client = opening.client;
  return said;
}

function menuAt(text: string, only?: readonly string[]): Promise<readonly CodeAction[]> {
  const start = client.positionOf('a.idef0', text);
  return client.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri: uriOf('a.idef0') },
    range: { start, end: start },
    context: { diagnostics: [], ...(only && { only }) },
  });
}

const chosen = (action: CodeAction | undefined) =>
  client.connection.sendRequest<CodeAction>('codeAction/resolve', action);

const edited = ({ edit }: CodeAction) =>
  edit?.changes?.[uriOf('a.idef0')]?.map(({ newText }) => newText);

const SLIP = `model M
activity Run {
  ouput Bread
}
`;

/** The word looks like a keyword, behind which a name would be missing then. */
const NO_NAME = `model M
 Object 9
activity Run { output Bread }
`;

test('a preferred fix is in the menu without edits, and they come when it is chosen', async () => {
  const said = await opened(SLIP);
  const [first] = await menuAt('ouput');
  expect(first).toMatchObject({ title: "Change to 'output'", isPreferred: true });
  expect(first?.edit).toBeUndefined();
  expect(edited(await chosen(first))).toEqual(['output']);
  expect(said).toEqual([]);
});

test('one that adds an error says so when it is chosen, and is a fix among others from then on', async () => {
  const said = await opened(NO_NAME);
  const [first] = await menuAt('Object 9');
  expect(first).toMatchObject({ title: "Change to 'object'", isPreferred: true });
  expect((await chosen(first)).edit).toBeUndefined();
  expect(said).toEqual([
    "Change to 'object': There would be one error more: A name belongs behind 'object', on the same line; write it. Choose it from the menu once more to make it all the same.",
  ]);
  const [again] = await menuAt('Object 9');
  expect(again).toMatchObject({ title: "Change to 'object'" });
  expect(again).not.toHaveProperty('isPreferred');
  expect(edited(again ?? { title: '' })).toEqual(['object']);
});

test('after an edit of the text it is tried out anew', async () => {
  await opened(NO_NAME);
  await chosen((await menuAt('Object 9'))[0]);
  await client.edit('a.idef0', 'Object 9', 'Object Flour');
  const [first] = await menuAt('Object Flour');
  expect(first).toMatchObject({ title: "Change to 'object'", isPreferred: true });
  expect(edited(await chosen(first))).toEqual(['object']);
});

test('what is made on saving is tried out at once', async () => {
  await opened(NO_NAME);
  expect(await menuAt('Object 9', ['source.fixAll'])).toEqual([]);
});

test('clients that ask for no edits later get them at once, tried out', async () => {
  await opened(NO_NAME, {});
  const [first] = await menuAt('Object 9');
  expect(first).not.toHaveProperty('isPreferred');
  expect(edited(first ?? { title: '' })).toEqual(['object']);
});

test('a text that has changed in between is not edited', async () => {
  const said = await opened(SLIP);
  const [first] = await menuAt('ouput');
  await client.edit('a.idef0', 'Bread', 'Bread, Rolls');
  expect((await chosen(first)).edit).toBeUndefined();
  expect(said.join()).toContain(
    'The text has changed since this was offered; open the menu again.',
  );
});

const EIGHT = `model M
activity Run {
  control Plan
  output Part 8
${[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `  activity Make ${n} {\n    control Plan\n    output Part ${n}\n  }\n`).join('')}}
object Plan
`;

test('too many boxes: half of them go into one, which is tried out when it is chosen', async () => {
  await opened(EIGHT);
  const title = 'Extract the first 4 activities into a new one';
  const action = (await menuAt('Run')).find((each) => each.title === title);
  expect(action).toBeDefined();
  expect(action?.edit).toBeUndefined();
  const { edit, command } = await chosen(action);
  expect(edit?.changes?.[uriOf('a.idef0')]?.[0]?.newText).toContain('activity New Activity {');
  expect(command?.command).toBe('idef0.rename');
});

/** What is given to each is said in another place, so that the new activity would not give it on. */
const EACH_BELOW = `${EIGHT}decompose Run {
  each mechanism Oven
}
object Oven
`;

test('half of too many boxes that would stand otherwise is refused when it is chosen', async () => {
  const said = await opened(EACH_BELOW);
  const title = 'Extract the first 4 activities into a new one';
  const action = (await menuAt('Run')).find((each) => each.title === title);
  expect(action).toBeDefined();
  const { edit, command } = await chosen(action);
  expect([edit, command]).toEqual([undefined, undefined]);
  expect(said).toEqual([`${title}: 'Make 1' would lose the mechanism 'Oven'.`]);
});
