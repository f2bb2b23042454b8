/** Scenarios: what is read, what is found, and what editors say. */
import { describe, expect, test } from 'vitest';
import { loadWorkspace, objectionTo } from '@idef0-studio/language';
import { assemble, queriesOf, stepsOf } from '@idef0-studio/model';
import { check } from '../../support/check.js';
import { openEditor } from '../../support/editor.js';
import { fixed } from '../../support/fixes.js';
import { formatted } from '../../support/formatting.js';
import { lowered, summaryOf } from '../../support/language.js';

const scenario = `scenario A Day "From the order to the loaf" {
  purpose "To see who waits"

  step Customer -> Orders "by telephone"
  step Plan -> Plans
  step Bake <- Plan, A0.Sell -> Bread, Rolls
  step Sell
  step A1, Bake <- none "side by side"
}
`;

const text = `model M

external Customer {
  output Orders
}

${scenario}
activity Run {
  activity Plan {
    input Orders
    output Plans
  }
  activity Bake {
    control Plans
    output Bread, Rolls
  }
  activity Sell {
    input Bread, Rolls
    output Money
  }
}
`;

test('a step says who does it, what it follows, what it hands on, and a text', () => {
  expect(lowered(text).findings).toEqual([]);
  expect(summaryOf(text)).toContain(`scenario A Day "From the order to the loaf"
  purpose "To see who waits"
  step Customer -> Orders "by telephone"
  step Plan -> Plans
  step Bake <- Plan, A0.Sell -> Bread, Rolls
  step Sell
  step #A1, Bake <- none "side by side"`);
});

test('a scenario stays as it is written when it is formatted', () => {
  const head = `model M\n\n${scenario}`;
  expect(formatted(head)).toBe(head);
  expect(formatted('model M\nscenario S{step  A,B<-C ,D->X "y", step E <-none}')).toBe(
    'model M\nscenario S {\n  step A, B <- C, D -> X "y",\n  step E <- none\n}\n',
  );
});

test('a step follows the one above, or those that it names', () => {
  const model = queriesOf(assemble([lowered(text).fragment]));
  const [first] = model.plainElements('scenario');
  const steps = first === undefined ? [] : stepsOf(model, first);
  expect(steps.map(({ follows }) => follows)).toEqual([[], [0], [1, 3], [2], []]);
  expect(steps.map(({ actors }) => actors.map(({ kind }) => kind))).toEqual([
    ['agent'],
    ['activity'],
    ['activity'],
    ['activity'],
    ['activity', 'activity'],
  ]);
});

test('who does a step, what it follows and what it hands on is looked for', async () => {
  await check(`
model M
external Customer { output Orders }
scenario A Day {
  step Custommer -> Orders
//     ^^^^^^^^^ error scenario/unknown-actor: A step is done by an activity or an agent, and no single one is meant by 'Custommer'; did you mean 'Customer'?
  step Plan -> Plains
//             ^^^^^^ error scenario/unknown-object: A step hands on an object of the model, and none is 'Plains'; did you mean 'Plans'?
  step Plan -> Plans
  step Sell <- Baker, Plain
//             ^^^^^ error scenario/unknown-step: The scenario 'A Day' has no step of 'Baker'; correct the name, or write 'none'.
//                    ^^^^^ error scenario/unknown-step: The scenario 'A Day' has no step of 'Plain'; did you mean 'Plan'?
}
scenario A Week {
  step Plan -> Plans
//             ^^^^^ information scenario/not-handed-on: 'Plans' is handed on here, and no step that follows takes it; correct the name, or the lists.
  step Sell
  step Bake -> Orders, Bread
//             ^^^^^^ information scenario/not-handed-on: 'Orders' is handed on by 'Bake', and not made there; correct the name, or the lists.
//                     ^^^^^ information scenario/not-handed-on: 'Bread' is handed on here, and no step follows; write the step that takes it.
}
activity Run {
  input Orders
  activity Plan {
    input Orders
    output Plans
  }
  activity Bake {
    control Plans
    output Bread
  }
  activity Sell {
    input Bread
  }
}`);
});

describe('what is half typed or out of place', () => {
  const inside = (said: string) =>
    lowered(`model M\nscenario S {\n  ${said}\n  step Last\n}`).findings.map(({ code }) => code);
  const codes = (said: string) => lowered(`model M\n${said}`).findings.map(({ code }) => code);

  test.each([
    ['step', ['syntax/missing-name']],
    ['step Bake <-', ['syntax/missing-name']],
    ['step Bake ->', ['syntax/missing-name']],
    ['step <- Bake', ['syntax/missing-name']],
    ['step Bake,', []],
    ['step Bake <- Sell,', []],
    ['step Bake -> Bread, "x"', []],
    ['step Bake "x" -> Bread', []],
    ['step Bake "x" "y"', ['syntax/second-text']],
    ['step Bake <- none, Sell', ['syntax/none-with-names']],
    ['step Bake <- none,', []],
    ['step Bake,\n    Sell', []],
    ['stp Bake', ['syntax/keyword']],
    ['Bake', ['syntax/stray-name']],
    ['output Bread', ['syntax/misplaced']],
  ])('in a scenario: %j', (said, expected) => {
    const { fragment } = lowered(`model M\nscenario S {\n  ${said}\n  step Last\n}`);
    expect(inside(said)).toEqual(expected);
    expect(fragment.plainElements[0]?.steps?.at(-1)?.actors[0]?.text).toBe('Last');
  });

  test.each([
    ['scenario', ['syntax/missing-name']],
    ['scenario {\n  step Bake\n}', ['syntax/missing-name']],
    ['activity A {\n  step Bake\n}', ['syntax/misplaced']],
    ['activity A {\n  output Bread -> Rolls\n}', ['syntax/stray']],
    ['scenario S {\n  step Bake', ['syntax/unclosed-brace']],
  ])('elsewhere: %j', (said, expected) => {
    expect(codes(said)).toEqual(expected);
  });
});

describe('editors', () => {
  const at = (place: string) => openEditor(text.replace(place.replace('<|>', ''), place));

  test('say the steps of a scenario, and in which an activity is', async () => {
    expect(await at('scenario A D<|>ay').hover()).toContain(`To see who waits

1. Customer → Orders: by telephone
2. Plan → Plans
3. Bake (after 2, again after 4) → Bread, Rolls
4. Sell
5. A1, Bake (begins): side by side`);
    expect(await at('activity Ba<|>ke').hover()).toContain(
      '*Scenarios:* A Day (step 3), A Day (step 5)',
    );
    expect(await at('st<|>ep Customer').hover()).toContain('What happens next');
  });

  test('lead to activities, agents and objects, and rename them', async () => {
    expect(await at('step Cus<|>tomer').definition()).toEqual([
      'test.idef0:3: external Customer {',
    ]);
    expect(await at('<- Pl<|>an').definition()).toEqual(['test.idef0:18: activity Plan {']);
    expect(await at('-> Pla<|>ns').definition()).toEqual(['test.idef0:20: output Plans']);
    expect(await at('activity Se<|>ll').rename('Vend')).toContain('<- Plan, A0.Vend ->');
    expect(await at('external Cust<|>omer').rename('Guest')).toContain('step Guest -> Orders');
    expect(await at('control Pl<|>ans').rename('Schemes')).toContain('step Plan -> Schemes');
    expect(await at('scenario A D<|>ay').rename('A Week')).toContain('scenario A Week "From');
  });

  test('complete who does a step and what it hands on', async () => {
    const typed = (from: string, to: string) => openEditor(text.replace(from, to)).completions();
    const actors = ['Bake', 'Plan', 'Run', 'Sell', 'Customer'];
    expect(await typed('step Sell', 'step <|>')).toEqual(actors);
    expect(await typed('<- Plan, A0.Sell', '<- Plan, <|>')).toEqual(actors);
    expect(await typed('-> Plans', '-> <|>')).toContain('Plans');
    expect(await typed('-> Bread, Rolls', '-> Bread, <|>')).toContain('Rolls');
    expect(await typed('  step Sell', '  <|>')).toContain('step');
    expect(await openEditor('model M\n<|>').completions()).toContain('scenario');
  });

  test('outline, fold and find it', async () => {
    expect(await openEditor(text).outline()).toContain('A1, Bake');
    expect(await openEditor(text).folds()).toContain('7-14');
    expect(await openEditor(text).symbols('a day')).toHaveLength(1);
  });

  test('change what is near to what is meant', async () => {
    const change = (from: string, to: string, title: string) =>
      fixed(text.replace(from, to), title);
    expect(await change('step Sell', 'step Sel', "Change to 'Sell'")).toBe(text.trimEnd());
    expect(await change('-> Plans', '-> Plan', "Change to 'Plans'")).toBe(text.trimEnd());
  });
});

test('a fix that is made without a choice changes no step', async () => {
  const uri = 'file:///a.idef0';
  const workspace = await loadWorkspace([{ uri, text }]);
  const start = text.indexOf('  step Sell\n');
  const edit = [{ document: uri, start, end: start + '  step Sell\n'.length, text: '' }];
  expect(objectionTo(workspace, edit)).toContain('A Day');
});
