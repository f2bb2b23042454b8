/** Code actions as an editor gets them: over the protocol, from findings that the server has published. */
import { afterEach, expect, test } from 'vitest';
import type { ApplyWorkspaceEditParams } from 'vscode-languageserver';
import type { CodeAction, InlayHint } from 'vscode-languageserver-types';
import { TestClient, uriOf } from './client.js';

let client: TestClient;
afterEach(() => client.stop());

const OBJECTS = 'model M\n\nobject Flour\nobject Salt\n';
const RUN = `model M
activity Run Bakery {
  input
    Flour
  output
    Bread
  activity Bake Bread {
    input
      Flour
    output
      Bread
  }
}
`;
const BAKE = `model M
decompose Bake Bread {
  activity Mix Dough {
    input
      Flouer
      Salt
    output
      Dough
      Dough
  }
  activity Heat Dough {
    input
      Dough
      Dough
    output
      Bread
  }
}
`;

async function started(files: Readonly<Record<string, string>>, name: string): Promise<void> {
  client = await TestClient.start(files);
  await client.open(name);
  await client.findingsOf(name, (codes) => codes.length > 0);
}

async function actionsAt(
  name: string,
  text: string,
  only?: readonly string[],
): Promise<readonly CodeAction[]> {
  const position = client.positionOf(name, text);
  return client.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri: uriOf(name) },
    range: { start: position, end: position },
    context: { diagnostics: [], ...(only && { only }) },
  });
}

/** What the server asks the editor to write, from now on. */
function appliedEdits(): readonly ApplyWorkspaceEditParams[] {
  const edits: ApplyWorkspaceEditParams[] = [];
  client.connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
    edits.push(params);
    return { applied: true };
  });
  return edits;
}

const titled = (actions: readonly CodeAction[], title: string) =>
  actions.find((action) => action.title.startsWith(title));

test('the one sensible repair comes first, is preferred, and names its finding', async () => {
  await started({ 'run.idef0': RUN, 'bake.idef0': BAKE, 'o.idef0': OBJECTS }, 'bake.idef0');
  const [first] = await actionsAt('bake.idef0', 'Dough\n  }');
  expect(first).toMatchObject({
    title: "Drop 'Dough' here",
    kind: 'quickfix',
    isPreferred: true,
    diagnostics: [{ code: 'list/duplicate', source: 'idef0' }],
    edit: {
      changes: {
        [uriOf('bake.idef0')]: [
          {
            newText: '',
            range: { start: { line: 8, character: 0 }, end: { line: 9, character: 0 } },
          },
        ],
      },
    },
  });
});

test('a near name comes first, and is chosen by a person alone', async () => {
  await started({ 'run.idef0': RUN, 'bake.idef0': BAKE, 'o.idef0': OBJECTS }, 'bake.idef0');
  const [first] = await actionsAt('bake.idef0', 'Flouer');
  expect(first).toMatchObject({ title: "Change to 'Flour'" });
  expect(first).not.toHaveProperty('isPreferred');
});

test('a repair that would lose a word is none that editors make by themselves', async () => {
  const bake = BAKE.replace('      Dough\n  }', '      Dough "Of rye"\n  }');
  await started({ 'run.idef0': RUN, 'bake.idef0': bake, 'o.idef0': OBJECTS }, 'bake.idef0');
  const [first] = await actionsAt('bake.idef0', 'Dough "Of rye"');
  expect(first).toMatchObject({ title: "Drop 'Dough' here" });
  expect(first).not.toHaveProperty('isPreferred');
});

test('one edit reaches all files that a fix needs', async () => {
  const run = RUN.replace('input\n    Flour', 'input none').replace(
    'input\n      Flour',
    'input none',
  );
  const bake = BAKE.replace('      Flouer\n', '').replaceAll('Dough\n      Dough\n', 'Dough\n');
  await started({ 'run.idef0': run, 'bake.idef0': bake, 'o.idef0': OBJECTS }, 'bake.idef0');
  const actions = await actionsAt('bake.idef0', 'Salt');
  const declare = titled(actions, "Add 'Salt' to the inputs of 'Bake Bread' and 'Run Bakery'");
  expect(Object.keys(declare?.edit?.changes ?? {})).toEqual([uriOf('run.idef0')]);
  expect(declare?.edit?.changes?.[uriOf('run.idef0')]).toHaveLength(2);
});

test('all of a kind are mended in the file and in the model', async () => {
  const run = RUN.replace('    Bread\n', '    Bread\n    Bread\n');
  await started({ 'run.idef0': run, 'bake.idef0': BAKE, 'o.idef0': OBJECTS }, 'bake.idef0');
  const actions = await actionsAt('bake.idef0', 'Dough\n  }');
  const edits = appliedEdits();
  for (const within of ['file', 'model'])
    await client.connection.sendRequest(
      'workspace/executeCommand',
      titled(actions, `Everywhere in the ${within}: drop … here`)?.command ?? {},
    );
  const counts = edits.map(({ edit }) =>
    Object.entries(edit.changes ?? {}).map(([uri, { length }]) => [uri, length]),
  );
  expect(counts[0]).toEqual([[uriOf('bake.idef0'), 2]]);
  expect(counts[1]?.sort()).toEqual([
    [uriOf('bake.idef0'), 2],
    [uriOf('run.idef0'), 1],
  ]);
});

/** What the server tells its user, and what a command answers. */
async function told(command: object): Promise<readonly unknown[]> {
  const messages: string[] = [];
  client.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
    messages.push(message);
  });
  return [await client.connection.sendRequest('workspace/executeCommand', command), ...messages];
}

test('what would lose a word in each place of its kind is not offered for all of them', async () => {
  const bake = BAKE.replaceAll('      Dough\n      Dough\n', '      Dough\n      Dough "Of rye"\n');
  await started({ 'run.idef0': RUN, 'bake.idef0': bake, 'o.idef0': OBJECTS }, 'bake.idef0');
  const actions = await actionsAt('bake.idef0', 'Dough "Of rye"');
  expect(titled(actions, "Drop 'Dough' here")).toBeDefined();
  expect(titled(actions, 'Everywhere in the file: drop … here')).toBeUndefined();
  const collective = {
    uri: uriOf('bake.idef0'),
    code: 'list/duplicate',
    fix: 'Drop … here',
    within: 'file',
  };
  expect(await told({ command: 'idef0.mendAll', arguments: [collective] })).toEqual([
    0,
    'Mend all of a kind: Each of these repairs would add an error, or lose a word of a comment or a text; choose them one by one.',
  ]);
});

test('a near name is written everywhere only where the same name stands', async () => {
  const more = BAKE.replace('      Salt\n', '      Salt\n      Sald\n').replace(
    'input\n      Dough\n',
    'input\n      Flouer\n      Dough\n',
  );
  await started({ 'run.idef0': RUN, 'bake.idef0': more, 'o.idef0': OBJECTS }, 'bake.idef0');
  const actions = await actionsAt('bake.idef0', 'Flouer');
  const all = titled(
    actions,
    "Everywhere in the file: change to 'Flour', where 'Flouer' stands",
  )?.command;
  const edits = appliedEdits();
  expect(await told(all ?? {})).toEqual([2]);
  expect(
    edits.flatMap(({ edit }) => Object.values(edit.changes ?? {}).flat()).map((e) => e.newText),
  ).toEqual(['Flour', 'Flour']);
});

test('on saving, everything is mended that has one sensible repair', async () => {
  await started({ 'run.idef0': RUN, 'bake.idef0': BAKE, 'o.idef0': OBJECTS }, 'bake.idef0');
  const actions = await actionsAt('bake.idef0', 'model', ['source.fixAll']);
  expect(actions).toHaveLength(1);
  expect(actions[0]).toMatchObject({ kind: 'source.fixAll.idef0' });
  expect(actions[0]?.edit?.changes?.[uriOf('bake.idef0')]).toHaveLength(2);
});

test('actions of other kinds than asked for are left out', async () => {
  await started({ 'run.idef0': RUN, 'bake.idef0': BAKE, 'o.idef0': OBJECTS }, 'bake.idef0');
  expect(await actionsAt('bake.idef0', 'Flouer', ['source.organizeImports'])).toEqual([]);
  const kinds = (await actionsAt('bake.idef0', 'Flouer', ['quickfix'])).map(({ kind }) => kind);
  expect(new Set(kinds)).toEqual(new Set(['quickfix']));
});

test('a decomposition moves to a new file in one edit', async () => {
  const run = RUN.replace(
    '    output\n      Bread\n',
    '    output\n      Bread\n    activity Mix\n',
  );
  await started({ 'run.idef0': run }, 'run.idef0');
  const actions = await actionsAt('run.idef0', 'Bake Bread', ['refactor']);
  const move = titled(actions, "Move what is inside 'Bake Bread' to 'a1-bake-bread.idef0'");
  expect(move?.kind).toBe('refactor.move');
  const fresh = uriOf('a1-bake-bread.idef0');
  expect(move?.edit?.documentChanges).toMatchObject([
    { kind: 'create', uri: fresh },
    { textDocument: { uri: uriOf('run.idef0'), version: null }, edits: [{ newText: '' }] },
    { textDocument: { uri: fresh, version: null } },
  ]);
});

test('a decomposition moves back, and its file goes', async () => {
  const files = {
    'run.idef0': RUN.replace(/ \{\n {4}input\n {6}Flour\n {4}output\n {6}Bread\n {2}\}/u, ''),
    'bake.idef0': BAKE,
  };
  await started(files, 'bake.idef0');
  const actions = await actionsAt('bake.idef0', 'Bake Bread', ['refactor.move']);
  expect(actions.map(({ title }) => title)).toEqual([
    "Move what is inside 'Bake Bread' to its declaration",
  ]);
  expect(actions[0]?.edit?.documentChanges?.at(-1)).toMatchObject({
    kind: 'delete',
    uri: uriOf('bake.idef0'),
  });
});

const UNBALANCED = {
  'run.idef0': RUN.replace('input\n    Flour', 'input none'),
  'bake.idef0': BAKE.replace('Flouer', 'Flour').replaceAll('Dough\n      Dough\n', 'Dough\n'),
  'o.idef0': OBJECTS,
};

function allHintsIn(name: string): Promise<readonly InlayHint[]> {
  return client.connection.sendRequest('textDocument/inlayHint', {
    textDocument: { uri: uriOf(name) },
    range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } },
  });
}

async function hintsIn(name: string) {
  const hints = await allHintsIn(name);
  return hints.map(({ position, label }) => ({
    line: position.line,
    text: typeof label === 'string' ? label : label.map(({ value }) => value).join(''),
  }));
}

test('hints say what an activity does not declare, in each file that has a header of it', async () => {
  await started(UNBALANCED, 'bake.idef0');
  const text = 'lacks input Salt';
  expect(await hintsIn('bake.idef0')).toEqual([{ line: 1, text }]);
  await client.open('run.idef0');
  expect(await hintsIn('run.idef0')).toEqual([
    { line: 1, text: 'lacks input Flour' },
    { line: 5, text },
  ]);
});

test('commands synchronise one level, and all of them, as one edit', async () => {
  await started(UNBALANCED, 'bake.idef0');
  const edits = appliedEdits();
  const run = (command: string, argument: object) =>
    client.connection.sendRequest('workspace/executeCommand', { command, arguments: [argument] });
  const uri = uriOf('bake.idef0');
  const position = client.positionOf('bake.idef0', 'Bake Bread');
  expect(await run('idef0.synchronise', { uri, position })).toBe(1);
  // Inside an activity that has nothing inside, its diagram is meant.
  const inside = client.positionOf('bake.idef0', 'Mix Dough');
  expect(await run('idef0.synchronise', { uri, position: inside })).toBe(1);
  expect(await run('idef0.synchroniseAll', { uri })).toBe(2);
  expect(edits.map(({ edit }) => Object.keys(edit.changes ?? {}))).toEqual([
    [uriOf('run.idef0')],
    [uriOf('run.idef0')],
    [uriOf('run.idef0')],
  ]);
});

/** What silences the finding would be needless. */
const SILENCED = '      Salt // idef0-ignore balance/input-not-declared: it is on the shelf\n';
const NEEDLESS_IS_WRONG =
  '{ "rules": { "balance/input-not-declared": "warning", "text/needless-ignore": "error" } }';

test('a balance that would add an error is not synchronised, and a message says so', async () => {
  const bake = UNBALANCED['bake.idef0'].replace('      Salt\n', SILENCED);
  const files = { ...UNBALANCED, 'bake.idef0': bake, 'idef0.json': NEEDLESS_IS_WRONG };
  await started(files, 'bake.idef0');
  const edits = appliedEdits();
  const uri = uriOf('bake.idef0');
  const position = client.positionOf('bake.idef0', 'Bake Bread');
  const [count, message] = await told({
    command: 'idef0.synchronise',
    arguments: [{ uri, position }],
  });
  expect(count).toBe(0);
  expect(message).toMatch(/^Synchronise balance: There would be one error more: /u);
  expect(edits).toEqual([]);
});

test('a command without a place changes nothing', async () => {
  await started(UNBALANCED, 'bake.idef0');
  for (const argument of [undefined, { uri: 7 }, { uri: uriOf('none.idef0') }])
    expect(
      await client.connection.sendRequest('workspace/executeCommand', {
        command: 'idef0.synchronise',
        arguments: [argument],
      }),
    ).toBe(0);
});

test('hints are asked for anew when another file changes them', async () => {
  const capabilities = { workspace: { inlayHint: { refreshSupport: true } } };
  client = await TestClient.start(UNBALANCED, {}, {}, capabilities);
  const refreshed = new Promise((resolve) =>
    client.connection.onRequest('workspace/inlayHint/refresh', () => {
      resolve(true);
      return null;
    }),
  );
  await client.open('run.idef0');
  await client.edit('run.idef0', 'input\n      Flour', 'input\n      Flour, Salt');
  expect(await refreshed).toBe(true);
});
