/** A name that completion or rename writes is read back as the same name. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { writtenName } from '@idef0-studio/language/testing';
import { lowered } from '../../support/language.js';

it.each([
  ['Service Catalog', 'Service Catalog'],
  ['SLAs, OLAs, UCs', '`SLAs, OLAs, UCs`'],
  ['R&D Budget', 'R&D Budget'],
  ['Plan – Build', 'Plan – Build'],
  ["Customer's Order", "Customer's Order"],
  ['Заявка клиента', 'Заявка клиента'],
  ['订单', '订单'],
  ['24x7 Support', '`24x7 Support`'],
  ['input', '`input`'],
  ['A22', '`A22`'],
  ['А22', '`А22`'],
  ['Release 2.0', '`Release 2.0`'],
  ['Plan (draft)', '`Plan (draft)`'],
  ['Deliver // really', '`Deliver // really`'],
  ['none', '`none`'],
  ['see', '`see`'],
  ['responsible', '`responsible`'],
  ['Ends with -', '`Ends with -`'],
])('%s is written %s', (name, written) => {
  expect(writtenName(name)).toBe(written);
  const { fragment, findings } = lowered(
    `model M\nactivity A {\n  input\n    ${written}\n  output B\n}`,
  );
  const [input] = fragment.activities[0]?.content.lists ?? [];
  expect(findings).toEqual([]);
  expect(input?.entries.map(({ object }) => [object.text, object.node])).toEqual([[name, false]]);
});

it('every keyword of the grammar is written in backquotes', () => {
  const grammar = readFileSync('packages/language/src/idef0.langium', 'utf8');
  const keywords = new Set([...grammar.matchAll(/'([a-z]+)'/g)].map((match) => match[1] ?? ''));
  expect(keywords.size).toBeGreaterThan(30);
  for (const keyword of keywords) expect(writtenName(keyword)).toBe(`\`${keyword}\``);
});
