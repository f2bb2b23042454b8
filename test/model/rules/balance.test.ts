import { describe, expect, test } from 'vitest';
import { checkModel } from '@idef0-studio/model';
import { arrowsAt, findingsOf, assembled, RELAXED } from '../../support/model-check.js';

describe('what does not balance is drawn, marked and found', () => {
  test('an input of a child that the parent lacks', () => {
    const text = `
activity Root
  input Order
  activity Work
    input Order, Note
object Order
object Note
`;
    expect(arrowsAt(text, 'A0')).toEqual(['Order: I1 -> 1I', 'Note: I?! -> 1I']);
    expect(findingsOf(text)).toEqual(['balance/input-not-declared: Note']);
  });

  test('on the side of the control where the children that lack it differ', () => {
    const text = `
activity Root
  control none
  input none
  activity First
    input Note
  activity Second
    control Note
object Note
`;
    expect(arrowsAt(text, 'A0')).toEqual(['Note: C?! -> 1I + 2C']);
  });

  test('a taker outside of what the parent does not declare', () => {
    const text = `
activity Root
  activity Work
    output none
    activity First
      output Product
    activity Second
      input Product
  activity Sell
    input Product
`;
    expect(arrowsAt(text, 'A1')).toEqual(['Product: 1O -> 2I + O?!']);
    expect(findingsOf(text)).toContain('balance/taker-not-declared: Product');
  });

  test('an object that nobody takes and the parent does not output', () => {
    const text = `
activity Root
  output Product
  activity Work
    output Product, Waste
`;
    expect(arrowsAt(text, 'A0')).toEqual(['Product: 1O -> O1', 'Waste: 1O -> O?!']);
    expect(findingsOf(text)).toEqual(['balance/not-taken: Waste']);
  });

  test('an output of the parent that no child makes begins at an open end', () => {
    const text = `
activity Root
  output Product, Dream
  activity Work
    output Product
`;
    expect(arrowsAt(text, 'A0')).toEqual(['Product: 1O -> O1', 'Dream:  -> O2!']);
    expect(findingsOf(text)).toEqual(['balance/output-not-made: Dream']);
  });

  test('where boxes are stubs, what the parent takes and makes has open ends and no finding', () => {
    const text = `
activity Root
  input Order
  output Product
  stub Buy
  stub Work
object Order
`;
    expect(arrowsAt(text, 'A0')).toEqual(['Order: I1 -> ', 'Product:  -> O1']);
    expect(findingsOf(text)).toEqual([]);
  });

  test('an output that no child makes is drawn where a child takes it', () => {
    const text = `
activity Root
  input Order
  output Order
  activity Work
    input Order
`;
    expect(arrowsAt(text, 'A0')).toEqual(['Order: I1 -> 1I + O1!']);
    expect(findingsOf(text)).toEqual(['balance/output-not-made: Order']);
  });

  test('an input of the parent that no child takes', () => {
    const text = `
activity Root
  input Order, Note
  activity Work
    input Order
object Order
object Note
`;
    expect(arrowsAt(text, 'A0')).toEqual(['Order: I1 -> 1I', 'Note: I2! -> ']);
    expect(findingsOf(text)).toEqual(['balance/not-taken: Note']);
  });

  test('findings stand in document order, with the parent as a note', () => {
    const text = `
activity Root
  input Order
  output Product
  activity Work
    input Note
object Order
object Note
`;
    expect(findingsOf(text)).toEqual([
      'balance/not-taken: Order',
      'balance/output-not-made: Product',
      'balance/input-not-declared: Note',
    ]);
    const found = checkModel(assembled(text), RELAXED);
    expect(found[2]?.notes).toMatchObject([{ message: "The parent 'Root'." }]);
  });
});

describe('no false alarm', () => {
  test.each([
    [
      'a derived boundary',
      `
activity Root
  activity First
    input Order
    output Half
  activity Second
    control Half
    output Whole
object Order`,
    ],
    [
      'a role that changes on the way down',
      `
activity Root
  control Plan
  activity Work
    input Plan
object Plan`,
    ],
    [
      'a bundle that a child takes a part of',
      `
bundle Input = Needs, Orders
activity Root
  input Input
  activity Work
    input Needs`,
    ],
    [
      'a part that stands for the bundle',
      `
bundle Input = Needs, Orders
activity Root
  input Needs
  activity Work
    input Input`,
    ],
    [
      'a bundle of which one part is made',
      `
bundle Result = Goods, Waste
activity Root
  output Result
  activity Work
    output Goods`,
    ],
    [
      'tunnels',
      `
activity Root
  control Law()
  output Secret()
  activity Work
    input (Order)
    output (Product)
object Law
object Order`,
    ],
    [
      'stubs that are known in part',
      `
activity Root
  input Order
  output Product
  stub Work
  stub Rest
    output Note
  activity Read
    input Note
object Order`,
    ],
    [
      'what each gives',
      `
activity Root
  control none
  each control Rules
  activity Rule
    output Rules
  activity Work
    input Order
  activity Rest
    input Order
  input Order
object Order`,
    ],
    [
      'an agent as the source',
      `
external Customer
  output Order
activity Root
  activity Work
    input Order <- Customer`,
    ],
    [
      'an object taken in another role by a second child',
      `
activity Root
  input Plan
  activity First
    input Plan
  activity Second
    control Plan
object Plan`,
    ],
    [
      'made inside and kept inside by a closed list',
      `
activity Root
  input none
  output none
  activity First
    output Half
  activity Second
    input Half`,
    ],
    [
      'a taker outside that takes from elsewhere',
      `
activity Root
  activity Work
    output none
    activity First
      output Half
    activity Second
      input Half
  activity Other
    output Half
  activity Read
    input Half <- Other`,
    ],
  ])('about %s', (_name, text) => {
    expect(findingsOf(text)).toEqual([]);
  });
});
