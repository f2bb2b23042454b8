/** Assessments by scales: what is read, what is found, and what editors say. */
import { describe, expect, test } from 'vitest';
import { loadWorkspace, mend, objectionTo } from '@idef0-studio/language';
import { check } from '../../support/check.js';
import { openEditor } from '../../support/editor.js';
import { fixed } from '../../support/fixes.js';
import { formatted } from '../../support/formatting.js';
import { lowered, summaryOf } from '../../support/language.js';

const text = `model M

scale Maturity "How well" {
  1 Initial "Nothing yet"
  2 Repeatable, 3 Defined
}
scale Sourcing { Retained, Outsourced }

assess 2003-06 Maturity "As published" source "figure 5" {
  Bake: 2 "the evidence" source "p. 17"
  A0.Sell: Initial
}
assess Sourcing {
  A1: Outsourced
}
target 2005 Maturity {
  Bake: 3
}

activity Run {
  activity Bake
  activity Sell
}
`;

test('an assessment has a date, a scale, and a level for each activity, with its evidence', () => {
  const { fragment, findings } = lowered(text);
  expect(findings).toEqual([]);
  const [first] = fragment.assessments;
  expect(first?.definition?.sources?.[0]?.text).toBe('figure 5');
  expect(first?.ratings[0]?.evidence?.sources?.[0]?.text).toBe('p. 17');
  expect(summaryOf(text)).toContain(`assess 2003-06 Maturity "As published" source "figure 5"
  rating Bake 2 "the evidence" source "p. 17"
  rating A0.Sell Initial
assess Sourcing
  rating #A1 Outsourced
target 2005 Maturity
  rating Bake 3`);
});

test('an assessment stays as it is written when it is formatted', () => {
  const spread = text.replace(
    'scale Sourcing { Retained, Outsourced }',
    'scale Sourcing {\n  Retained, Outsourced\n}',
  );
  expect(formatted(spread)).toBe(spread);
  expect(formatted('model M\nassess  2003 Size{Bake :2 "so"\n    Sell: Low}')).toBe(
    'model M\nassess 2003 Size {\n  Bake: 2 "so"\n  Sell: Low\n}\n',
  );
});

test('what is rated, by which scale and how, is looked for', async () => {
  await check(`
model M
scale Maturity { 1 Initial, 2 Repeatable }
assess 2003 Maturity {
  Bake: 7
//      ^ error assess/unknown-level: The scale 'Maturity' has no level '7'; it has 1 Initial, 2 Repeatable.
  Sel: Initial
//^^^ error assess/unknown-element: An assessment rates activities, and no single one is meant by 'Sel'; did you mean 'Sell'?
  Sell: Repeatible
//      ^^^^^^^^^^ error assess/unknown-level: The scale 'Maturity' has no level 'Repeatible'; did you mean 'Repeatable'?
  Bake: 2
//^^^^ warning assess/twice: 'Bake' is rated twice on this scale and date; keep one of the two.
}
target 2003 Maturity { Bake: 2 }
assess 2003 Maturty { Bake: 2 }
//          ^^^^^^^ error assess/unknown-scale: The model has no scale 'Maturty'; did you mean 'Maturity'?
assess 2003 Weight { Bake: 2 }
//          ^^^^^^ error assess/unknown-scale: The model has no scale 'Weight'; declare it behind 'scale Weight', or correct the name.
activity Run {
  output Money
  activity Bake
  activity Sell {
    output Money
  }
}`);
});

test('two files may tell of one date, and then no activity twice', async () => {
  const b = 'model M\nassess 2003-06 Maturity { Bake: 1 }';
  const workspace = await loadWorkspace([
    { uri: 'file:///a.idef0', text },
    { uri: 'file:///b.idef0', text: b },
  ]);
  const codes = workspace.findingsOf('file:///b.idef0').map(({ code }) => code);
  expect(codes).toContain('assess/twice');
});

describe('what is half typed or out of place', () => {
  const codes = (said: string) => lowered(`model M\n${said}`).findings.map(({ code }) => code);

  test.each([
    ['assess', ['syntax/missing-name']],
    ['assess 2003', ['syntax/missing-name']],
    ['assess {\n}', ['syntax/missing-name']],
    ['target 2003-06 {\n  Bake: 2\n}', ['syntax/missing-name']],
    ['assess 2003 Size', []],
    ['assess Maturity 2003-06 { Bake: 2 }', ['syntax/late-date']],
    ['asses 2003 Size { Bake: 2 }', ['syntax/keyword']],
    ['assess 2003 Size: {\n  Bake: 2\n}', ['syntax/unquoted-name']],
    ['assess Size {\n  Bake\n}', ['syntax/rating']],
    ['assess Size {\n  Bake:\n  Sell: 2\n}', ['syntax/rating']],
    ['assess Size {\n  (Bake): 2\n}', ['syntax/rating']],
    ['assess Size {\n  Bake: 2: 3\n}', ['syntax/rating']],
    ['assess Size {\n  Bake: accountable\n}', ['syntax/rating']],
    ['assess Size {\n  Bake: Rather Low\n}', []],
    ['assess Size {\n  purpose "x"\n}', ['syntax/misplaced']],
    ['activity A {\n  assess Size { A: 2 }\n}', ['syntax/misplaced']],
    ['activity A {\n  mechanism\n    Oven: 2\n}', ['syntax/responsibility']],
    ['activity A {\n  mechanism\n    Oven:\n    Baker\n}', []],
    ['bundle Tools { Oven: 2 }', ['syntax/bundle-part']],
    ['scale Size {\n  1. Low\n  2 High\n}', ['syntax/level-dot']],
    ['scale Size { 1. Low, 2. High }', ['syntax/level-dot', 'syntax/level-dot']],
    ['assess Size {\n  Bake: 2', ['syntax/unclosed-brace']],
    ['assess 2003 Size\n  Bake: 2\n}', ['syntax/missing-brace']],
  ])('%j', (said, expected) => {
    expect(codes(said)).toEqual(expected);
  });

  test('a level that is missing costs its own line', () => {
    const { fragment } = lowered('model M\nassess Size {\n  Bake:\n  Sell: 2\n}');
    expect(fragment.assessments[0]?.ratings.map(({ element }) => element.text)).toEqual([
      'Bake',
      'Sell',
    ]);
  });

  test('a date behind the scale counts, and goes before it by a fix', async () => {
    const late =
      'model M\nassess Maturity 2003-06 { Bake: 2 }\nactivity Bake\nscale Maturity { 2 Low }';
    const [assessment] = lowered(late).fragment.assessments;
    expect(assessment).toMatchObject({ date: { text: '2003-06' }, scale: { text: 'Maturity' } });
    expect(await fixed(late, 'Write the date first')).toContain('assess 2003-06 Maturity {');
    expect(lowered('model M\nassess `Level 2000` {}').findings).toEqual([]);
  });

  test('a year that may be a part of the name of a scale is left to its author', async () => {
    const text =
      'model M\nactivity Bake\nscale Size 2003 { 1 Low }\nscale Size { 1 Low }\nassess Size 2003 { Bake: 1 }';
    const workspace = await loadWorkspace([{ uri: 'file:///m.idef0', text }]);
    mend(workspace);
    expect(workspace.textOf('file:///m.idef0')).toBe(text);
    expect(await fixed(text, 'Put the name between backquotes')).toContain('assess `Size 2003` {');
  });

  test('comments beside the name of a scale are no part of it', async () => {
    const text =
      'model M\nactivity Bake\nscale Size { 1 Low }\nassess Size /* so */ 2003 { Bake: 1 }';
    const [assessment] = lowered(text).fragment.assessments;
    expect(assessment).toMatchObject({ date: { text: '2003' }, scale: { text: 'Size' } });
    expect(await fixed(text, 'Write the date first')).toContain('assess 2003 Size /* so */ {');
  });

  test('the number of a level has no dot, and loses it by a fix', async () => {
    const dotted = 'model M\nscale Size {\n  1. Low\n  2 High\n}\nactivity Bake';
    expect(lowered(dotted).fragment.plainElements[0]?.members[0]).toMatchObject({
      number: 1,
      name: { text: 'Low' },
    });
    expect(await fixed(dotted, 'Remove the dot')).toContain('  1 Low\n');
  });

  test('what begins with a verb in capitals is a name', () => {
    const said =
      'model M\nactivity Run {\n  activity Assess and Report\n  input Target Market Segment, Assess and Report Status\n}';
    expect(lowered(said).findings).toEqual([]);
    expect(codes('activity Run {\n  output Rest\n  Target Market Segment\n}')).toEqual([]);
    expect(codes('Assess and Report {\n  output Rest\n}')).toEqual(['syntax/missing-keyword']);
  });
});

describe('editors', () => {
  const at = (place: string) => openEditor(text.replace(place.replace('<|>', ''), place));

  test('say the levels of an activity by date and target', async () => {
    expect(await at('activity Ba<|>ke').hover()).toContain(
      '*Levels:* Maturity 2 Repeatable (2003-06: the evidence), Sourcing Outsourced, Maturity 3 Defined (target 2005)',
    );
    expect(await at('  Bake: <|>2').hover()).toContain('**Repeatable** · level of Maturity');
    expect(await at('tar<|>get').hover()).toContain('are to stand');
  });

  test('lead to scales, levels and activities, and rename them', async () => {
    expect(await at('assess 2003-06 Matu<|>rity').definition()).toEqual([
      'test.idef0:3: scale Maturity "How well" {',
    ]);
    expect(await at('Sell: Ini<|>tial').definition()).toEqual([
      'test.idef0:4: 1 Initial "Nothing yet"',
    ]);
    expect(await at('  Ba<|>ke: 2').definition()).toEqual(['test.idef0:21: activity Bake']);
    expect(await at('scale Matu<|>rity').rename('Ripeness')).toContain('target 2005 Ripeness {');
    expect(await at('1 Ini<|>tial').rename('Ad Hoc')).toContain('A0.Sell: Ad Hoc');
    expect(await at('2 Repeat<|>able').rename('Steady')).toContain('Bake: 2 "the evidence"');
    expect(await at('activity Se<|>ll').rename('Vend')).toContain('A0.Vend: Initial');
    expect(await at('scale Matu<|>rity').references()).toHaveLength(3);
  });

  test('complete scales, activities and levels', async () => {
    const typed = (from: string, to: string) => openEditor(text.replace(from, to)).completions();
    expect(await openEditor('model M\n<|>').completions()).toEqual(
      expect.arrayContaining(['assess', 'target']),
    );
    expect(await typed('2003-06 Maturity', '2003-06 <|>')).toEqual(['Maturity', 'Sourcing']);
    expect(await typed('assess Sourcing', 'assess <|>')).toEqual(['Maturity', 'Sourcing']);
    expect(await typed('  A0.Sell: Initial', '  <|>')).toEqual(['Bake', 'Run', 'Sell']);
    expect(await typed('  Bake: 3', '  Bake: <|>')).toEqual([
      '1 Initial',
      '2 Repeatable',
      '3 Defined',
    ]);
    expect(await typed('A1: Outsourced', 'A1: <|>')).toEqual(['Outsourced', 'Retained']);
  });

  test('outline and fold it', async () => {
    expect(await openEditor(text).outline()).toContain('assess 2003-06 Maturity');
    expect(await openEditor(text).folds()).toContain('9-11');
  });

  test('change what is near to what is meant', async () => {
    const change = (from: string, to: string, title: string) =>
      fixed(text.replace(from, to), title);
    expect(await change('Sell: Initial', 'Sell: Initail', "Change to 'Initial'")).toBe(
      text.trimEnd(),
    );
    expect(await change('2005 Maturity', '2005 Maturty', "Change to 'Maturity'")).toBe(
      text.trimEnd(),
    );
    expect(await change('  Bake: 3', '  Bakke: 3', "Change to 'Bake'")).toBe(text.trimEnd());
  });
});

test('a fix that is made without a choice changes no rating', async () => {
  const uri = 'file:///a.idef0';
  const workspace = await loadWorkspace([{ uri, text }]);
  const edit = (from: string, to: string) => {
    const start = text.indexOf(from);
    return [{ document: uri, start, end: start + from.length, text: to }];
  };
  expect(objectionTo(workspace, edit('  A0.Sell: Initial\n', ''))).toContain('Maturity');
  expect(objectionTo(workspace, edit('2 Repeatable, ', ''))).toContain('Maturity');
});
