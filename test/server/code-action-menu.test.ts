/** The menu of the light bulb: what stands in it, in which order, and what happens after a choice. */
import { afterEach, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ApplyWorkspaceEditParams } from 'vscode-languageserver';
import type { CodeAction, Range } from 'vscode-languageserver-types';
import { TestClient, uriOf } from './client.js';

let client: TestClient;
afterEach(() => client.stop());

const FULL = {
  options: { renameCommand: 'idef0.rename' },
  capabilities: {
    workspace: { workspaceEdit: { snippetEditSupport: true } },
    textDocument: { codeAction: { disabledSupport: true } },
  },
};
const PLAIN = { options: {}, capabilities: {} };

/** The actions for the text between the first two places of `|` in a file. */
async function menu(
  source: string,
  { options, capabilities }: { options: object; capabilities: object } = FULL,
): Promise<readonly CodeAction[]> {
  const [before = '', selected = '', after = ''] = source.split('|');
  client = await TestClient.start(
    { 'a.idef0': before + selected + after },
    {},
    options,
    capabilities,
  );
  await client.open('a.idef0');
  await client.findingsOf('a.idef0', () => true);
  return client.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri: uriOf('a.idef0') },
    range: { start: placeOf(before), end: placeOf(before + selected) },
    context: { diagnostics: [] },
  });
}

function placeOf(before: string): { line: number; character: number } {
  const lines = before.split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

const titles = (actions: readonly CodeAction[]) => actions.map(({ title }) => title);

const BAKERY = `model Bakery { viewpoint "Baker" purpose "Bread" }
object Oven
activity Run {
  control   none
  mechanism Oven
  activity Bake {
    control Recipe
    input   Flour
    output  Bread
    mechanism Oven
  }
  activity Sell {
    input  Bread
    output Money
  }
}
`;

test('an unknown name has its own fixes alone, since nothing else is known of it', async () => {
  const actions = await menu(BAKERY.replace('Recipe', 'Rec||ipe'));
  expect(titles(actions)).toEqual([
    "Declare the object 'Recipe'",
    "Let a new agent send 'Recipe'",
    "Drop 'Recipe' here",
    'Everywhere in the file: declare the object …',
  ]);
});

/** Declared, taken as control and as input, twice as input. */
const TWICE = BAKERY.replace('object Oven', 'object Oven\nobject Recipe');

test('what mends several findings stands once, and names them all', async () => {
  const inputs = 'control Recipe\n    input Rec||ipe, Recipe';
  const actions = await menu(TWICE.replace('control Recipe', inputs));
  const drop = actions.find(({ title }) => title === "Drop 'Recipe' here");
  expect(new Set(titles(actions)).size).toBe(actions.length);
  expect(drop?.diagnostics?.map(({ code }) => code)).toEqual([
    'balance/input-not-declared',
    'list/input-and-control',
  ]);
});

test('fixes of errors stand before those of warnings', async () => {
  const inputs = 'control Recipe\n    input Recipe, Rec||ipe';
  const [first] = await menu(TWICE.replace('control Recipe', inputs));
  expect(first?.diagnostics?.map(({ code }) => code)).toContain('list/duplicate');
});

test('a finding is silenced by a comment before its line, with the cursor at the reason', async () => {
  const actions = await menu(BAKERY.replace('Sell', 'Se||ll'));
  const silence = actions.find(({ title }) => title.startsWith("Silence 'box/no-control'"));
  expect(silence?.edit?.documentChanges).toEqual([
    {
      textDocument: { uri: uriOf('a.idef0'), version: null },
      edits: [
        {
          range: { start: { line: 11, character: 0 }, end: { line: 11, character: 0 } },
          snippet: {
            kind: 'snippet',
            value: '  // idef0-ignore box/no-control: ${0:why it does not hold here}\n',
          },
        },
      ],
    },
  ]);
});

test('without snippets the reason is left for a finding to ask for', async () => {
  const actions = await menu(BAKERY.replace('Sell', 'Se||ll'), PLAIN);
  const silence = actions.find(({ title }) => title.startsWith('Silence'));
  expect(silence?.edit?.documentChanges).toMatchObject([
    { edits: [{ newText: '  // idef0-ignore box/no-control: \n' }] },
  ]);
});

test('what comments cannot silence, and lines that begin inside a text, have no such comment', async () => {
  const spelling = await menu(BAKERY.replace('object', 'ob||jects'));
  expect(titles(spelling).filter((title) => title.startsWith('Silence'))).toEqual([]);
  await client.stop();
  const inText = `model M
activity Run {
  input none
  output none
  activity Sell """
    With a word
  """ { output Mo||ney }
}
`;
  const actions = await menu(inText);
  const codes = actions.flatMap(({ diagnostics }) => diagnostics?.map(({ code }) => code) ?? []);
  expect(codes).toContain('balance/not-taken');
  expect(titles(actions).filter((title) => title.startsWith('Silence'))).toEqual([]);
});

test.each([
  [
    'an extracted activity',
    'Extract 2',
    'New Activity',
    ['activity Bake', 'activity |Bake'],
    ['  activity Sell', '  activity Mix|\n  activity Sell'],
  ],
  ['a bundle', 'Turn 2', 'New Bundle', ['Flour', 'Flo|ur, Wa|ter']],
  ['an agent', 'Let a new agent', 'Outside', ['Recipe', 'Rec||ipe']],
] as const)(
  '%s is asked for its name where it then stands',
  async (_what, title, name, ...changes: readonly (readonly [string, string])[]) => {
    const source = changes.reduce((text, [from, to]) => text.replace(from, to), BAKERY);
    const chosen = (await menu(source)).find((action) => action.title.startsWith(title));
    const [document, range] = (chosen?.command?.arguments ?? []) as [string, Range];
    expect([chosen?.command?.command, document]).toEqual(['idef0.rename', uriOf('a.idef0')]);
    const before = TextDocument.create(document, 'idef0', 1, source.replaceAll('|', ''));
    const after = TextDocument.applyEdits(before, chosen?.edit?.changes?.[document] ?? []);
    const line = after.split('\n')[range.start.line];
    expect(line?.slice(range.start.character, range.end.character)).toBe(name);
  },
);

test('editors without the command are not asked', async () => {
  const actions = await menu(BAKERY.replace('Recipe', 'Rec||ipe'), PLAIN);
  expect(actions.filter(({ command }) => command?.command === 'idef0.rename')).toEqual([]);
});

test('all of a kind are mended at once, also where each is written at one place', async () => {
  const source = BAKERY.replace('object Oven\n', '').replace('Recipe', 'Rec||ipe');
  const everywhere = (await menu(source)).find(({ title }) => title.startsWith('Everywhere'));
  const written = new Promise<ApplyWorkspaceEditParams>((resolve) =>
    client.connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
      resolve(params);
      return { applied: true };
    }),
  );
  await client.connection.sendRequest('workspace/executeCommand', everywhere?.command ?? {});
  const uri = uriOf('a.idef0');
  const before = TextDocument.create(uri, 'idef0', 1, source.replaceAll('|', ''));
  const after = TextDocument.applyEdits(before, (await written).edit.changes?.[uri] ?? []);
  expect(after.slice(before.getText().trimEnd().length)).toBe(
    '\n\nobject Oven\n\nobject Recipe\n\nobject Flour\n',
  );
});

test('what a refactoring would change is the reason for which it is greyed out, where the editor can', async () => {
  const deeper = BAKERY.replace('activity Bake {', 'activity Ba||ke {').replace(
    '    mechanism Oven\n  }',
    '    mechanism Oven\n    activity Mix { input Salt, output Bread }\n  }',
  );
  const refused = (actions: readonly CodeAction[]) =>
    actions.flatMap(({ title, disabled }) => (disabled ? [`${title}: ${disabled.reason}`] : []));
  expect(refused(await menu(deeper))).toEqual([
    "Inline 'Bake': its activity takes its place: Its lists do not say all that crosses its border ('Salt'): balance it first.",
  ]);
  await client.stop();
  expect(titles(await menu(deeper, PLAIN)).filter((title) => title.startsWith('Inline'))).toEqual(
    [],
  );
});
