/** Properties and scenarios: after any edit the database refers to the same things, and finds the same, as the batch. */
import { LiveModel } from '@idef0-studio/database';
import { assemble, checkModel } from '@idef0-studio/model';
import { expect, test } from 'vitest';
import { everyFinding } from '../support/every-finding.js';
import { lowered } from '../support/language.js';
import { Random } from '../support/random.js';

const SETTINGS = {
  severities: { 'raci/idle-role': 'warning', 'raci/no-accountable': 'warning' },
} as const;

test('after any edits steps and values mean what is there now', () => {
  const told = new Set<string>();
  for (let seed = 1; seed <= 8; seed++) {
    const random = new Random(seed);
    const live = new LiveModel(filesOf(random));
    for (let edit = 1; edit <= 8; edit++) {
      everyFinding(live, SETTINGS);
      const fragments = filesOf(random);
      live.update(fragments);
      const fresh = assemble(fragments);
      const where = `seed ${seed}, edit ${edit}`;
      const findings = checkModel(fresh, SETTINGS);
      expect(everyFinding(live, SETTINGS), where).toEqual(findings);
      expect(live.snapshot(), where).toEqual(fresh);
      for (const { code } of findings) told.add(code);
    }
  }
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
