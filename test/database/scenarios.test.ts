/** Properties and scenarios: after any edit the database refers to the same things, and finds the same, as the batch. */
import { expect, test } from 'vitest';
import { sameAfterEdits } from '../support/after-edits.js';
import { lowered } from '../support/language.js';
import type { Random } from '../support/random.js';

const SETTINGS = {
  severities: { 'raci/idle-role': 'warning', 'raci/no-accountable': 'warning' },
} as const;

test('after any edits steps and values mean what is there now', () => {
  const made = sameAfterEdits(filesOf, SETTINGS);
  const told = new Set<string>(made.flatMap(({ findings }) => findings.map(({ code }) => code)));
  const codes = [...told].filter((code) => /^(?:scenario|property|raci)\//u.test(code));
  expect(codes.sort()).toEqual([
    ...['property/choice', 'property/type', 'property/unknown'],
    ...['raci/idle-role', 'raci/no-accountable', 'raci/two-accountable'],
    ...['scenario/not-handed-on', 'scenario/unknown-actor', 'scenario/unknown-object'],
    'scenario/unknown-step',
  ]);
});

/** One with activities and their values, one with properties, roles and agents, and one with scenarios. */
function filesOf(random: Random) {
  const some = (all: readonly string[]) => all.filter(() => random.oneIn(2));
  const boxes = some(['Bake', 'Sell', 'Rest']).map((box) => {
    const made = some(['Bread', 'Money']).map((object) => `    output ${object}`);
    const taken = some(['Bread', 'Money']).map((object) => `    input ${object}`);
    const duties = some(['Baker: accountable', 'Owner: accountable', 'Guest']);
    const mechanism =
      duties.length === 0 ? [] : [`    mechanism\n      ${duties.join('\n      ')}`];
    const values = some(['Risk = High', 'Cost = Much', 'Risk = Huge']).slice(0, 1);
    const said = values.map((value) => `    property ${value}`);
    return `  activity ${box} {\n${[...said, ...taken, ...made, ...mechanism].join('\n')}\n  }`;
  });
  const declared = some([
    ...['property Risk { Low, High }', 'property Cost { type number }', 'role Baker', 'role Guest'],
    'external Customer {\n  output Money\n  input Bread\n}',
  ]);
  const names = ['Bake', 'Sell', 'Customer', 'A1', 'Rest'];
  const steps = some(names).map((name) => {
    const from = random.oneIn(3) ? ` <- ${random.of([...names, 'none'])}` : '';
    return `  step ${name}${from}${random.oneIn(2) ? ` -> ${random.of(['Bread', 'Money', 'Rest'])}` : ''}`;
  });
  return [
    lowered(`model M\nactivity Run {\n${boxes.join('\n')}\n}`, 'file:///a.idef0').fragment,
    lowered(`model M\n${declared.join('\n')}`, 'file:///b.idef0').fragment,
    lowered(`model M\nscenario A Day {\n${steps.join('\n')}\n}`, 'file:///c.idef0').fragment,
  ];
}
