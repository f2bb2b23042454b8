import { describe, expect, test } from 'vitest';
import { arrowsAt, diagramAt, modelOf } from '../../support/model-check.js';

const TEXT = `
model Shop "A shop"
  purpose "Show how it earns"
  viewpoint "The owner"
  author "E. Owner"
bundle Wish = Order, Praise
external Customer
  output Wish
  input Product
external Owner
  input Product
activity Run a shop
  input Order
  control Law
  output Product
  activity Sell
    title "Sell goods"
    input Order
    output Product
    activity Ask
      input Order
    activity Give
      output Product
  stub Store
object Law
`;

describe('diagrams', () => {
  test('are A-0, then one for each activity with activities inside, in node order', () => {
    const diagrams = modelOf(TEXT).diagrams();
    expect(diagrams.map(({ node }) => node)).toEqual(['A-0', 'A0', 'A1']);
    expect(diagrams.map(({ activity }) => activity)).toEqual([
      'Run a shop',
      'Run a shop',
      'Run a shop/Sell',
    ]);
  });

  test('a stub has none, nor has a number that nobody has', () => {
    const model = modelOf(`activity Root\n  stub Work\n    stub Inner`);
    expect(model.diagrams().map(({ node }) => node)).toEqual(['A-0', 'A0']);
    expect(model.diagram('A1')).toBeUndefined();
    expect(model.diagram('A7')).toBeUndefined();
    expect(model.diagram('nonsense')).toBeUndefined();
  });

  test('a diagram is derived once', () => {
    const model = modelOf(TEXT);
    expect(model.diagram('A0')).toBe(model.diagram('A0'));
  });

  test('the context diagram has the one box, numbered 0, and the agents at the frame', () => {
    const { boxes } = diagramAt(TEXT, 'A-0');
    expect(boxes).toMatchObject([{ node: 'A0', number: 0, name: 'Run a shop', decomposed: true }]);
    expect(arrowsAt(TEXT, 'A-0')).toEqual([
      'Law: C? -> 1C',
      'Order: I?{Customer} -> 1I',
      'Product: 1O -> O?{Customer, Owner}',
    ]);
  });

  test('what agents send and get stands on A-0 though no activity says that it takes or makes it', () => {
    const text = `
external Customer
  output Order, Praise
  input Bread
external Press
  input Praise
  output Review
external Guest
  input Review
activity Run
  input Order
  stub Bake
  stub Sell
`;
    // Praise and reviews go from one agent to another.
    expect(arrowsAt(text, 'A-0')).toEqual(['Order: I?{Customer} -> 1I', 'Bread:  -> O?{Customer}']);
    expect(arrowsAt(text, 'A0')).toEqual(['Order: I1 -> ']);
  });

  test('purpose and viewpoint stand on A-0 alone, the other fields on all', () => {
    expect(diagramAt(TEXT, 'A-0').frame).toMatchObject({
      purpose: 'Show how it earns',
      viewpoint: 'The owner',
      author: 'E. Owner',
      status: 'working',
      context: undefined,
    });
    expect(diagramAt(TEXT, 'A0').frame).toMatchObject({ purpose: undefined, author: 'E. Owner' });
  });

  test('the sketch says which box of the diagram above is decomposed', () => {
    expect(diagramAt(TEXT, 'A0').frame.context).toEqual({ node: 'A-0', boxes: 1, index: 0 });
    expect(diagramAt(TEXT, 'A1').frame.context).toEqual({ node: 'A0', boxes: 2, index: 0 });
  });

  test('boxes show titles, and whether they are decomposed', () => {
    expect(diagramAt(TEXT, 'A0').boxes).toMatchObject([
      { name: 'Sell goods', decomposed: true, kind: 'activity', number: 1 },
      { name: 'Store', decomposed: false, kind: 'stub', number: 2 },
    ]);
  });

  test('an object that goes in and out has two arrows with ids of their own', () => {
    const text = `
activity Root
  input Catalog
  output Catalog
`;
    expect(diagramAt(text, 'A-0').arrows.map(({ id }) => id)).toEqual([
      'Catalog',
      'Catalog>output',
    ]);
  });
});
