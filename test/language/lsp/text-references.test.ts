/** Names in backquotes and numbers of nodes in texts lead to what they name, and are renamed with it. */
import { describe, expect, it } from 'vitest';
import { openEditor } from '../../support/editor.js';

/** A bakery whose root says a text. */
const bakery = (text: string, inside = ''): string => `model Bakery
external Mill "Who grinds" { output Flour }
category Line.Night "At night" {
  Bake
}
activity Run a Bakery ${text} {${inside}
  activity Knead "Till it is smooth" {
    input Flour
    control Recipe
    output Dough
  }
  activity Bake "As \`Knead\` says" {
    input Dough
    control Recipe
    output Bread
  }
}`;

describe('a name in backquotes', () => {
  it.each([
    ['an activity', '"See `Ba<|>ke`."', '12: activity Bake "As `Knead` says"'],
    ['an object', '"See `Dou<|>gh`."', '10: output Dough'],
    ['an agent', '"See `Mi<|>ll`."', '2: external Mill'],
    ['a category', '"See `Line.Ni<|>ght`."', '3: category Line.Night'],
    ['an activity by its parent', '"See `Run a Bakery.Ba<|>ke`."', '12: activity Bake'],
    ['something of its model', '"See `Bakery.Ba<|>ke`."', '12: activity Bake'],
  ])('leads to %s', async (_, text, place) => {
    expect((await openEditor(bakery(text)).definition())[0]).toContain(place);
  });

  it('is a place of what it names', async () => {
    const text = bakery('"See `Dou<|>gh`."');
    expect(await openEditor(text).references()).toHaveLength(3);
    expect(await openEditor(text).hover()).toContain('**Dough** · interface object');
  });

  it.each([
    ['"See `Do<|>ugh` of \\"today\\"."', '"See `Paste` of \\"today\\"."'],
    ['"\\\\ \\"Do\\" `Do<|>ugh`"', '"\\\\ \\"Do\\" `Paste`"'],
    ['"`Do<|>ugh`, not ``Dough``." // `Dough`', '"`Paste`, not ``Dough``." // `Dough`'],
  ])('is renamed where it stands: %s', async (before, after) => {
    expect(await openEditor(bakery(before)).rename('Paste')).toContain(after);
  });

  it('is renamed from the declaration, in an indented text too', async () => {
    const text = `
  description """
    Of \`Dough\`,

      and \`Dou<|>gh\`: \\" stays
    \`\`\`
    \`Dough\`
    \`\`\`
  """`;
    const renamed = await openEditor(bakery('"Runs"', text)).rename('Paste');
    expect(renamed).toContain('Of `Paste`,\n\n      and `Paste`: \\" stays');
    expect(renamed).toContain('```\n    `Dough`\n');
    expect(renamed).toContain('output Paste');
  });

  it('keeps the name before its dot, which is renamed with its own element', async () => {
    const text = '"See `Run a Bakery.Ba<|>ke`."';
    expect(await openEditor(bakery(text)).rename('Roast')).toContain('`Run a Bakery.Roast`');
    const parent = bakery('"See `Run a Bakery.Bake`."').replace('Run a B', 'Run<|> a B');
    expect(await openEditor(parent).rename('Shop')).toContain('`Shop.Bake`');
    const grouped = '"See `Line.Ni<|>ght`."';
    expect(await openEditor(bakery(grouped)).rename('Day')).toContain('"See `Line.Day`."');
  });

  it('gets a new name with its quotes escaped', async () => {
    const renamed = await openEditor(bakery('"See `Do<|>ugh`."')).rename('The "Dough"');
    expect(renamed).toContain('See `The \\"Dough\\"`.');
    expect(renamed).toContain('output `The "Dough"`');
  });

  it('leads into another model, and is renamed with it', async () => {
    const files = (text: string, name: string) =>
      `//- a.idef0\n${bakery(text)}\n//- b.idef0\nmodel Works\nactivity ${name}`;
    const editor = openEditor(files('"See `Works.Gri<|>nd`."', 'Grind'));
    expect((await editor.definition())[0]).toContain('b.idef0:2');
    const renamed = openEditor(files('"See `Works.Grind`."', 'Gri<|>nd'));
    expect(await renamed.rename('Crush')).toContain('`Works.Crush`');
  });
});

describe('a number in a text', () => {
  it('leads to the activity of the node, and is not renamed', async () => {
    const text = bakery('"First A<|>1, on A4 paper."');
    expect((await openEditor(text).definition())[0]).toContain('7: activity Knead');
    const renamed = await openEditor(
      text.replace('<|>', '').replace('Knead "', 'Kn<|>ead "'),
    ).rename('Mix');
    expect(renamed).toContain('"First A1, on A4 paper."');
    expect(renamed).toContain('"As `Mix` says"');
  });

  it.each([
    ['A0.2C1', "control 1 of box 2, 'Bake', on A0", 'Recipe'],
    ['1O1 to 2I1', "output 1 of box 1, 'Knead', on A0", 'Dough'],
    ['A-0.0O1', "output 1 of box 0, 'Run a Bakery', on A-0", 'Bread'],
  ])('%s is said in words', async (expression, words, object) => {
    const text = bakery(`"See ${expression.slice(0, 1)}<|>${expression.slice(1)}."`);
    const hover = await openEditor(text).hover();
    expect(hover).toContain(words);
    expect(hover).toContain(`**${object}**`);
  });

  it('without a diagram is of the diagram that the activity stands on, where it has none of its own', async () => {
    const text = bakery('"Runs"').replace('"Till it is smooth"', '"Till 2<|>I1"');
    expect(await openEditor(text).hover()).toContain("input 1 of box 2, 'Bake', on A0");
  });

  it('leads nowhere where there is no such node', async () => {
    expect(await openEditor(bakery('"On A<|>4 paper, 9C1."')).definition()).toEqual([]);
  });
});
