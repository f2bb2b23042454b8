/** Named views: after any edit the database refers to the same things, and finds the same, as the batch. */
import { expect, test } from 'vitest';
import { namedViewsOf, queriesOf, assemble } from '@idef0-studio/model';
import { LiveModel } from '@idef0-studio/database';
import { sameAfterEdits } from '../support/after-edits.js';
import { lowered } from '../support/language.js';
import { Random } from '../support/random.js';

test('after any edits views mean what is there now', () => {
  const made = sameAfterEdits(filesOf, { severities: {} });
  const told = new Set<string>(made.flatMap(({ findings }) => findings.map(({ code }) => code)));
  expect([...told].filter((code) => code.startsWith('view/')).sort()).toEqual([
    ...['view/incomplete', 'view/not-taken', 'view/nothing-to-show'],
    ...['view/unknown-kind', 'view/unknown-name'],
  ]);
});

test('after any edits the named views are those of the batch', () => {
  const random = new Random(7);
  const live = new LiveModel(filesOf(random));
  for (let edit = 0; edit < 30; edit++) {
    const fragments = filesOf(random);
    live.update(fragments);
    expect(namedViewsOf(live.queries)).toEqual(namedViewsOf(queriesOf(assemble(fragments))));
  }
});

/** One with activities, one with what tells them apart, and one with views. */
function filesOf(random: Random) {
  const some = (all: readonly string[]) => all.filter(() => random.oneIn(2));
  const boxes = some(['Bake', 'Sell', 'Rest']).map((box) => {
    const made = some(['Bread', 'Money']).map((object) => `    output ${object}`);
    const inner = some(['    activity Mix']).slice(0, 1);
    return `  activity ${box} {\n${[...made, ...inner].join('\n')}\n  }`;
  });
  const declared = some([
    ...['property Risk { Low, High }', 'scale Maturity { 1 Initial }'],
    'category Chain.Primary { Bake }',
  ]);
  const line = () =>
    random.of([
      ...['of Bake', 'of Bread', 'of A1', 'level 1', 'level 3', 'upstream 2', 'colour Chain'],
      ...['colour Maturity', 'colour Risk', 'where Risk = High', 'where Risk = Huge', 'codes'],
    ]);
  const views = ['One', 'Two', 'Three'].map((name) => {
    const kind = random.of(['impact', 'map', 'tree', 'n2', 'diagram', 'object', 'impakt']);
    const lines = [...some([`kind ${kind}`, `kind ${kind}`]), line(), line()];
    return `view ${name} {\n  ${lines.join('\n  ')}\n}`;
  });
  return [
    lowered(`model M\nactivity Run {\n${boxes.join('\n')}\n}`, 'file:///a.idef0').fragment,
    lowered(`model M\n${declared.join('\n')}`, 'file:///b.idef0').fragment,
    lowered(`model M\n${some(views).join('\n')}`, 'file:///c.idef0').fragment,
  ];
}
