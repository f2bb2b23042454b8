import { describe, expect, test } from 'vitest';
import { activityAt, boundaryAt, modelOf } from '../../support/model-check.js';

describe('a written role', () => {
  test('is closed: what the children do does not change it', () => {
    const text = `
activity Root
  control Plan
  activity Work
    control Plan, Law
object Law
object Plan
`;
    expect(boundaryAt(text, 'A0')).toBe('C Plan');
  });

  test('may be none, where one that is only begun is still open', () => {
    const text = (list: string) => `
activity Root
  ${list}
  activity Work
    control Law
object Law
`;
    expect(boundaryAt(text('control none'), 'A0')).toBe('');
    expect(boundaryAt(text('control'), 'A0')).toBe('C Law');
  });

  test('keeps the order of its lists, several lists of a role count as one', () => {
    const text = `
activity Root
  input Zebra
  output Result
  input Ape
object Zebra
object Ape
`;
    expect(boundaryAt(text, 'A0')).toBe('I Zebra, Ape; O Result');
  });
});

describe('a derived role', () => {
  test('has what somebody outside makes and what somebody outside takes', () => {
    const text = `
activity Root
  activity Before
    output Order
  activity Middle
    activity Inner
      input Order
      output Product
    activity Other
      input Note
  activity After
    input Product
object Note
`;
    expect(boundaryAt(text, 'A2')).toBe('I Order, Note; O Product');
    expect(boundaryAt(text, 'A0')).toBe('I Note');
  });

  test('has what is made and nobody takes, but not what is made and taken inside', () => {
    const text = `
activity Root
  activity Work
    activity First
      output Half, Waste
    activity Second
      input Half
      output Whole
`;
    expect(boundaryAt(text, 'A1')).toBe('O Waste, Whole');
    expect(boundaryAt(text, 'A0')).toBe('O Waste, Whole');
  });

  test('has what is made inside and outside as well', () => {
    const text = `
external Customer
  output Order
activity Root
  activity First
    output Order
  activity Second
    input Order
`;
    expect(boundaryAt(text, 'A0')).toBe('I Order');
  });

  test('has an object once, control before input before mechanism', () => {
    const text = `
activity Root
  activity First
    mechanism Tool
    input Plan
  activity Second
    control Plan
    input Tool
object Plan
object Tool
`;
    expect(boundaryAt(text, 'A0')).toBe('C Plan; I Tool');
  });

  test('stands in order of first mention, box by box', () => {
    const text = `
activity Root
  activity First
    input Zebra
  activity Second
    input Ape, Zebra
object Ape
object Zebra
`;
    expect(boundaryAt(text, 'A0')).toBe('I Zebra, Ape');
  });

  test('leaves out what another written list has already', () => {
    const text = `
activity Root
  control Plan
  activity First
    input Plan, Order
object Plan
object Order
`;
    expect(boundaryAt(text, 'A0')).toBe('C Plan; I Order');
  });

  test('keeps a narrowed source, and does not cross for a source inside', () => {
    const text = `
external Customer
  output Order
activity Root
  activity Work
    activity First
      output Order
    activity Second
      input Order <- First
  activity Sell
    activity Third
      input Order <- Customer
`;
    expect(boundaryAt(text, 'A1')).toBe('');
    const model = modelOf(text);
    const [order] = model.boundary(activityAt(model, 'A2').id).input;
    expect(order).toMatchObject({ object: 'Order', from: ['Customer'], derived: true });
  });

  test('of a parent that keeps an object out is not reached by a maker beyond it', () => {
    const text = `
activity Root
  activity Closed
    input none
    activity Inner
      activity Make
        output Note
      activity Use
        input Note
  activity Far
    output Note
`;
    expect(boundaryAt(text, 'A11')).toBe('');
  });

  test('of a stub comes from the stubs inside', () => {
    const text = `
activity Root
  stub 3 Direction
    stub A365
      output Plan
  activity Use
    input Plan
`;
    expect(boundaryAt(text, 'A3')).toBe('O Plan');
  });

  test('has no part in what is tunnelled', () => {
    const text = `
activity Root
  activity Work
    activity Inner
      input (Hidden), Plain
      output (Secret), Product
object Hidden
object Plain
`;
    expect(boundaryAt(text, 'A1')).toBe('I Plain; O Product');
  });

  test('goes on with what each gives', () => {
    const text = `
activity Root
  each control Rules
  activity Work
    activity Inner
      control Law
object Law
object Rules
`;
    expect(boundaryAt(text, 'A1')).toBe('C Rules, Law');
  });
});

describe('a derived boundary shows a bundle', () => {
  test('where the parts taken share source and role', () => {
    const text = `
bundle Customer Input = Needs, Orders, Praise
external Customer
  output Customer Input
activity Root
  activity First
    input Needs
  activity Second
    input Orders
`;
    expect(boundaryAt(text, 'A0')).toBe('I Customer Input');
    expect(boundaryAt(text, 'A1')).toBe('I Needs');
  });

  test('not where the roles differ', () => {
    const text = `
bundle Customer Input = Needs, Orders
external Customer
  output Customer Input
activity Root
  activity First
    control Needs
  activity Second
    input Orders
`;
    expect(boundaryAt(text, 'A0')).toBe('C Needs; I Orders');
  });

  test('not where the sources differ', () => {
    const text = `
bundle Advice = Law, Habit
activity Root
  activity Rule
    output Law
  activity Live
    output Habit
  activity Work
    activity First
      input Law
    activity Second
      input Habit
`;
    expect(boundaryAt(text, 'A3')).toBe('I Law, Habit');
  });

  test('where all who take the parts made take the whole', () => {
    const text = `
bundle Reports = Daily, Weekly
external Owner
  input Reports
activity Root
  activity First
    output Daily
  activity Second
    output Weekly
`;
    expect(boundaryAt(text, 'A0')).toBe('O Reports');
    expect(boundaryAt(text.replace('input Reports', 'input Daily, Weekly'), 'A0')).toBe(
      'O Daily, Weekly',
    );
  });
});
