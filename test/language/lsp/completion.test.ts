/** Completion at a place: which words fit, which come first, and what is written. */
import { describe, expect, it } from 'vitest';
import { openEditor } from '../../support/editor.js';

const shop = (text: string): string => `
//- shop.idef0
model Shop
external Customer "Who buys" { output Order }
object \`Rules, written\` "What must hold"
role Clerk "Somebody who knows the goods"
activity Run a Shop {
  activity Take Orders {
    input Order
    output Order Slip "What was ordered"
  }
  activity Pack {
    input Order Slip
    output Parcel
  }
}
//- cursor.idef0
${text}`;

describe('keywords', () => {
  it('a file starts with model, and offers what stands at the top', async () => {
    const labels = await openEditor('//- a.idef0\n<|>').completions();
    expect(labels).toEqual(expect.arrayContaining(['model', 'activity', 'decompose', 'external']));
    expect(labels).not.toContain('input');
  });
  it('a block of an activity offers lists, texts and activities', async () => {
    const labels = await openEditor(shop('model Shop\ndecompose Pack {\n  <|>\n}')).completions();
    expect(labels).toEqual(expect.arrayContaining(['input', 'control', 'activity', 'description']));
    expect(labels).not.toContain('external');
  });
  it('a half-typed keyword is replaced', async () => {
    const editor = openEditor(shop('model Shop\ndecompose Pack {\n  cont<|>\n}'));
    expect(await editor.accept('control')).toBe('model Shop\ndecompose Pack {\n  control\n}');
  });
  it.each([
    ['profile <|>', 'iso31320'],
    ['status <|>', 'publication'],
  ])('the model body knows the words behind %s', async (text, word) => {
    const labels = await openEditor(`//- a.idef0\nmodel Shop {\n  ${text}\n}`).completions();
    expect(labels).toContain(word);
    expect(labels).not.toContain('author');
  });
  it('a mechanism offers responsibilities behind a colon', async () => {
    const text = 'model Shop\ndecompose Pack {\n  mechanism Clerk: <|>\n}';
    expect(await openEditor(shop(text)).completions()).toEqual([
      'responsible',
      'accountable',
      'consulted',
      'informed',
    ]);
  });
});

describe('names', () => {
  it('an input offers the objects of all files, those of the siblings first', async () => {
    const text = 'model Shop\ndecompose Pack {\n  activity Wrap {\n    input\n      <|>\n  }\n}';
    const labels = await openEditor(shop(text)).completions();
    expect(labels.slice(0, 4)).toEqual(['Order Slip', 'Order', 'Parcel', 'Rules, written']);
    expect(labels).toContain('output');
  });
  it('what stands in the list already is not offered', async () => {
    const text =
      'model Shop\ndecompose Pack {\n  activity Wrap {\n    input\n      Order\n      <|>\n  }\n}';
    expect(await openEditor(shop(text)).completions()).not.toContain('Order');
  });
  it('a name with a comma is written in backquotes', async () => {
    const editor = openEditor(shop('model Shop\ndecompose Pack {\n  control\n    Rul<|>\n}'));
    expect(await editor.accept('Rules, written')).toContain('control\n    `Rules, written`\n');
  });
  it('a half-typed name with a blank behind it is replaced as a whole', async () => {
    const editor = openEditor(shop('model Shop\ndecompose Pack {\n  control\n    Order S<|>\n}'));
    expect(await editor.accept('Order Slip')).toContain('control\n    Order Slip\n');
  });
  it('an item shows the definition, and who makes and takes the object', async () => {
    const editor = openEditor(shop('model Shop\ndecompose Pack {\n  control\n    <|>\n}'));
    const item = (await editor.items()).find(({ label }) => label === 'Order Slip');
    expect(item?.detail).toBe('What was ordered');
    expect(JSON.stringify(item?.documentation)).toContain('*From:* A1 Take Orders');
  });
  it('a mechanism offers the roles first', async () => {
    const editor = openEditor(shop('model Shop\ndecompose Pack {\n  mechanism <|>\n}'));
    expect((await editor.completions())[0]).toBe('Clerk');
  });
  it('decompose offers the activities that are not decomposed yet', async () => {
    const labels = await openEditor(shop('model Shop\ndecompose <|>')).completions();
    expect(labels).toEqual(['Pack', 'Take Orders']);
  });
  it('behind <- stand activities and agents', async () => {
    const text = 'model Shop\ndecompose Pack {\n  input Order <- <|>\n}';
    const labels = await openEditor(shop(text)).completions();
    expect(labels).toEqual(expect.arrayContaining(['Take Orders', 'Run a Shop', 'Customer']));
  });
  it('behind a dot stand the activities of the parent', async () => {
    const labels = await openEditor(shop('model Shop\ndecompose Run a Shop.<|>')).completions();
    expect(labels).toEqual(['Pack', 'Take Orders']);
  });
  it('model offers the models of the workspace', async () => {
    expect(await openEditor(shop('model <|>')).completions()).toContain('Shop');
  });
});

describe('nothing is offered', () => {
  it.each([
    ['in a text', 'model Shop\nobject Box "A <|>thing"'],
    ['in a long text', 'model Shop\nobject Box {\n  description """\n    A <|>\n  """\n}'],
    ['in a comment', 'model Shop\n// inp<|>'],
    ['where a new name is invented', 'model Shop\nactivity <|>'],
  ])('%s', async (_, text) => {
    expect(await openEditor(shop(text)).completions()).toEqual([]);
  });
});

it('completes in every prefix of a text without an exception', async () => {
  const text = shop(
    'model Shop\ndecompose Pack {\n  input Order <- A1 : "x" (Parcel) each control X\n}',
  );
  const plain = text.replace(/\/\/- .*\n/g, '').trim();
  for (let end = 1; end <= plain.length; end += 3) {
    await openEditor(`//- all.idef0\n${plain.slice(0, end)}<|>`).completions();
  }
});

describe('the backquotes of a text', () => {
  const told = (text: string) => shop(`model Shop\ndecompose Pack { purpose ${text} }`);

  it('offer whatever has a name, once', async () => {
    const labels = await openEditor(told('"As `Pa<|>"')).completions();
    expect(labels).toEqual(
      expect.arrayContaining(['Pack', 'Parcel', 'Customer', 'Clerk', 'Rules, written']),
    );
    expect(labels.filter((label) => label === 'Clerk')).toHaveLength(1);
  });

  it.each(['"As `Pack` <|>"', '"As <|>"', '"As ``Pa<|>"', '"As `Pack`"<|>'])(
    'alone do so, not %s',
    async (text) => {
      expect(await openEditor(told(text)).completions()).not.toContain('Customer');
    },
  );

  it('do so between triple quotes too', async () => {
    const text = '"""\n  First.\n  As `Pa<|>\n  """';
    expect(await openEditor(told(text)).completions()).toContain('Pack');
  });
});
