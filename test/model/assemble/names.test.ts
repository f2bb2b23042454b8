import { describe, expect, test } from 'vitest';
import type { Origin } from '@idef0-studio/model';
import { nameKey } from '@idef0-studio/model';
import { findingsOf, messagesOf, modelOf } from '../../support/model-check.js';

describe('names of objects', () => {
  test('blanks are folded, case is kept', () => {
    expect(nameKey('  Service   Catalog ')).toBe('Service Catalog');
    expect(nameKey('Service catalog')).not.toBe(nameKey('Service Catalog'));
  });

  test.each(['output Plan', 'object Plan', 'bundle Whole = Plan'])(
    '%s declares an object',
    (line) => {
      const isOutput = line.startsWith('output');
      const text = isOutput
        ? `activity Root\n  ${line}\n  input Plan`
        : `activity Root\n  input Plan\n${line}`;
      expect(findingsOf(text)).toEqual([]);
    },
  );

  test('an agent declares the objects of its lists', () => {
    const text = `
activity Root
  input Order
external Customer
  output Order
`;
    expect(findingsOf(text)).toEqual([]);
  });

  test.each([
    ['Service Catalogs', 'a plural'],
    ['service catalog', 'case'],
    ['ServiceCatalog', 'a blank'],
    ['Service Catlog', 'a letter'],
    ['Service Cataolg', 'two letters swapped'],
  ])("'%s' is unknown, and a name that differs by %s is meant", (written) => {
    const text = `
activity Root
  input ${written}
object Service Catalog
`;
    expect(findingsOf(text)).toEqual([`name/unknown: ${written}`]);
    expect(messagesOf(text)[0]).toContain("did you mean 'Service Catalog'?");
  });

  test('an unknown name becomes a placeholder, so that drawing goes on', () => {
    const model = modelOf(`activity Root\n  input Missing`);
    expect(model.object('Missing')).toMatchObject({ declared: false, name: 'Missing' });
  });

  test('a far name is not suggested', () => {
    const text = `activity Root\n  input Missing\nobject Service Catalog`;
    expect(messagesOf(text)[0]).not.toContain('did you mean');
  });

  test('an undeclared role with a responsibility is a warning, a declared one is none', () => {
    const text = `
activity Root
  mechanism Clerk: responsible, Owner: accountable
role Owner
`;
    expect(findingsOf(text)).toEqual(['name/undeclared-role: Clerk']);
  });

  test('two differing definitions are an error, two alike are none', () => {
    const text = (second: string) => `
activity Root
  output Plan "What to do"
object Plan "${second}"
`;
    expect(findingsOf(text('When to do it'))).toEqual(['object/two-definitions: What to do']);
    expect(findingsOf(text('What to do'))).toEqual([]);
  });

  test('the most explicit declaration comes first', () => {
    const text = `
activity Root
  output Plan
//- b.idef0
object Plan "What to do"
`;
    const model = modelOf(text);
    const documentsOf = (places: readonly Origin[]) => places.map(({ document }) => document);
    expect(model.texts('Plan').definition).toBe('What to do');
    expect(documentsOf(model.declarations('Plan'))).toEqual(['b.idef0', 'a.idef0']);
    expect(documentsOf(model.occurrences('Plan'))).toEqual(['a.idef0', 'b.idef0']);
  });

  test('what one declaration of an object says adds to what another one says', () => {
    const text = `
object Plan
  description "For a week"
activity Root
  output Plan
//- b.idef0
object Plan
  title "Week Plan"
  description "For a day"
`;
    const model = modelOf(text);
    expect(model.object('Plan')?.title).toBe('Week Plan');
    expect(model.texts('Plan').texts).toEqual({ title: 'Week Plan', description: 'For a week' });
  });

  test('names that differ in case or spacing alone get a warning', () => {
    const text = `
object Market Data
object Market data
`;
    expect(findingsOf(text)).toEqual(['name/look-alike: Market data']);
  });

  test('a name is not an object and an activity, an agent or a role at once', () => {
    const text = (other: string) => `
activity Root
  output Plan
  activity Inside
    output Plan
${other}
`;
    expect(findingsOf(text('decompose Inside\n  stub Plan'))).toEqual(['name/two-things: Plan']);
    expect(findingsOf(text('external Plan'))).toContain('name/two-things: Plan');
    expect(findingsOf(text('role Plan'))).toContain('name/two-things: Plan');
  });

  test('an activity taken as an object is said to be one', () => {
    const text = `
activity Root
  activity Sales
  activity Delivery
    input Sales
`;
    expect(messagesOf(text)[0]).toContain("'Sales' is an activity");
  });

  test('an activity and an agent of one name are an error', () => {
    const text = `
external Sales
activity Root
  activity Sales
`;
    expect(findingsOf(text)).toEqual(['name/two-things: Sales']);
  });

  test('a node number stands for no object', () => {
    expect(findingsOf('activity Root\n  input A22')).toEqual(['name/node: A22']);
  });

  test('an object that stands twice in a list counts once', () => {
    const text = `
activity Root
  output Plan, Plan
`;
    expect(findingsOf(text)).toEqual(['list/duplicate: Plan']);
  });

  test('the qualifier of the own model is dropped, that of another is left alone', () => {
    const text = `
model Shop
activity Root
  input Shop.Order, Other.Order
object Order
`;
    expect(findingsOf(text)).toEqual([]);
    expect(
      modelOf(text)
        .objects()
        .map(({ id }) => id),
    ).toEqual(['Order', 'Other.Order']);
  });
});

describe('names of activities and agents', () => {
  test('an unknown source behind <- is an error', () => {
    const text = `
activity Root
  activity Make
    output Plan
  activity Use
    input Plan <- Mak
  activity Read
    input Plan <- A7
`;
    expect(findingsOf(text)).toEqual(['name/unknown: Mak', 'name/unknown: A7']);
    expect(messagesOf(text)[0]).toContain("did you mean 'Make'?");
  });

  test('a call reaches an activity of this model, or one of another model', () => {
    const text = `
activity Root
  activity Make
    call Root.Repair
  activity Repair
    call Other.Thing
  activity Sell
    call Nothing
`;
    expect(findingsOf(text)).toEqual(['name/no-model: Other.Thing', 'name/unknown: Nothing']);
    const calls = modelOf(text)
      .activities()
      .flatMap((activity) => activity.calls);
    expect(calls.map(({ text: name, activity }) => `${name}=${activity ?? ''}`)).toEqual([
      'Root.Repair=Root/Repair',
      'Other.Thing=',
      'Nothing=',
    ]);
  });

  test('an agent declared twice is an error, and its lists count together', () => {
    const text = `
external Customer
  output Order
external Customer
  output Complaint
`;
    expect(findingsOf(text)).toEqual(['name/duplicate: Customer']);
    expect(modelOf(text).agents()).toMatchObject([{ outputs: ['Order', 'Complaint'] }]);
  });
});

describe('bundles', () => {
  test('know their parts, and the parts know their bundles', () => {
    const model = modelOf(`
bundle Whole = Left, Right
bundle Other = Left
`);
    expect(model.object('Whole')?.parts).toEqual(['Left', 'Right']);
    expect(model.object('Left')?.bundles).toEqual(['Whole', 'Other']);
  });

  test('that hold each other are an error, and the circle is cut', () => {
    const text = `
bundle Left = Middle
bundle Middle = Right
bundle Right = Left
bundle Self = Self
`;
    expect(findingsOf(text)).toEqual(['bundle/cycle: Left', 'bundle/cycle: Self']);
    expect(modelOf(text).object('Right')?.parts).toEqual([]);
  });

  test('declared twice are an error', () => {
    const text = `
bundle Whole = Left
bundle Whole = Right
`;
    expect(findingsOf(text)).toEqual(['name/duplicate: Whole']);
  });
});
