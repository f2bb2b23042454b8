/** Categories of activities: what is read, what is found, and what editors say. */
import { describe, expect, test } from 'vitest';
import { loadWorkspace } from '@idef0-studio/language';
import { categoriesOf } from '@idef0-studio/model';
import { check } from '../../support/check.js';
import { openEditor } from '../../support/editor.js';
import { fixed } from '../../support/fixes.js';
import { formatted } from '../../support/formatting.js';
import { lowered, summaryOf } from '../../support/language.js';

const text = `model M

category Value Chain.Primary "Makes money" {
  colour green

  Bake, A0.Sell
  A12
}
category Place.Shop {
  colour "#2a7f3f"
}

activity Run {
  activity Bake {
    activity Knead
    activity Heat
  }
  activity Sell
}
`;

test('a category has a colour, texts and activities, by their names or nodes', () => {
  const { fragment, findings } = lowered(text);
  expect(findings).toEqual([]);
  const [primary, shop] = fragment.plainElements;
  expect(primary?.colour?.text).toBe('green');
  expect(shop?.colour?.text).toBe('#2a7f3f');
  expect(summaryOf(text)).toContain(`category Value Chain.Primary "Makes money"
  member Bake
  member A0.Sell
  member #A12`);
});

test('a category stays as it is written when it is formatted', () => {
  expect(formatted(text)).toBe(text);
});

test('activities belong to the categories that list them, or what is around them', async () => {
  const workspace = await loadWorkspace([{ uri: 'file:///a.idef0', text }]);
  const model = workspace.models()[0];
  const names = model?.activities().map((activity) => {
    return [activity.name, ...categoriesOf(model, activity).map(({ name }) => name)].join(': ');
  });
  expect(names).toEqual([
    'Run',
    'Bake: Value Chain.Primary',
    'Knead: Value Chain.Primary',
    'Heat: Value Chain.Primary',
    'Sell: Value Chain.Primary',
  ]);
});

test('what a category lists is looked for, and is in one category of a dimension', async () => {
  await check(`
model M
category Value Chain.Primary { Bake, Sel }
//                                   ^^^ error category/unknown: A category lists activities, and no single one is meant by 'Sel'; did you mean 'Sell'?
category Value Chain.Supporting { colour grene
//                                ^^^^^^^^^^^^ error syntax/value: 'grene' is no colour; did you mean 'green'?
  Knead }
//^^^^^ warning category/two: 'Knead' is in 'Value Chain.Supporting' and in 'Value Chain.Primary'; categories of one dimension divide the activities: keep one.
category Value Chain.Primary
//       ^^^^^^^^^^^^^^^^^^^ error name/duplicate: The category 'Value Chain.Primary' is declared twice; names of a model are unique: join the two or rename one.
category Place.Primary { Bake }
activity Run {
  output Money
  activity Bake {
    activity Knead
  }
  activity Sell {
    output Money
  }
}`);
});

describe('editors', () => {
  const at = (place: string) => openEditor(text.replace(place.replace('<|>', ''), place));

  test('say what a category is, and in which an activity is', async () => {
    const hover = await at('Value Chain.Pri<|>mary').hover();
    expect(hover).toContain('**Value Chain.Primary** · category');
    expect(hover).toContain('*Holds:* Bake, A0.Sell, A12');
    expect(await at('activity Kne<|>ad').hover()).toContain('*Categories:* Value Chain.Primary');
  });

  test('lead from what it lists to the activity, and rename it there', async () => {
    expect(await at('  Ba<|>ke, A0').definition()).toEqual(['test.idef0:14: activity Bake {']);
    expect(await at('activity Ba<|>ke').rename('Make')).toContain('  Make, A0.Sell');
    expect(await at('activity Se<|>ll').rename('Vend')).toContain('  Bake, A0.Vend');
  });

  test('complete activities and colours', async () => {
    const inside = await openEditor(text.replace('  A12', '  <|>')).completions();
    expect(inside).toEqual(expect.arrayContaining(['Knead', 'colour', 'purpose']));
    expect(await openEditor(text.replace('green', '<|>')).completions()).toContain('teal');
    expect(await openEditor('model M\n<|>').completions()).toContain('category');
  });

  test('change what is listed to the activity that is meant', async () => {
    expect(await fixed(text.replace('Bake, A0', 'Bak, A0'), "Change to 'Bake'")).toContain(
      '  Bake, A0.Sell',
    );
  });
});
