/** Hover, definition, references, rename, outline, folding and symbols, across the files of a model. */
import { describe, expect, it } from 'vitest';
import { openEditor } from '../../support/editor.js';

const files = (a: string, b: string): string => `//- a.idef0\n${a}\n//- b.idef0\n${b}`;

const top = `model Shop
external Customer "Who buys" { output Order }
activity Run a Shop {
  activity Take Orders "Listen" {
    input Order
    output Order Slip "What was ordered"
  }
  activity Pack {
    input Order Slip
    output Parcel <- A1
  }
}`;

describe('definition', () => {
  it('an input leads to the output of another file that declares it', async () => {
    const below = 'model Shop\ndecompose Pack {\n  activity Wrap { input Order S<|>lip }\n}';
    expect(await openEditor(files(top, below)).definition()).toEqual([
      'a.idef0:6: output Order Slip "What was ordered"',
    ]);
  });
  it('a decompose leads to the activity, a node number too', async () => {
    const below = 'model Shop\ndecompose Pa<|>ck {}';
    expect((await openEditor(files(top, below)).definition())[0]).toContain('a.idef0:8');
    const byNode = 'model Shop\ndecompose A<|>2 {}';
    expect((await openEditor(files(top, byNode)).definition())[0]).toContain('a.idef0:8');
  });
  it('models of one name space do not lead into another', async () => {
    const other = 'model Other\nactivity X { input Order S<|>lip }';
    expect(await openEditor(files(top, other)).definition()).toEqual([]);
  });
});

it('references are all places of the name in the model', async () => {
  const below = 'model Shop\ndecompose Pack {\n  activity Wrap { input Order S<|>lip }\n}';
  expect(
    (await openEditor(files(top, below)).references()).map((line) => line.slice(0, 9)),
  ).toEqual(['a.idef0:6', 'a.idef0:9', 'b.idef0:3']);
});

describe("a 'see'", () => {
  const seeing = (name: string) => `model Shop
role Clerk
activity Run a Shop {
  activity Take Orders {
    excludes "Paper" see ${name}
    output Order Slip
    mechanism Clerk: responsible
  }
}`;

  it('of an object leads to it, and is one of its places', async () => {
    const text = seeing('Order S<|>lip');
    expect((await openEditor(text).definition())[0]).toContain('6: output Order Slip');
    expect(await openEditor(text).references()).toHaveLength(2);
    expect(await openEditor(text).rename('Sheet')).toContain('see Sheet');
  });

  it('of a role is renamed with it', async () => {
    const renamed = await openEditor(seeing('Cle<|>rk')).rename('Scribe');
    expect(renamed.match(/Scribe/gu)).toHaveLength(3);
  });

  it('of an object is renamed from where it is declared', async () => {
    const text = seeing('Order Slip').replace('output Order', 'output O<|>rder');
    expect(await openEditor(text).rename('Sheet')).toContain('see Sheet');
  });
});

describe('hover', () => {
  it('an object tells who makes and who takes it', async () => {
    const below = 'model Shop\ndecompose Pack {\n  activity Wrap { input Order S<|>lip }\n}';
    expect(await openEditor(files(top, below)).hover()).toBe(
      [
        '**Order Slip** · interface object',
        'What was ordered',
        '*From:* A1 Take Orders',
        '*To:* A21 Wrap',
      ].join('\n\n'),
    );
  });
  it('an agent is outside', async () => {
    const text = files(top.replace('Customer', 'Cust<|>omer'), 'model Shop');
    expect(await openEditor(text).hover()).toContain('agent outside the model');
    const order = files(top.replace('output Order }', 'output Or<|>der }'), 'model Shop');
    expect(await openEditor(order).hover()).toContain('*From:* Customer (outside)');
  });
  it('an activity has its number', async () => {
    const text = files(top.replace('Take', 'T<|>ake'), 'model Shop');
    expect(await openEditor(text).hover()).toBe(
      '**A1 Take Orders** · activity in A0 Run a Shop\n\nListen',
    );
  });
  it('a keyword says what it is for', async () => {
    const text = files(top.replace('external', 'exte<|>rnal'), 'model Shop');
    expect(await openEditor(text).hover()).toContain('An agent outside the model');
  });
  it('a model says its title, its preface and its language', async () => {
    const text = `model Ba<|>kery "At the corner" {
  purpose "To earn"
  language en
  preface """
    Read on.
  """
}
activity Bake`;
    expect(await openEditor(text).hover()).toBe(
      '**Bakery** · model\n\nAt the corner\n\n*Purpose:* To earn\n\nRead on.\n\n*Language:* en',
    );
  });
});

describe('rename', () => {
  it('changes every file, in backquotes where the new name needs them', async () => {
    const below = 'model Shop\ndecompose Pack {\n  activity Wrap { input Order S<|>lip }\n}';
    const renamed = await openEditor(files(top, below)).rename('Slip, signed');
    expect(renamed).toContain('output `Slip, signed` "What was ordered"');
    expect(renamed).toContain('activity Wrap { input `Slip, signed` }');
    expect(renamed).not.toContain('Order Slip');
  });
  it('an activity is renamed before a dot too, and node numbers stay', async () => {
    const below = 'model Shop\ndecompose Run a Shop.Pack { input Order <- Run a Shop }';
    const renamed = await openEditor(files(top.replace('Run', 'R<|>un'), below)).rename(
      'Keep Shop',
    );
    expect(renamed).toContain('decompose Keep Shop.Pack { input Order <- Keep Shop }');
    expect(renamed).toContain('output Parcel <- A1');
  });
  it('comments beside the dot stay, and hide no name', async () => {
    const below =
      'model Shop\ndecompose Run a Shop /* v1.2 */ . Pack {}\ndecompose Run a Shop. /* it */ Pack {}';
    const shop = await openEditor(files(top.replace('Run', 'R<|>un'), below)).rename('Keep Shop');
    expect(shop).toContain('decompose Keep Shop /* v1.2 */ . Pack {}');
    expect(shop).toContain('decompose Keep Shop. /* it */ Pack {}');
    const pack = await openEditor(files(top.replace('Pack', 'Pa<|>ck'), below)).rename('Wrap');
    expect(pack).toContain('decompose Run a Shop /* v1.2 */ . Wrap {}');
    expect(pack).toContain('decompose Run a Shop. /* it */ Wrap {}');
  });
  it('a taken name is refused with the reason', async () => {
    const text = files(top.replace('Parcel', 'Par<|>cel'), 'model Shop');
    expect(await openEditor(text).rename('Order')).toContain("'Order' is already the name of");
  });
  it('only the name behind the dot is offered, and a node number is not', async () => {
    const below = 'model Shop\ndecompose Run a Shop.Pa<|>ck {}';
    expect(await openEditor(files(top, below)).renameRange()).toBe('Pack');
    const node = 'model Shop\ndecompose A<|>2 {}';
    expect(await openEditor(files(top, node)).renameRange()).toBeUndefined();
  });
});

it('the outline nests as the text does and shows node numbers', async () => {
  expect(await openEditor(`//- a.idef0\n${top}\nbundle B { Part One "First" }`).outline()).toBe(
    [
      'Customer | Who buys',
      'Run a Shop | A0',
      '  Take Orders | A1  Listen',
      '  Pack | A2',
      'B',
      '  Part One | First',
    ].join('\n'),
  );
});

it('blocks, lists, long texts and runs of comments fold', async () => {
  const text = `//- a.idef0
model Shop
// One
// two
activity Sell {
  description """
    Long.
  """
  input
    Order
    Money
  output Goods
}`;
  expect(await openEditor(text).folds()).toEqual(['2-3', '4-11', '5-7', '8-10']);
});

it('symbols are found by number and by letters in order', async () => {
  expect(await openEditor(files(top, 'model Shop')).symbols('A1')).toEqual(['A1 Take Orders']);
  expect(await openEditor(files(top, 'model Shop')).symbols('ordslp')).toEqual(['Order Slip']);
});
