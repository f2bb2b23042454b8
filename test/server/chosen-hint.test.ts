/** A double click on a hint of balance: its edits are tried out when the editor asks for them. */
import { afterEach, expect, test } from 'vitest';
import type { InlayHint, InlayHintLabelPart } from 'vscode-languageserver-types';
import { TestClient, uriOf } from './client.js';

let client: TestClient;
afterEach(() => client.stop());

const RESOLVING = {
  textDocument: { inlayHint: { resolveSupport: { properties: ['textEdits', 'label.tooltip'] } } },
};

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
  activity Sell { input Bread, output none }
}
object Flour
object Salt
`;

async function hintIn(name: string, files: Readonly<Record<string, string>>): Promise<InlayHint> {
  client = await TestClient.start(files, {}, {}, RESOLVING);
  await client.open(name);
  await client.findingsOf(name, (codes) => codes.length > 0);
  const [hint] = await client.connection.sendRequest<readonly InlayHint[]>(
    'textDocument/inlayHint',
    {
      textDocument: { uri: uriOf(name) },
      range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } },
    },
  );
  if (hint === undefined) throw new Error('There is no hint.');
  return hint;
}

const resolved = (hint: InlayHint) =>
  client.connection.sendRequest<InlayHint>('inlayHint/resolve', hint);

test('a double click adds what lacks where the lists stand in the same file', async () => {
  const hint = await hintIn('a.idef0', { 'a.idef0': BAKERY });
  expect(hint.textEdits).toBeUndefined();
  expect((await resolved(hint)).textEdits).toEqual([
    {
      range: { start: { line: 5, character: 15 }, end: { line: 5, character: 15 } },
      newText: ', Salt',
    },
  ]);
});

test('where lists stand in another file, nothing is written', async () => {
  const inside = /\n {4}activity Mix[^]*?(?=\n {2}\})/u;
  const hint = await hintIn('b.idef0', {
    'a.idef0': BAKERY.replace(inside, ''),
    'b.idef0': `model Bakery\ndecompose Bake {${inside.exec(BAKERY)?.[0] ?? ''}\n}\n`,
  });
  expect((await resolved(hint)).textEdits).toBeUndefined();
});

test('what would add an error is not written, and the hint says why', async () => {
  const silenced = BAKERY.replace('input Flour, Salt\n', 'input Flour\n').replace(
    'Salt, output Dough',
    'Salt // idef0-ignore balance/input-not-declared: it is on the shelf\n      output Dough',
  );
  const rules = { 'balance/input-not-declared': 'warning', 'text/needless-ignore': 'error' };
  const hint = await hintIn('a.idef0', {
    'a.idef0': silenced,
    'idef0.json': JSON.stringify({ rules }),
  });
  const { textEdits, label } = await resolved(hint);
  expect(textEdits).toBeUndefined();
  const [part] = label as readonly InlayHintLabelPart[];
  expect(part?.tooltip).toMatchObject({
    value: expect.stringContaining('Nothing is added. There would be one error more: ') as string,
  });
});

test('a text that has changed in between is not edited', async () => {
  const hint = await hintIn('a.idef0', { 'a.idef0': BAKERY });
  await client.edit('a.idef0', 'object Salt', 'object Salt "White"');
  expect((await resolved(hint)).textEdits).toBeUndefined();
});

test('a hint that is none of ours is given back as it is', async () => {
  const hint = await hintIn('a.idef0', { 'a.idef0': BAKERY });
  for (const data of [undefined, 7, { uri: uriOf('a.idef0') }])
    expect((await resolved({ ...hint, data })).textEdits).toBeUndefined();
});
