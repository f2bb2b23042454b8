import { describe, expect, test } from 'vitest';
import { diagramNodeFor, findActivity, fromTo, makersOf, takersOf } from '@idef0-studio/model';
import { activityAt, modelOf } from '../../support/model-check.js';
import type { IcomRole } from '@idef0-studio/model';

const TEXT = `
model M
external Customer
  output Order
  input Plan
activity Root
  stub 3 Direction
    stub 6 Portfolio
      stub A365
        output Plan
  activity 1 Work
    input none
    control Plan <- A365
    activity Inner
      control Plan
  activity 2 Other
    output Plan
    input Order
  activity 4 Last
    control Plan <- Other
`;
const model = modelOf(TEXT);
const listsOf = (node: string, role: IcomRole, object: string) => {
  const { nodes, agents } = fromTo(model, activityAt(model, node).id, role, object);
  return [...nodes, ...agents].join(' ');
};

describe('From and To lists', () => {
  test('name every node up and down the tree that makes the object, in node order', () => {
    expect(listsOf('A11', 'control', 'Plan')).toBe('A0 A2 A3 A36 A365');
  });
  test('are narrowed by <-', () => {
    expect(listsOf('A1', 'control', 'Plan')).toBe('A0 A3 A36 A365');
    expect(listsOf('A4', 'control', 'Plan')).toBe('A0 A2');
  });
  test('name every node that takes it, but for those that take it from elsewhere', () => {
    expect(listsOf('A365', 'output', 'Plan')).toBe('A1 A11 Customer');
    expect(listsOf('A2', 'output', 'Plan')).toBe('A11 A4 Customer');
  });
  test('name the agents outside', () => {
    expect(listsOf('A2', 'input', 'Order')).toBe('Customer');
  });
  test('are empty for what is not there', () => {
    expect(fromTo(model, 'Nobody', 'input', 'Order')).toEqual({ nodes: [], agents: [] });
    expect(listsOf('A1', 'input', 'Nothing')).toBe('');
  });
  test('makers and takers are in node order', () => {
    const nodes = (activities: readonly { readonly node: string }[]) =>
      activities.map(({ node }) => node).join(' ');
    expect(nodes(makersOf(model, 'Plan'))).toBe('A0 A2 A3 A36 A365');
    expect(nodes(takersOf(model, 'Plan'))).toBe('A1 A11 A4');
  });
});

describe('an activity is found', () => {
  test.each([
    ['Root/Work', 'A1'],
    ['A36', 'A36'],
    ['a36', 'A36'],
    ['M/A36', 'A36'],
    ['A-0', 'A0'],
    ['Inner', 'A11'],
    ['Work.Inner', 'A11'],
    ['M.Root.Work.Inner', 'A11'],
  ])('by %s', (reference, node) => {
    expect(findActivity(model, reference)?.node).toBe(node);
  });
  test.each(['', 'Nobody', 'A9', 'Other.Inner'])('not by %j', (reference) => {
    expect(findActivity(model, reference)).toBeUndefined();
  });
  test('not where two have the name', () => {
    const two = modelOf(
      `activity Root\n  activity A b\n    activity C\n  activity D\n    activity C`,
    );
    expect(findActivity(two, 'C')).toBeUndefined();
    expect(findActivity(two, 'D.C')?.node).toBe('A21');
  });
});

describe('the diagram for an activity', () => {
  test.each([
    ['A1', 'A1'],
    ['A11', 'A1'],
    ['A365', 'A0'],
    ['A0', 'A0'],
  ])('%s is %s', (node, diagram) => {
    expect(diagramNodeFor(model, activityAt(model, node).id)).toBe(diagram);
  });
  test('of a root without activities is A-0', () => {
    expect(diagramNodeFor(modelOf('activity Root'), 'Root')).toBe('A-0');
    expect(diagramNodeFor(model, 'Nobody')).toBeUndefined();
  });
});
