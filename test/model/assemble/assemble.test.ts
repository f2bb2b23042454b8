import { describe, expect, test } from 'vitest';
import { assemble, checkModel, queriesOf } from '@idef0-studio/model';
import {
  findingsOf,
  messagesOf,
  assembled,
  modelOf,
  nodesOf,
  RELAXED,
} from '../../support/model-check.js';

describe('the model from its files', () => {
  test('the files of a model make one tree', () => {
    const text = `
activity Root
  activity Sales
//- b.idef0
decompose Sales
  activity Offer
    activity Price
//- c.idef0
decompose Offer
  input Order
//- d.idef0
object Order
`;
    expect(nodesOf(text)).toEqual(['A0 Root', 'A1 Sales', 'A11 Offer', 'A111 Price']);
    const offer = modelOf(text).activity('Root/Sales/Offer');
    expect(offer?.lists.input?.map(({ object }) => object)).toEqual(['Order']);
  });

  test('a decomposition names its target by name, by parent and name, or by node number', () => {
    const text = `
activity Root
  activity Buy
    activity Plan
  activity Sell
    activity Plan
decompose Sell.Plan
  activity One
decompose A11
  activity Two
decompose A111
  activity Three
`;
    expect(nodesOf(text)).toEqual([
      'A0 Root',
      'A1 Buy',
      'A11 Plan',
      'A111 Two',
      'A1111 Three',
      'A2 Sell',
      'A21 Plan',
      'A211 One',
    ]);
    expect(findingsOf(text)).toEqual([]);
  });

  test('an ambiguous name is an error, and the first activity is taken', () => {
    const text = `
activity Root
  activity Buy
    activity Plan
  activity Sell
    activity Plan
decompose Plan
  activity One
`;
    expect(findingsOf(text)).toEqual(['name/ambiguous: Plan']);
    expect(nodesOf(text)).toContain('A111 One');
  });

  test('a decomposition of what does not exist is an error with a near name', () => {
    const text = `
activity Root
  activity Sales Planning
decompose Sales Planing
  activity Lost
`;
    expect(findingsOf(text)).toEqual(['decompose/unknown: Sales Planing']);
    expect(messagesOf(text)[0]).toContain("did you mean 'Sales Planning'?");
    expect(nodesOf(text)).toEqual(['A0 Root', 'A1 Sales Planning']);
  });

  test('a decomposition of a stub is an error', () => {
    const text = `
activity Root
  stub Sales
decompose Sales
  activity Offer
`;
    expect(findingsOf(text)).toEqual(['decompose/stub: Sales']);
  });

  test('what is known inside a stub may stand in a file of its own', () => {
    const text = `
activity Root
  stub Sales
decompose Sales
  stub 2 Offer
  stub A112
    input Orders
decompose A112
  stub A1123
    output Orders
`;
    expect(findingsOf(text)).toEqual([]);
    expect(nodesOf(text)).toEqual([
      'A0 Root',
      'A1 Sales (stub)',
      'A11 A11 (implied)',
      'A112 A112 (stub)',
      'A1123 A1123 (stub)',
      'A12 Offer (stub)',
    ]);
  });

  test('a decomposition of itself is an error', () => {
    const text = `
activity Root
decompose Left
  activity Right
decompose Right
  activity Left
`;
    expect(findingsOf(text)).toEqual(['decompose/cycle: Right']);
    expect(nodesOf(text)).toEqual(['A0 Root']);
  });

  test('children of one activity in two places are an error, and all are kept', () => {
    const text = `
activity Root
  activity Sales
    activity First
//- b.idef0
decompose Sales
  activity Second
`;
    expect(findingsOf(text)).toEqual(['decompose/two-places: Sales']);
    expect(nodesOf(text)).toContain('A12 Second');
    const lists = text.replace('activity Second', 'input Order\nobject Order');
    expect(findingsOf(lists)).not.toContain('decompose/two-places: Sales');
  });

  test('two decompositions with children are an error at the second', () => {
    const text = `
activity Root
  activity Sales
//- b.idef0
decompose Sales
  activity First
//- c.idef0
decompose Sales
  activity Second
`;
    const [finding] = checkModel(assembled(text), RELAXED);
    expect(finding?.code).toBe('decompose/two-places');
    expect(finding?.origin.document).toBe('c.idef0');
    expect(finding?.notes[0]?.origin.document).toBe('b.idef0');
  });

  test('two roots are an error at the second', () => {
    const text = `
activity Root
//- b.idef0
activity Other
`;
    expect(findingsOf(text)).toEqual(['model/two-roots: Other']);
    expect(nodesOf(text)).toEqual(['A0 Root']);
  });

  test('two bodies are an error at the second, and the first counts', () => {
    const text = `
model Shop "A shop"
  purpose "Sell"
//- b.idef0
model Shop
  purpose "Buy"
`;
    expect(findingsOf(text)).toEqual(['model/two-bodies: model Shop']);
    expect(assembled(text)).toMatchObject({
      name: 'Shop',
      header: { title: 'A shop', purpose: 'Sell' },
    });
  });

  test('siblings of one name are an error and keep identities of their own', () => {
    const text = `
activity Root
  activity Plan
  activity Plan
`;
    expect(findingsOf(text)).toEqual(['name/duplicate: Plan']);
    expect(
      modelOf(text)
        .activities()
        .map(({ id }) => id),
    ).toEqual(['Root', 'Root/Plan', 'Root/Plan#2']);
  });

  test('identities differ where names hold a slash', () => {
    const text = `
activity Root
  activity Plan
    activity Do
  activity Plan/Do
`;
    expect(
      new Set(
        modelOf(text)
          .activities()
          .map(({ id }) => id),
      ).size,
    ).toBe(4);
  });

  test('nothing at all is a model without diagrams', () => {
    const model = assemble([]);
    expect(queriesOf(model).diagrams()).toEqual([]);
    expect(checkModel(model)).toEqual([]);
  });

  test('half-typed text is a model: names without text are left out of the tables', () => {
    const text = `
activity
  input
  activity
    input , Order
  call
decompose
  activity
external
bundle  =
object Order
role
`;
    expect(findingsOf(text)).toEqual([]);
    expect(
      modelOf(text)
        .objects()
        .map(({ id }) => id),
    ).toEqual(['Order']);
    expect(nodesOf(text)).toEqual(['A0 ', 'A1 ']);
  });
});

describe('each', () => {
  const text = `
activity Root
  each control Rules
  activity Make Rules
    output Rules
  activity Work
    input Order
  activity Decide
    input Rules
  stub Outside
object Order
`;
  const listsOf = (name: string) => modelOf(text).activity(`Root/${name}`)?.lists;

  test('holds for the direct children', () => {
    expect(listsOf('Work')?.control).toMatchObject([{ object: 'Rules', fromEach: true }]);
  });
  test('holds neither for the makers of the object nor for stubs', () => {
    expect(listsOf('Make Rules')?.control).toBeUndefined();
    expect(listsOf('Outside')?.control).toBeUndefined();
  });
  test('yields to what a child says itself', () => {
    expect(listsOf('Decide')?.control).toBeUndefined();
  });
  test('does not close the role of a child', () => {
    const open = modelOf(text).activity('Root/Work');
    expect(open?.closed).toEqual(['input']);
  });
  test('holds not for the parent of a maker', () => {
    const model = modelOf(`
activity Root
  each control Rules
  activity Govern
    activity Make Rules
      output Rules
`);
    expect(model.activity('Root/Govern')?.lists.control).toBeUndefined();
  });
});
