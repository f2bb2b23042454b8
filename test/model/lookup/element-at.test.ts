import { describe, expect, test } from 'vitest';
import { activityAt, declarationsOf, nameAt, occurrencesOf } from '@idef0-studio/model';
import { fileText, modelOf } from '../../support/model-check.js';

const TEXT = `
external Customer
  output Order
role Clerk
activity Root
  activity Sales
    input Order <- Customer
    mechanism Clerk: responsible
  activity Delivery
    excludes see Sales
    input Order <- A1
//- b.idef0
decompose Sales
  activity Offer
    input Order
`;
const model = modelOf(TEXT);
const at = (document: string, text: string, nth = 0) => {
  let offset = -1;
  for (let index = 0; index <= nth; index += 1) {
    offset = fileText(TEXT, document).indexOf(text, offset + 1);
  }
  return offset;
};
const placed = (origins: readonly { document: string; start: number; end: number }[]) =>
  origins.map(({ document, start, end }) => {
    const before = fileText(TEXT, document).slice(0, start);
    return `${document[0] ?? ''}${before.split('\n').length}:${fileText(TEXT, document).slice(start, end)}`;
  });

describe('the name at an offset', () => {
  test.each([
    ['Order', 0, { kind: 'object', id: 'Order' }],
    ['Customer', 0, { kind: 'agent', id: 'Customer' }],
    ['Customer', 1, { kind: 'agent', id: 'Customer' }],
    ['Sales', 0, { kind: 'activity', id: 'Root/Sales' }],
    ['Sales', 1, { kind: 'activity', id: 'Root/Sales' }],
    ['Clerk', 1, { kind: 'role', id: 'Clerk' }],
    ['A1', 0, { kind: 'activity', id: 'Root/Sales' }],
  ] as const)('%s (%i) is %j', (text, nth, element) => {
    const offset = at('a.idef0', text, nth);
    expect(nameAt(model, 'a.idef0', offset)?.element).toEqual(element);
    expect(nameAt(model, 'a.idef0', offset + text.length)?.element).toEqual(element);
  });

  test('a node number is said to be one', () => {
    expect(nameAt(model, 'a.idef0', at('a.idef0', 'A1'))?.node).toBe(true);
  });

  test('between names there is none', () => {
    expect(nameAt(model, 'a.idef0', at('a.idef0', 'mechanism') + 3)).toBeUndefined();
    expect(nameAt(model, 'nowhere.idef0', 0)).toBeUndefined();
  });
});

describe('the places of a name', () => {
  test('of an object, over all files', () => {
    const element = { kind: 'object', id: 'Order' } as const;
    expect(placed(occurrencesOf(model, element))).toEqual([
      'a3:Order',
      'a7:Order',
      'a11:Order',
      'b3:Order',
    ]);
    expect(placed(declarationsOf(model, element))).toEqual(['a3:Order']);
  });
  test('of an activity: declaration, decomposition, see and <-', () => {
    const element = { kind: 'activity', id: 'Root/Sales' } as const;
    expect(placed(occurrencesOf(model, element))).toEqual([
      'a6:Sales',
      'a10:Sales',
      'a11:A1',
      'b1:Sales',
    ]);
    expect(placed(declarationsOf(model, element))).toEqual(['a6:Sales']);
  });
  test('of an agent and a role', () => {
    expect(placed(occurrencesOf(model, { kind: 'agent', id: 'Customer' }))).toEqual([
      'a2:Customer',
      'a7:Customer',
    ]);
    expect(placed(occurrencesOf(model, { kind: 'role', id: 'Clerk' }))).toEqual([
      'a4:Clerk',
      'a8:Clerk',
    ]);
  });
});

describe('the activity at an offset', () => {
  test('is the innermost whose text holds it', () => {
    expect(activityAt(model, 'a.idef0', at('a.idef0', 'Order', 1))?.id).toBe('Root/Sales');
    expect(activityAt(model, 'a.idef0', at('a.idef0', 'Root'))?.id).toBe('Root');
    expect(activityAt(model, 'a.idef0', at('a.idef0', 'role'))).toBeUndefined();
  });
  test('is that of a decomposition in another file', () => {
    expect(activityAt(model, 'b.idef0', at('b.idef0', 'Sales'))?.id).toBe('Root/Sales');
    expect(activityAt(model, 'b.idef0', at('b.idef0', 'Order'))?.id).toBe('Root/Sales/Offer');
  });
});
