/** What texts refer to, by their words alone. */
import { describe, expect, it } from 'vitest';
import { nodeExpression, referencesIn } from '@idef0-studio/model';

const found = (text: string): readonly string[] =>
  referencesIn(text).map(({ isQuoted, start, end }) => {
    const written = text.slice(start, end);
    return isQuoted ? `\`${written}\`` : written;
  });

describe('a text refers to', () => {
  it('names in backquotes, without the blanks at their ends', () => {
    expect(found('The ` Service Catalog ` and `SLA`.')).toEqual(['`Service Catalog`', '`SLA`']);
  });
  it('a name that is broken over two lines', () => {
    expect(found('The `Service\nCatalog` of the year')).toEqual(['`Service\nCatalog`']);
  });
  it('node numbers and reference expressions', () => {
    expect(found('From A-0 to A21, A4.12 and A21.3C2: 2O2 to 3C1.')).toEqual([
      'A-0',
      'A21',
      'A4.12',
      'A21.3C2',
      '2O2',
      '3C1',
    ]);
  });
  it.each([
    'no words in it',
    'A paper, AA1, A1b, 3C1x, 12 C 1, A-4, X.A1, A1-2 and 1.2C3',
    'a span between ``two `of` them A1`` and one ` that never ends',
    'an empty one: ` `',
    '```\n`Fenced` A1\n```',
    '~~~ts\n`Fenced` A1\n```\nA2\n~~~',
    'Text:\n\n    `Indented` A1\n',
  ])('nothing: %j', (text) => {
    expect(found(text)).toEqual([]);
  });
  it('what stands behind code, and indented in a list', () => {
    expect(found('```\n`Code`\n```\n`Name`\n\n- one\n\n    `Listed`')).toEqual([
      '`Name`',
      '`Listed`',
    ]);
  });
  it('an open backquote of one paragraph does not reach into the next', () => {
    expect(found('An open ` quote\n\nand `Dough`')).toEqual(['`Dough`']);
  });
});

it('a reference expression says a diagram, a box and an arrow', () => {
  expect(nodeExpression('A21.3C2')).toEqual({
    node: 'A21',
    arrow: { box: 3, letter: 'C', at: 2 },
  });
  expect(nodeExpression('A4.12')).toEqual({ node: 'A4.12' });
  expect(nodeExpression('A4.12.3O1')).toEqual({
    node: 'A4.12',
    arrow: { box: 3, letter: 'O', at: 1 },
  });
  expect(nodeExpression('3C1')).toEqual({ arrow: { box: 3, letter: 'C', at: 1 } });
  expect(nodeExpression('Bake')).toBeUndefined();
});
