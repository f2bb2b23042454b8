/** By what boxes are coloured: scales at a date, categories, and properties of listed values. */
import { assemble, lensNamed, overlayOf, queriesOf, type Overlay } from '@idef0-studio/model';
import { expect, test } from 'vitest';
import { lowered } from '../../support/language.js';

const MODEL = `
model M
activity Bakery {
  activity Plan {
    property Risk = Low
    activity Ask
    activity Decide
  }
  activity Bake {
    property Risk = High
  }
  activity Sell
}

scale Maturity { 1 Initial, 2 Repeatable, 3 Defined }
assess Maturity { Plan: 3 }
assess 2003-06 Maturity "As found" source "Figure 5" { Plan: 1, Bake: Repeatable }
assess 2005-03 Maturity { Plan: 2 }
target 2006 Maturity { Plan: 3, Bake: 3 }
scale Size { small, large }

category Chain.Primary { Bake, Sell }
category Chain.Supporting {
  colour "#2A7F3F"
  Plan
}
category Chain.Control {
  colour blue
  Decide, Sell
}
category Alone { Ask }
property Risk { Low, High }
property Remark
`;

const queries = queriesOf(assemble([lowered(MODEL, 'file:///a.idef0').fragment]));

const overlay = (name: string, date?: string): Overlay => {
  const lens = lensNamed(queries, name);
  const found = lens && overlayOf(queries, { lens, date });
  if (found === undefined) throw new RangeError(`There is no overlay '${name}'.`);
  return found;
};

const labelled = ({ entries, values }: Overlay) =>
  Object.fromEntries(
    Object.entries(values).map(([id, places]) => [
      id.split('/').at(-1),
      places.map((place) => entries[place]?.label),
    ]),
  );

test('a scale shows its newest assessment, with its date', () => {
  const newest = overlay('Maturity');
  expect(newest.caption).toEqual(['Maturity, 2005-03']);
  expect(labelled(newest)).toEqual({ Plan: ['Repeatable'] });
});

test('at a date a scale shows the last assessment that is not after it, with its source', () => {
  const then = overlay('Maturity', '2004');
  expect(then.caption).toEqual(['Maturity, 2003-06', 'Source: Figure 5']);
  expect(labelled(then)).toEqual({ Plan: ['Initial'], Bake: ['Repeatable'] });
});

test('a year is the whole of the year, a month before is before', () => {
  expect(overlay('Maturity', '2005').caption).toEqual(['Maturity, 2005-03']);
  expect(overlay('Maturity', '2005-02').caption[0]).toBe('Maturity, 2003-06');
});

test('an assessment without a date is older than all, and targets are none', () => {
  expect(labelled(overlay('Maturity', '2001'))).toEqual({ Plan: ['Defined'] });
  expect(labelled(overlay('Maturity', '2030'))).toEqual({ Plan: ['Repeatable'] });
});

test('a scale that nothing is said on says so', () => {
  const size = overlay('Size', '2005');
  expect(size.caption).toEqual(['Size: not assessed by 2005']);
  expect(size.values).toEqual({});
});

test('levels have their numbers as marks, and the ramp from its first step to its last', () => {
  expect(overlay('Maturity').entries).toEqual([
    { mark: '1', label: 'Initial', tone: 'scale-0' },
    { mark: '2', label: 'Repeatable', tone: 'scale-3' },
    { mark: '3', label: 'Defined', tone: 'scale-6' },
  ]);
  expect(overlay('Size').entries.map(({ mark }) => mark)).toEqual(['1', '2']);
});

test('categories hold for all inside, but for what is listed itself; one may be in several', () => {
  expect(labelled(overlay('Chain'))).toEqual({
    Plan: ['Supporting'],
    Ask: ['Supporting'],
    Decide: ['Control'],
    Bake: ['Primary'],
    Sell: ['Primary', 'Control'],
  });
});

test('categories keep the colours of their author, and the others get those that are left', () => {
  expect(overlay('Chain').entries).toEqual([
    { mark: 'a', label: 'Primary', tone: 'green' },
    { mark: 'b', label: 'Supporting', tone: '#2a7f3f' },
    { mark: 'c', label: 'Control', tone: 'blue' },
  ]);
});

test('a property shows its listed values; one that lists none shows nothing', () => {
  expect(labelled(overlay('Risk'))).toEqual({ Plan: ['Low'], Bake: ['High'] });
  const lens = lensNamed(queries, 'Remark');
  expect(lens && overlayOf(queries, { lens })).toBeUndefined();
});
