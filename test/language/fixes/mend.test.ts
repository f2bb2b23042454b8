/** What is mended without a choice, what is left to one, and how often a model is tried out for it. */
import { fixesFor, loadWorkspace, mend, type ModelWorkspace } from '@idef0-studio/language';
import { describe, expect, test, vi } from 'vitest';
import { fixed, titlesFor } from '../../support/fixes.js';

const URI = 'file:///m.idef0';

async function mended(text: string): Promise<string> {
  const workspace = await loadWorkspace([{ uri: URI, text }]);
  mend(workspace);
  return workspace.textOf(URI) ?? '';
}

/** What `mend` leaves alone. */
const kept = async (text: string) => expect(await mended(text)).toBe(text);

describe('a near name is offered, and never taken without a choice', () => {
  const text = (made: string, taken: string) => `model M
object Plan
role Baker
activity Run {
  activity Bake { control Plan, output ${made} }
  activity Sell { control Plan, input ${taken} }
}`;

  test.each([
    ['Signed Contract', 'Unsigned Contract'],
    ['Order 1', 'Order 2'],
    ['Plan A', 'Plan B'],
    ['Q1 Report', 'Q2 Report'],
    ['Internal Audit Report', 'External Audit Report'],
    ['Approved Budget', 'Unapproved Budget'],
    ['Flour', 'Flouer'],
  ])('%s for %s', async (made, taken) => {
    await kept(text(made, taken));
    await kept(text(made, taken).replace('output', `output ${made} 9, output`));
  });

  test.each([
    ['a chain', text('Order 1', 'Order 3, Order 2'), 'Order 2'],
    ['a role', `${text('Bread', 'Bread')}\nactivity X { mechanism Bakr: responsible }`, 'Bakr'],
    ["a '<-'", text('Bread', 'Bread <- Bak'), 'Bak'],
    ["a 'call'", text('Bread', 'Bread, call Sel'), 'Sel'],
    ["a 'decompose'", `${text('Bread', 'Bread')}\ndecompose Sel { activity Wrap }`, 'Sel'],
  ])('in %s', (_where, text) => kept(text));

  test.each([
    ['a responsibility', 'activity Run { mechanism Oven: infrmed }\nobject Oven'],
    ['a status', 'model M { status drft }'],
    ['a code of a rule', 'activity Run { output Bread } // idef0-ignore box/no-contrl'],
  ])('in %s', async (_where, text) => kept(text.startsWith('model') ? text : `model M\n${text}`));
});

describe('two names that ran together, or over a keyword, may be one', () => {
  test.each([
    'model M\nobject Order\nobject Form\nactivity Run { input Order Form }',
    'model M\nactivity Run {\n  activity Check input Data\n}',
    'model M\nactivity Run {\n  output Bread mechanism Oven\n}',
  ])('%j', kept);
});

describe('entries that stand twice', () => {
  const run = (lists: string) => `model M
object Oven
object Dough
activity Run {
  activity Knead { output Water }
  activity Bake {
${lists}
  }
}`;

  test.each([
    ['definitions', '    output Bread "White"\n    output Bread "For rolls" // ask Grandmother'],
    ['a source', '    input Water, Water <- Knead'],
    ['responsibilities', '    mechanism Oven: responsible, Oven: informed'],
    ['a tunnel', '    input Dough, (Dough)'],
    ['a comment', '    input\n      Dough\n      Dough // the sour one'],
  ])('stay where they differ in %s', (_part, lists) => kept(run(lists)));

  test('go where they are equal in every part', async () => {
    expect(await mended(run('    input\n      Dough\n      Dough\n    output Bread'))).toBe(
      run('    input\n      Dough\n    output Bread'),
    );
  });

  test('what is input and control stays an input where it says more there', () =>
    kept(run('    control Water\n    input Water <- Knead')));
});

describe('the list that a repair leaves empty', () => {
  const text = (list: string, children: string) =>
    `model M\nobject Order\nactivity Run {\n  control Order\n${list}  output Bread\n${children}}`;
  const CHILDREN = '  activity Bake { control Order, output Bread }\n';

  test('of an activity with others inside stays closed, with its comment', async () => {
    expect(await mended(text('  input // why\n    Order\n', CHILDREN))).toBe(
      text('  input none // why\n', CHILDREN),
    );
  });

  test('of an activity with nothing inside goes, and its comment stays', async () => {
    expect(await mended(text('  input // why\n    Order\n', ''))).toBe(text('  // why\n', ''));
  });

  test.each([
    ['  input // why\n    Order // what\n', CHILDREN, '  input none // why\n    // what\n'],
    ['  input // why\n    Order // what\n', '', '  // why\n  // what\n'],
    ['  input /* why */ Order\n', '', '  /* why */\n'],
  ])('keeps its comments where the entry is dropped by choice: %j', async (list, inside, after) => {
    expect(await fixed(text(list, inside), "Drop 'Order' here")).toBe(text(after, inside));
  });
});

describe('what cannot be read for sure is left alone', () => {
  test.each([
    ['a quote is missing', 'activity Run {\n  purpose Use, period by period" // keep this\n}'],
    [
      'a backquote is missing',
      'activity Run {\n  activity Bake, then sell` {\n    output Bread\n  }\n}',
    ],
    [
      'a quote of the header is missing',
      'activity Bake A small bakery" { // my note\n  output Bread\n}',
    ],
    [
      'a comment silences what is broken',
      'activity Run {\n  outpt Bread "a\n} // idef0-ignore box/no-output: known',
    ],
  ])('where %s', async (_what, text) => {
    const once = await mended(`model M\n${text}`);
    expect(once.match(/[\p{L}\d]+/gu)?.length).toBe(
      `model M\n${text}`.match(/[\p{L}\d]+/gu)?.length,
    );
    expect(await mended(once)).toBe(once);
  });

  test('a file without a header stays as it is', async () => {
    const workspace = await loadWorkspace([
      { uri: URI, text: 'model M\nactivity Run { output Bread }' },
      { uri: 'file:///n.idef0', text: 'decompose Run { activity Bake { output Bread } }' },
    ]);
    expect(mend(workspace).texts.size).toBe(0);
  });
});

describe('a keyword behind a comma', () => {
  const text = (keyword: string) =>
    `model M\nobject Plan\nactivity Bake { control Plan, ${keyword} Bread }`;

  test('that is misspelt in small letters is seen, and mended', async () =>
    expect(await mended(text('ouput'))).toBe(text('output')));

  test.each(['control List, Output Bread', 'mechanism Oven, Control Panel'])(
    'with a capital is part of a name, and a finding: %s',
    async (lists) => {
      const text = `model M\nobject Input Bread\nobject Contrl Panel\nactivity Bake { ${lists} }`;
      await kept(text);
      expect(await titlesFor(text, 'name/unknown')).toContain(
        `Declare the object '${lists.split(', ')[1] ?? ''}'`,
      );
    },
  );
});

/** Files with so many misspelt keywords and repeated entries each. */
const slips = (files: number, each: number) =>
  Array.from({ length: files }, (_, file) => ({
    uri: `file:///${file}.idef0`,
    text: [
      'model M',
      ...(file === 0 ? ['object Plan', 'activity Run'] : []),
      'decompose Run {',
      ...Array.from(
        { length: each },
        (_, at) => `  activity Do ${file} ${at} { control Plan, Plan, ouput Thing ${file} ${at} }`,
      ),
      '}',
    ].join('\n'),
  }));

/** How often a whole model is tried out or checked. */
function counted(workspace: ModelWorkspace): () => number {
  const spies = [vi.spyOn(workspace, 'tryOut'), vi.spyOn(workspace, 'everyFinding')];
  return () => spies.reduce((sum, { mock }) => sum + mock.calls.length, 0);
}

test('a thousand repairs take at most five checks', async () => {
  const workspace = await loadWorkspace(slips(10, 50));
  const checks = counted(workspace);
  expect(mend(workspace).repairs).toHaveLength(1000);
  expect(checks()).toBeLessThanOrEqual(5);
});

/** Files with so many misspelt keywords each, none of which stands on a line with another fault. */
const misspelt = (files: number, each: number) =>
  slips(files, each).map(({ uri, text }) => ({ uri, text: text.replaceAll('Plan, Plan', 'Plan') }));

test('more findings than a file shows are mended in one go', async () => {
  const workspace = await loadWorkspace(misspelt(3, 510));
  expect(workspace.findingsOf('file:///1.idef0').length).toBeLessThan(
    workspace.everyFindingOf('file:///1.idef0').length,
  );
  const checks = counted(workspace);
  expect(mend(workspace).repairs).toHaveLength(1530);
  expect(checks()).toBeLessThanOrEqual(3);
  expect(workspace.everyFinding().filter(({ code }) => code === 'syntax/keyword')).toEqual([]);
});

test('models with the same names in them are mended side by side', async () => {
  const models = ['One', 'Two', 'Three'].map((name) => ({
    uri: `file:///${name}.idef0`,
    text: `model ${name}\nactivity Run {\n  control Plan\n  ouput Bread\n}\n`,
  }));
  const workspace = await loadWorkspace(models);
  const checks = counted(workspace);
  expect(mend(workspace).repairs).toHaveLength(3);
  expect(checks()).toBeLessThanOrEqual(3);
});

test('a repair that fails the preservation check is left out, and those beside it are made', async () => {
  const [first, ...others] = slips(3, 20);
  const text = first?.text.replace('control Plan, Plan,', 'control Plan, Plan "Of the day",') ?? '';
  const workspace = await loadWorkspace([{ uri: first?.uri ?? '', text }, ...others]);
  expect(mend(workspace).repairs).toHaveLength(119);
  expect(workspace.textOf(first?.uri ?? '')).toContain('Plan "Of the day"');
  expect(mend(workspace).repairs).toEqual([]);
});

test('the fixes of a finding stay the same where they are tried out', async () => {
  const workspace = await loadWorkspace(slips(1, 3));
  const [finding] = workspace.findingsOf('file:///0.idef0');
  const before = finding && fixesFor(workspace, finding);
  const [text] = slips(1, 3);
  workspace.tryOut(
    new Map([['file:///0.idef0', 'model M']]),
    () => undefined,
    (after) => expect(after.models[0]?.activities().length).toBe(0),
  );
  expect(workspace.textOf('file:///0.idef0')).toBe(text?.text);
  expect(finding && fixesFor(workspace, finding)).toEqual(before);
});
