import { describe, expect, test } from 'vitest';
import { arrowsAt, diagramAt, findingsOf } from '../../support/model-check.js';

describe('arrows of a decomposition', () => {
  test('go from the sibling that makes an object to each that takes it, as one that forks', () => {
    const text = `
activity Root
  activity Plan
    output Plan of Work
  activity Make
    control Plan of Work
  activity Sell
    input Plan of Work
`;
    expect(arrowsAt(text, 'A0')).toEqual(['Plan of Work: 1O -> 2C + 3I']);
  });

  test('join where several siblings make the object', () => {
    const text = `
activity Root
  activity First
    output Report
  activity Second
    output Report
  activity Read
    input Report
`;
    expect(arrowsAt(text, 'A0')).toEqual(['Report: 1O + 2O -> 3I']);
  });

  test('join with the frame where the object is made outside as well', () => {
    const text = `
external Customer
  output Order
activity Root
  activity First
    output Order
  activity Second
    input Order
`;
    expect(arrowsAt(text, 'A0')).toEqual(['Order: 1O + I1 -> 2I']);
  });

  test('carry the code of the parent, whose role may differ', () => {
    const text = `
activity Root
  control Law, Plan
  output Product
  activity Work
    input Plan
    control Law
    output Product
object Law
object Plan
`;
    expect(arrowsAt(text, 'A0')).toEqual(['Law: C1 -> 1C', 'Plan: C2 -> 1I', 'Product: 1O -> O1']);
  });

  test('come from the side of the same role where the parent takes an object in two', () => {
    const text = `
activity Root
  control Plan
  input Plan
  activity Govern
    control Plan
  activity Work
    input Plan
object Plan
`;
    expect(arrowsAt(text, 'A0')).toEqual(['Plan: C1 -> 1C', 'Plan: I1 -> 2I']);
  });

  test('join both sides of the frame where the children know one role only', () => {
    const text = `
activity Root
  control Plan
  input Plan
  activity Work
    control Plan
object Plan
`;
    expect(arrowsAt(text, 'A0')).toEqual(['Plan: C1 + I1 -> 1C']);
    expect(findingsOf(text)).toEqual([]);
  });

  test('loop where a box takes what it alone makes', () => {
    const text = `
activity Root
  activity Learn
    input Experience
    output Experience
`;
    expect(arrowsAt(text, 'A0')).toEqual(['Experience: 1O -> 1I']);
  });

  test('do not loop where a box takes from the frame and passes on to it', () => {
    const text = `
activity Root
  input Catalog
  output Catalog
  activity Update
    input Catalog
    output Catalog
`;
    expect(arrowsAt(text, 'A0')).toEqual(['Catalog: I1 -> 1I', 'Catalog: 1O -> O1']);
    const ids = diagramAt(text, 'A0').arrows.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });

  test('do not loop where another box makes the object as well', () => {
    const text = `
activity Root
  activity First
    input Paper
    output Paper
  activity Second
    output Paper
  activity Third
    input Paper
`;
    expect(arrowsAt(text, 'A0')).toEqual(['Paper: 2O -> 1I', 'Paper: 1O + 2O -> 3I']);
  });

  test('loop where nobody else takes what the box makes', () => {
    const text = `
activity Root
  activity First
    input Paper
    output Paper
  activity Second
    output Paper
`;
    expect(arrowsAt(text, 'A0')).toEqual(['Paper: 1O + 2O -> 1I']);
  });

  test('loop where <- says so, whoever else makes the object', () => {
    const text = `
activity Root
  activity First
    input Paper <- First
    output Paper
  activity Second
    output Paper
`;
    expect(arrowsAt(text, 'A0')).toContain('Paper: 1O -> 1I');
  });

  test('lead onward and back as two where several serve several', () => {
    const text = `
activity Root
  activity First
    output Paper
  activity Second
    input Paper
  activity Third
    output Paper
  activity Fourth
    input Paper
`;
    expect(arrowsAt(text, 'A0')).toEqual(['Paper: 1O -> 2I + 4I; 3O -> 4I', 'Paper: 3O -> 2I']);
  });

  test('have one end at the frame for an object that two trees carry', () => {
    const text = `
bundle Tool = Permit, Label
activity Root
  input Permit, Label
  activity First
    control Tool
  activity Second
    input Permit
    control Tool
`;
    expect(arrowsAt(text, 'A0')).toEqual([
      'Tool: I1[Permit] -> 1C + 2C + 2I[Permit]; I2[Label] -> 1C + 2C',
    ]);
  });

  test('stand in order of first mention, calls last', () => {
    const text = `
activity Root
  activity First
    input Zebra
    output Ape
    call Other.Thing
  activity Second
    control Bear
    input Ape
object Zebra
object Bear
`;
    const objects = diagramAt(text, 'A0').arrows.map(({ object }) => object);
    expect(objects).toEqual(['Zebra', 'Ape', 'Bear', 'Other.Thing']);
  });

  test('an end at a box knows its position in the list of the box', () => {
    const text = `
activity Root
  activity Work
    input First, Shown(), Third
object First
object Shown
object Third
`;
    const targets = diagramAt(text, 'A0').arrows.flatMap((arrow) => arrow.targets);
    const positions = targets.map((end) => (end.kind === 'box' ? end.position : 0));
    expect(positions).toEqual([1, undefined, 2]);
  });

  test('a call has its box as the one source', () => {
    const text = `
activity Root
  activity Work
    call Repair
  activity Repair
`;
    const [call] = diagramAt(text, 'A0').arrows;
    expect(call).toMatchObject({
      id: 'call:Root/Work',
      kind: 'call',
      object: 'Repair',
      targets: [],
    });
    expect(call?.sources).toMatchObject([{ kind: 'box', box: 0, role: 'call' }]);
  });
});

describe('<- narrows the sources', () => {
  const text = (from: string) => `
external Customer
  output Report
activity Root
  activity First
    activity Inner
      output Report
  activity Second
    output Report
  activity Read
    input Report ${from}
`;
  test.each([
    ['', 'Report: 1O + 2O + I1 -> 3I'],
    ['<- First', 'Report: 1O -> 3I'],
    ['<- Inner', 'Report: 1O -> 3I'],
    ['<- A2 <- First', 'Report: 1O + 2O -> 3I'],
    ['<- Customer', 'Report: I1 -> 3I'],
    ['<- Customer <- Second', 'Report: 2O + I1 -> 3I'],
    ['<- Root', 'Report: 1O + 2O -> 3I'],
  ])('%j gives %j', (from, arrow) => {
    expect(arrowsAt(text(from), 'A0')).toContain(arrow);
  });

  test('takers with different sources have arrows of their own, with ids from meaning', () => {
    const split = `
activity Root
  activity First
    output Report
  activity Second
    output Report
  activity Read
    input Report <- First
  activity Study
    input Report
`;
    expect(arrowsAt(split, 'A0')).toEqual(['Report: 1O -> 3I', 'Report: 1O + 2O -> 4I']);
    const ids = diagramAt(split, 'A0').arrows.map(({ id }) => id);
    expect(ids).toEqual(['Report<-First', 'Report']);
  });

  test('a source that does not make the object is drawn, marked and found', () => {
    const wrong = `
activity Root
  activity First
    output Other
  activity Second
    output Report
  activity Read
    input Report <- First, Other
`;
    expect(arrowsAt(wrong, 'A0')).toContain('Report: 1O! -> 3I');
    expect(findingsOf(wrong)).toContain('from/not-made: Report <- First');
  });
});

describe('bundles', () => {
  test('fork from the whole to a branch for each part taken', () => {
    const text = `
bundle Input = Needs, Orders, Praise
activity Root
  input Input
  activity First
    input Needs
  activity Second
    input Orders
`;
    expect(arrowsAt(text, 'A0')).toEqual(['Input: I1 -> 1I[Needs] + 2I[Orders]']);
    expect(findingsOf(text)).toEqual([]);
  });

  test('gather parts into the whole', () => {
    const text = `
bundle Reports = Daily, Weekly
activity Root
  output Reports
  activity First
    output Daily
  activity Second
    output Weekly
`;
    expect(arrowsAt(text, 'A0')).toEqual(['Reports: 1O[Daily] + 2O[Weekly] -> O1']);
    expect(findingsOf(text)).toEqual([]);
  });

  test('reach a box inside from the sibling that makes the whole', () => {
    const text = `
bundle Input = Needs, Orders
activity Root
  activity Ask
    output Input
  activity Work
    input Orders
`;
    expect(arrowsAt(text, 'A0')).toEqual(['Input: 1O -> 2I[Orders]']);
  });

  test('a part made inside that also arrives within the bundle has two trees', () => {
    const text = `
bundle Input = Needs, Orders
activity Root
  input Input
  activity Guess
    output Needs
  activity Work
    input Needs, Orders
`;
    expect(arrowsAt(text, 'A0')).toEqual([
      'Needs: 1O -> 2I',
      'Input: I1 -> 2I[Needs] + 2I[Orders]',
    ]);
    expect(findingsOf(text)).toEqual([]);
  });

  test('a parent that lists parts serves a child that takes the whole', () => {
    const text = `
bundle Input = Needs, Orders
activity Root
  input Needs, Orders
  activity Work
    input Input
`;
    expect(arrowsAt(text, 'A0')).toEqual(['Input: I1[Needs] + I2[Orders] -> 1I']);
    expect(findingsOf(text)).toEqual([]);
  });

  test('the whole and its parts keep one trunk where they share a source', () => {
    const text = `
bundle Input = Needs, Orders
activity Root
  input Input
  activity All
    input Input
  activity Some
    input Orders
`;
    expect(arrowsAt(text, 'A0')).toEqual(['Input: I1 -> 1I + 2I[Orders]']);
  });

  test('of bundles reach the innermost part', () => {
    const text = `
bundle Outer = Inner, Else
bundle Inner = Core
activity Root
  input Outer
  activity Work
    input Core
`;
    expect(arrowsAt(text, 'A0')).toEqual(['Outer: I1 -> 1I[Core]']);
  });
});

describe('tunnels', () => {
  test('(X) ends in parentheses at the frame and is not at the parent', () => {
    const text = `
activity Root
  input Order
  output Product
  activity Work
    input Order, (Hidden)
    output Product, (Secret)
object Order
object Hidden
`;
    expect(arrowsAt(text, 'A0')).toEqual([
      'Order: I1 -> 1I',
      'Hidden: I?() -> 1I',
      'Product: 1O -> O1',
      'Secret: 1O -> O?()',
    ]);
    expect(findingsOf(text)).toEqual([]);
  });

  test('X() is in parentheses at the box and not on its child diagram', () => {
    const text = `
activity Root
  activity Work
    control Law(), Plan
    activity Inner
      control Plan
object Law
object Plan
`;
    expect(arrowsAt(text, 'A0')).toEqual(['Law: C1 -> 1C()', 'Plan: C2 -> 1C']);
    expect(arrowsAt(text, 'A1')).toEqual(['Plan: C1 -> 1C']);
    expect(findingsOf(text)).toEqual([]);
  });
});
