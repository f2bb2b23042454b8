/** Who elements and texts are for: what is read, what holds where, and what editors say. */
import { describe, expect, test } from 'vitest';
import { loadWorkspace, objectionTo } from '@idef0-studio/language';
import { audienceOf, type ModelElement, type Text } from '@idef0-studio/model';
import { check } from '../../support/check.js';
import { openEditor } from '../../support/editor.js';
import { fixed } from '../../support/fixes.js';
import { formatted } from '../../support/formatting.js';
import { lowered, summaryOf } from '../../support/language.js';

const text = `model M "The model" audience internal {
  audience public
  purpose  "To sell" source "p. 3" audience board, internal
}

scale Size "How large" {
  audience internal
  1 Low "Small" audience board
  2 High
}

object Bread "Of flour" {
  audience internal
}

bundle Tools {
  audience board
  Oven
}

activity Run "All of it" {
  activity Bake "Make bread" audience internal {
    audience internal, board
    description """
      Hot.
    """ audience cooks source "Book A"
    outcome  "Baked" audience cooks satisfies none
    includes "Rolls" audience cooks see Sell
    input    Flour "White" audience cooks, steel
    output
      Bread "Loaves" audience cooks
      audience "Who eats"
    activity Knead
  }
  activity Sell
}
`;

test('any text may say who it is for, every element and the model', () => {
  const { fragment, findings } = lowered(text);
  expect(findings).toEqual([]);
  const summary = summaryOf(text);
  expect(summary).toContain('purpose="To sell" source "p. 3" audience board, internal');
  expect(summary).toContain('object Bread "Of flour"\n  audience internal');
  expect(summary).toContain('activity Bake "Make bread" audience internal');
  expect(summary).toContain('description "Hot." source "Book A" audience cooks');
  expect(summary).toContain('outcome "Baked" audience cooks satisfies none');
  expect(summary).toContain('includes "Rolls" audience cooks see Sell');
  expect(summary).toContain('input: Flour "White" audience cooks, steel');
  expect(summary).toContain('output: Bread "Loaves" audience cooks, audience "Who eats"');
  expect(fragment.body?.audience?.map((each) => each.text)).toEqual(['public']);
  expect(fragment.bundles[0]?.parts.map(({ name }) => name.text)).toEqual(['Oven']);
});

test('a comma in a list, or in a body on one line, begins what comes next', () => {
  const { fragment } = lowered(
    'model M\nbundle T { audience internal, Oven }\nactivity A {\n  input Flour "x" audience a, steel\n}',
  );
  expect(fragment.bundles[0]?.parts.map(({ name }) => name.text)).toEqual(['Oven']);
  const [list] = fragment.activities[0]?.content.lists ?? [];
  expect(list?.entries.map(({ object }) => object.text)).toEqual(['Flour', 'steel']);
});

test('they stay as they are written when they are formatted', () => {
  expect(formatted(text)).toBe(text);
});

describe('what holds', async () => {
  const uri = 'file:///a.idef0';
  const [model] = (await loadWorkspace([{ uri, text }])).models();
  if (model === undefined) throw new RangeError('There is a model.');
  const of = (kind: ModelElement['kind'], id: string, said?: Text) =>
    audienceOf(model, { kind, id }, said);

  test.each<readonly [string, readonly string[], ModelElement['kind'], string]>([
    ['what it says itself', ['internal', 'board'], 'activity', 'Run/Bake'],
    ['what holds for the activity around it', ['internal', 'board'], 'activity', 'Run/Bake/Knead'],
    ['what holds for the model', ['public'], 'activity', 'Run/Sell'],
    ['what an object says', ['internal'], 'object', 'Bread'],
    ['what holds for the model, of an object that says nothing', ['public'], 'object', 'Oven'],
    ['what a scale says', ['internal'], 'scale', 'Size'],
    ['what holds for the scale, of a level', ['internal'], 'level', 'Size/High'],
  ])('for an element is %s', (_, expected, kind, id) => {
    expect(of(kind, id)).toEqual(expected);
  });

  test('for a text is what stands behind it, else what holds for its element', () => {
    const { texts } = model.activity('Run/Bake') ?? {};
    expect(of('activity', 'Run/Bake', texts?.description)).toEqual(['cooks']);
    expect(of('activity', 'Run/Bake', texts?.outcomes[0]?.text)).toEqual(['cooks']);
    const plain = { text: 'x', origin: { document: uri, start: 0, end: 0 } };
    expect(of('activity', 'Run/Bake', plain)).toEqual(['internal', 'board']);
  });
});

describe('broken lines', () => {
  const codes = (line: string) => lowered(`model M\n${line}`).findings.map(({ code }) => code);
  test.each([
    ['activity A "x" audience {\n  input B\n}', ['syntax/missing-name']],
    ['activity A "x" audience internal {\n  input B\n', ['syntax/unclosed-brace']],
    ['activity A "x" audience internal\n  input B\n}', ['syntax/missing-brace']],
    ['activity Plan, Build "x" audience a {\n  input B\n}', ['syntax/unquoted-name']],
    ['activity A "x" audience a "z" {\n  input B\n}', ['syntax/second-text']],
    ['activity A {\n  audience\n  output B\n}', ['syntax/missing-name']],
    ['activity A {\n  audience "internal"\n  output B\n}', ['syntax/missing-name']],
    ['activity A {\n  purpose "x" audience "internal"\n  output B\n}', ['syntax/missing-name']],
    ['activity A {\n  audiance internal\n  output B\n}', ['syntax/keyword']],
    ['activity A {\n  audience a\n  audience b\n}', ['syntax/repeated']],
    ['audience internal', ['syntax/misplaced']],
    ['activity A {\n  input audience, B\n  mechanism\n    audience\n    Oven\n}', []],
    ['activity A {\n  input audience "Who hears", B\n}', []],
  ])('%j', (line, expected) => {
    expect(codes(line)).toEqual(expected);
  });

  test('keep the block, and what is in it', () => {
    const { fragment } = lowered('model M\nactivity A "x" audience {\n  input B\n}');
    expect(fragment.activities[0]?.content.lists).toHaveLength(1);
  });
});

test('a word that is spelled nearly as another one is found, and mended', async () => {
  const model = (word: string) => `model M
activity Run {
  audience internal
  activity Bake {
    purpose "x" audience board
  }
  activity Sell {
    purpose "x" audience board
    scope   "y" audience ${word}
  }
}`;
  await check(`model M
activity Run {
  audience internl
  //       ^^^^^^^ warning text/near-audience: The audience 'internl' stands nowhere else; did you mean 'internal'?
  purpose "x" audience board
  scope   "y" audience board, cooks
  rationale "z" audience boards
  //                     ^^^^^^ warning text/near-audience: The audience 'boards' stands nowhere else; did you mean 'board'?
}
`);
  expect(await fixed(model('bord'), "Change to 'board'")).toBe(model('board'));
});

describe('editors', () => {
  const at = (place: string) => openEditor(text.replace(place.replace('<|>', ''), place));

  test('say who something is for where that is not what holds for the model', async () => {
    expect(await at('activity Ba<|>ke').hover()).toContain('*Audience:* internal, board');
    expect(await at('activity Kn<|>ead').hover()).toContain('*Audience:* internal, board');
    expect(await at('activity Se<|>ll').hover()).not.toContain('*Audience:*');
    expect(await at('activity Ba<|>ke').hover()).toContain('*For:* internal');
    expect(await at('object Br<|>ead').hover()).toContain('*Audience:* internal');
    expect(await at('scale Si<|>ze').hover()).toContain('*Audience:* internal');
    expect(await at('model <|>M').hover()).toContain('*Audience:* public');
    const outline = await openEditor(text).outline();
    expect(outline).toContain('Knead | A11  for internal, board');
    expect(outline).toContain('Bread | Of flour  for internal');
    expect(outline).toContain('Tools | for board');
    expect(outline).toMatch(/Sell \| A2$/m);
    expect(await at('audi<|>ence internal, board').hover()).toContain('Who it is for');
    expect(await at('"Small" audi<|>ence').hover()).toContain('Who it is for');
  });

  test('complete the words that the model uses, and the usual ones', async () => {
    const words = ['public', 'internal', 'board', 'cooks'];
    const typed = (from: string, to: string) => openEditor(text.replace(from, to)).completions();
    expect(await typed('audience internal, board', 'audience <|>')).toEqual(words);
    expect(await typed('audience internal, board', 'audience board, <|>')).toEqual(words);
    expect(await typed('"Small" audience board', '"Small" audience <|>')).toEqual(words);
    const half = openEditor(text.replace('audience internal, board', 'audience internal, bo<|>'));
    expect(await half.accept('board')).toBe(text.trimEnd() + '\n');
  });
});

test('a fix that is made without a choice changes nobody for whom something is', async () => {
  const uri = 'file:///a.idef0';
  const workspace = await loadWorkspace([{ uri, text }]);
  for (const away of ['    audience internal, board\n', ' audience cooks source']) {
    const start = text.indexOf(away);
    const edit = { document: uri, start, end: start + away.length, text: '' };
    expect(objectionTo(workspace, [edit])).toBeDefined();
  }
});
