/** `see` behind `excludes` may name whatever has a name. */
import { assemble, checkModel, type ProcessModel, type RuleSettings } from '@idef0-studio/model';
import { everyFinding } from '../../support/every-finding.js';
import { LiveModel } from '@idef0-studio/database';
import { expect, test } from 'vitest';
import { fragmentsOf } from '../../support/model-notation.js';

const SETTINGS: RuleSettings = {
  profile: 'relaxed',
  severities: { 'name/see-unknown': 'information' },
};

function messages(model: ProcessModel): readonly string[] {
  return checkModel(model, SETTINGS)
    .filter(({ code }) => code === 'name/see-unknown')
    .map(({ message }) => message);
}

const text = (see: string, more = '') => `
activity Root
  activity Bake
    excludes see ${see}
  activity Sell
${more}`;

const found = (see: string, more?: string) => messages(assemble(fragmentsOf(text(see, more))));

test.each([
  ['an activity', 'Sell', ''],
  ['a node number', 'A2', ''],
  ['an activity under its parent', 'Root.Sell', ''],
  ['an agent', 'Miller', 'external Miller'],
  ['a role', 'Clerk', 'role Clerk'],
  ['an object', 'Flour', 'object Flour'],
  ['a bundle', 'Goods', 'bundle Goods = Bread, Cake'],
  ['the model', 'M', ''],
  ['an activity of another model', 'Office.Keep Books', ''],
])("'see' leads to %s", (_what, see, more) => {
  expect(found(see, more)).toEqual([]);
});

test("'see' that leads nowhere is told, with the near name", () => {
  expect(found('Sel')).toEqual([
    "Nothing has the name 'Sel'; 'see' names where something is done instead: did you mean 'Sell'?",
  ]);
  expect(found('Elsewhere')[0]).toMatch(/: correct it, or drop it\.$/);
  expect(found('A9')[0]).toContain("the number 'A9'");
});

test('is told as it is written, and not where rules are relaxed', () => {
  const model = assemble(fragmentsOf(text('Elsewhere')));
  expect(checkModel(model, { profile: 'relaxed', severities: {} })).toEqual([]);
});

test.each(['activity Other', 'external Elsewhere', 'object Elsewhere', 'role Elsewhere'])(
  'the finding goes and comes with %s',
  (line) => {
    const named = line === 'activity Other' ? 'Other' : 'Elsewhere';
    const without = fragmentsOf(`${text(named)}//- b.idef0\nrole Nobody`);
    const more = line === 'activity Other' ? 'decompose Sell\n  activity Other' : line;
    const withIt = fragmentsOf(`${text(named)}//- b.idef0\n${more}`);
    const model = new LiveModel(without);
    const seen = () =>
      everyFinding(model, SETTINGS).filter(({ code }) => code === 'name/see-unknown');
    const first = seen();
    expect(first).toHaveLength(1);
    model.update(withIt);
    expect(seen()).toEqual([]);
    model.update(without);
    expect(seen()).toEqual(first);
  },
);
