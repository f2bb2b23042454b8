/** Named views: what is read, what is found, and what editors say. */
import { describe, expect, test } from 'vitest';
import { loadWorkspace, objectionTo } from '@idef0-studio/language';
import {
  assemble,
  NAMED_VIEW_KINDS,
  namedViewsOf,
  queriesOf,
  subjectsOf,
  VIEW_KINDS,
  viewRequestOf,
  VIEWS,
  viewWord,
  viewWords,
} from '@idef0-studio/model';
import { check } from '../../support/check.js';
import { openEditor } from '../../support/editor.js';
import { fixed } from '../../support/fixes.js';
import { formatted } from '../../support/formatting.js';
import { lowered, summaryOf } from '../../support/language.js';

const views = `view Change Impact "What a change touches" {
  purpose "For the board"

  kind       impact
  of         Plans
  upstream   1
  downstream all
  page       A3
  colour     Maturity
  date       2005
  since      2003-06
  gap        2006
  where      Risk = High
  where      Cost Centre = 4711
  columns    Risk, Cost Centre
}

view Bakery "By its boxes" {
  kind diagram
  of   A0
  codes
  hide-tunnelled
}
`;

const text = `model M

scale Maturity { 1 Initial, 2 Managed }
property Risk { Low, High }
property Cost Centre
category Chain.Primary { Bake }

${views}
activity Run {
  activity Plan {
    output Plans
  }
  activity Bake {
    control Plans
    output Bread
  }
}
`;

const modelOf = (source: string) => queriesOf(assemble([lowered(source).fragment]));

/** The model with a view of some lines. */
const withView = (...lines: readonly string[]) =>
  text.replace(views, `view V {\n${lines.map((line) => `  ${line}`).join('\n')}\n}\n`);

test('a view has its kind, what it is of, and more, a line each', () => {
  expect(lowered(text).findings).toEqual([]);
  expect(summaryOf(text)).toContain(`view Change Impact "What a change touches"
  purpose "For the board"
  kind "impact"
  of Plans
  upstream "1"
  downstream "all"
  page "A3"
  colour Maturity
  date "2005"
  since "2003-06"
  gap "2006"
  where Risk = "High"
  where Cost Centre = "4711"
  columns Risk, Cost Centre
view Bakery "By its boxes"
  kind "diagram"
  of #A0
  codes
  hide-tunnelled`);
});

test('the model has them with their names resolved, and what each asks for', async () => {
  const [impact, diagram] = namedViewsOf(modelOf(text));
  expect(impact).toMatchObject({
    ...{ name: 'Change Impact', definition: 'What a change touches', kind: 'impact' },
    ...{ of: { object: 'Plans' }, options: { upstream: 1, downstream: 'all' }, page: 'A3' },
    ...{ colour: { kind: 'scale', name: 'Maturity' }, date: '2005', since: '2003-06' },
    ...{ gap: '2006', columns: ['Risk', 'Cost Centre'] },
    where: [
      { property: 'Risk', value: 'High' },
      { property: 'Cost Centre', value: '4711' },
    ],
  });
  expect(impact && viewRequestOf(impact)).toEqual({
    ...{ kind: 'impact', of: { object: 'Plans' }, upstream: 1, downstream: 'all' },
  });
  expect(diagram).toMatchObject({ node: 'A0', devices: ['codes', 'hide-tunnelled'] });
  expect(diagram && viewRequestOf(diagram)).toBeUndefined();
  await check(text);
});

test('what colours may be a scale, a dimension of categories or a property', () => {
  const lens = (name: string) =>
    namedViewsOf(modelOf(withView('kind tree', `colour ${name}`)))[0]?.colour;
  expect(lens('Maturity')).toEqual({ kind: 'scale', name: 'Maturity' });
  expect(lens('Chain')).toEqual({ kind: 'category', name: 'Chain' });
  expect(lens('Risk')).toEqual({ kind: 'property', name: 'Risk' });
  expect(lens('Nothing')).toBeUndefined();
});

test('the table of words and that of the views say the same', () => {
  for (const kind of VIEW_KINDS) {
    const options = VIEWS[kind].options.map(({ name }) => name);
    const taken = viewWords.filter((word) => viewWord(word).kinds.includes(kind));
    const levels = taken.filter((word) => ['level', 'reach'].includes(viewWord(word).type));
    expect(levels.sort()).toEqual([...options].sort());
    expect(taken.includes('of')).toBe(VIEWS[kind].of.length > 0);
  }
  for (const kind of NAMED_VIEW_KINDS)
    expect(viewWord('of').kinds.includes(kind)).toBe(subjectsOf(kind).length > 0);
});

test('views stay as they are written when they are formatted', () => {
  const head = `model M\n\n${views}`;
  expect(formatted(head)).toBe(head);
  expect(formatted('model M\nview V{kind   object , of  `n`\n where Risk=High}')).toBe(
    'model M\nview V {\n  kind  object,\n  of    `n`\n  where Risk = High\n}\n',
  );
});

test('what views name, and what their kinds take, is looked for', async () => {
  const kinds = 'context, tree, map, n2, object, impact, diagram, index';
  await check(`
model M
scale Maturity { 1 Initial }
property Risk { Low, High }
activity Run {
  activity Bake {
    output Bread
  }
}
view One {
//   ^^^ error view/incomplete: The view 'One' does not say what it is; write 'kind' and one of ${kinds}.
  page A4
}
view Two {
  kind impakt
//     ^^^^^^ error view/unknown-kind: No view is of the kind 'impakt'; did you mean 'impact'?
  of Braed
//   ^^^^^ error view/unknown-name: A view of the kind 'impact' is of an activity or an object, and no single one is meant by 'Braed'; did you mean 'Bread'?
}
view Three {
//   ^^^^^ error view/incomplete: A view of the kind 'impact' is of something; write 'of' and an activity or object into 'Three'.
  kind impact
  level 2
//^^^^^^^ warning view/not-taken: A view of the kind 'impact' takes no 'level'; views that do are of the kind map.
  colour Maturityy
//       ^^^^^^^^^ error view/unknown-name: 'colour' is followed by a scale, a dimension of categories or a property, and none is 'Maturityy'; did you mean 'Maturity'?
  where Risk = Huge
//             ^^^^ error view/unknown-name: The property 'Risk' has no value 'Huge'; its values are Low, High.
  columns Risk, Cost
//              ^^^^ error view/unknown-name: 'columns' is followed by a property, and none is 'Cost'; correct the name.
}
view Four {
  kind tree
  of Bread
//   ^^^^^ error view/unknown-name: A view of the kind 'tree' is of an activity, and no single one is meant by 'Bread'; correct the name.
}
view Five {
  kind diagram
  of Bake
//^^^^^^^ error view/nothing-to-show: 'Bake' is not decomposed and has no diagram; name an activity that is.
}
view Six {
  kind map
  level 2
//^^^^^^^ error view/nothing-to-show: The model has nothing on level 2; its deepest level is 1.
}
view Context {
  kind diagram
  of A-0
}`);
});

describe('what is half typed or out of place', () => {
  const inside = (said: string) =>
    lowered(`model M\nview V {\n  ${said}\n  page A3\n}`).findings.map(({ code }) => code);
  const codes = (said: string) => lowered(`model M\n${said}`).findings.map(({ code }) => code);

  test.each([
    ['kind', ['syntax/missing-value']],
    ['of', ['syntax/missing-value']],
    ['of Bake, Sell', ['syntax/value']],
    ['of 5.2', []],
    ['of `none`', []],
    ['kind object', []],
    ['kind map, level 2', []],
    ['level none', ['syntax/value']],
    ['level 0', ['syntax/value']],
    ['upstream few', ['syntax/value']],
    ['date soon', ['syntax/value']],
    ['date', ['syntax/missing-value']],
    ['colour', ['syntax/missing-value']],
    ['where Risk', ['syntax/value']],
    ['where Risk =', ['syntax/value']],
    ['where = High', ['syntax/value']],
    ['where Risk = High = Low', ['syntax/value']],
    ['where Risk = High\n  where Cost = 2', []],
    ['codes Bake', ['syntax/value']],
    ['depth 2\n  depth 3', ['syntax/repeated']],
    ['page A5', ['syntax/value', 'syntax/repeated']],
    ['columns Owner,', []],
    ['columns owner, depth, kind', []],
    ['knid impact', ['syntax/keyword']],
    ['focus Bake', ['syntax/keyword']],
    ['Kind impact', ['syntax/stray-name']],
    ['output Bread', ['syntax/misplaced']],
    ['description "x"', []],
    ['property Risk = High', []],
  ])('in a view: %j', (said, expected) => {
    expect(inside(said)).toEqual(expected);
    const lines = lowered(`model M\nview V {\n  ${said}\n  page A3\n}`).fragment.plainElements[0]
      ?.lines;
    expect(lines?.some(({ word }) => word === 'page')).toBe(true);
  });

  test.each([
    ['view', ['syntax/missing-name']],
    ['view V {\n  kind impact', ['syntax/unclosed-brace']],
    ['view V {\n  kind impact\nactivity Bake {\n  control Rules\n}', ['syntax/unclosed-brace']],
    ['view V\n  kind impact\n}', ['syntax/missing-brace']],
    ['view V\nkind impact', ['syntax/misplaced']],
    ['view V\nstub 2 Bake {\n  id "5"\n  scope "x"\n}', []],
    ['activity A {\n  view V {\n    kind tree\n  }\n}', ['syntax/misplaced']],
    ['view\nkind impact', ['syntax/missing-name', 'syntax/misplaced']],
  ])('elsewhere: %j', (said, expected) => {
    expect(codes(said)).toEqual(expected);
  });

  test('each word is a name in lists, and view as well', () => {
    for (const word of [...viewWords, 'view'].filter((each) => each !== 'date')) {
      const { findings, fragment } = lowered(
        `model M\nactivity A {\n  mechanism\n    ${word}, map\n  control ${word}\n}`,
      );
      expect(findings).toEqual([]);
      const [mechanism, control] = fragment.activities[0]?.content.lists ?? [];
      expect(mechanism?.entries.map(({ object }) => object.text)).toEqual([word, 'map']);
      expect(control?.entries.map(({ object }) => object.text)).toEqual([word]);
    }
  });
});

describe('editors', () => {
  const at = (place: string) => openEditor(text.replace(place.replace('<|>', ''), place));

  test('say what a view shows, and what its words mean', async () => {
    const hover = await at('view Change Im<|>pact').hover();
    expect(hover).toContain('**Change Impact** · view');
    expect(hover).toContain('- kind impact\n- of Plans\n- upstream 1');
    expect(hover).toContain('- where Risk = High');
    expect(await at('down<|>stream all').hover()).toContain('Steps along the flow');
    expect(await at('vi<|>ew Bakery').hover()).toContain('A picture under a name of its own');
  });

  test('lead to what it names, and rename that', async () => {
    expect(await at('of         Pl<|>ans').definition()).toEqual(['test.idef0:34: output Plans']);
    expect(await at('of   A<|>0').definition()).toEqual(['test.idef0:32: activity Run {']);
    expect(await at('colour     Mat<|>urity').definition()).toEqual([
      'test.idef0:3: scale Maturity { 1 Initial, 2 Managed }',
    ]);
    expect(await at('control Pl<|>ans').rename('Schemes')).toContain('of         Schemes');
    expect(await at('scale Mat<|>urity').rename('Ripeness')).toContain('colour     Ripeness');
    expect(await at('property Cost<|> Centre').rename('Payer')).toContain('columns    Risk, Payer');
    expect(await at('{ Low, Hi<|>gh }').rename('Much')).toContain('where      Risk = Much');
    expect(await at('view Change Im<|>pact').rename('Reach')).toContain('view Reach "What');
    const activity = text.replace('of         Plans', 'of         Bake');
    const renamed = openEditor(activity.replace('activity Bake', 'activity Ba<|>ke'));
    expect(await renamed.rename('Roast')).toContain('of         Roast');
  });

  test('complete its words and what stands behind them', async () => {
    const typed = (...lines: readonly string[]) => openEditor(withView(...lines)).completions();
    expect(await typed('<|>')).toEqual(expect.arrayContaining([...viewWords, 'description']));
    expect(await typed('kind <|>')).toEqual([...NAMED_VIEW_KINDS]);
    expect(await typed('of <|>')).toEqual(['Bake', 'Plan', 'Run', 'Bread', 'Plans']);
    expect(await typed('page <|>')).toContain('A3');
    expect(await typed('upstream <|>')).toEqual(['all']);
    expect([...(await typed('colour <|>'))].sort()).toEqual([
      'Chain',
      'Cost Centre',
      'Maturity',
      'Risk',
    ]);
    expect(await typed('columns Risk, <|>')).toEqual(['Cost Centre', 'Risk']);
    expect(await typed('where Risk = <|>')).toEqual(['Low', 'High'].sort());
    expect(await openEditor('model M\n<|>').completions()).toContain('view');
  });

  test('outline, fold and find it', async () => {
    expect(await openEditor(text).outline()).toContain('Change Impact');
    expect(await openEditor(text).folds()).toContain('8-22');
    expect(await openEditor(text).symbols('change impact')).toHaveLength(1);
  });

  test('mend what is plain', async () => {
    const change = (from: string, to: string, title: string) =>
      fixed(text.replace(from, to), title);
    const whole = text.trimEnd();
    expect(await change('kind       impact', 'kind       impakt', "Change to 'impact'")).toBe(
      whole,
    );
    expect(await change('of         Plans', 'of         Plains', "Change to 'Plans'")).toBe(whole);
    expect(await change('kind       impact', 'knid       impact', "Change to 'kind'")).toBe(whole);
    const line = '  level      2\n  page       A3\n';
    expect(await change('  page       A3\n', line, 'Drop this line')).toBe(whole);
  });
});

test('a fix that is made without a choice changes no line of a view', async () => {
  const uri = 'file:///a.idef0';
  const workspace = await loadWorkspace([{ uri, text }]);
  const line = '  upstream   1\n';
  const start = text.indexOf(line);
  const edit = [{ document: uri, start, end: start + line.length, text: '' }];
  expect(objectionTo(workspace, edit)).toContain('Change Impact');
});

test('an assessment behind a view without a body keeps what it rates', () => {
  const { fragment, findings } = lowered(
    'model M\nview Out "One line"\nassess 2003-06 Size {\n  steel: 2\n}',
  );
  expect(findings).toEqual([]);
  expect(fragment.assessments[0]?.ratings.map(({ element }) => element.text)).toEqual(['steel']);
});
