/**
 * A model against a printed table of From and To lists.
 */
import { describe, expect, test } from 'vitest';
import { audit, type AuditEntry, type AuditTable, type IcomRole } from '@idef0-studio/model';
import { modelOf } from '../../support/model-check.js';

const model = modelOf(`
model Shop
external Customer
  output Order
  input Parcel
activity Sell
  activity Plan
    control Order
    output Schedule
  activity Pack
    input Goods
    control Schedule, Order
    output Parcel
  activity Buy
    control Schedule
    output Goods
`);

/** `A1 Plan | control Order < outside | output Schedule > A2 A3`, one node a line; no sign, no list. */
function tableOf(text: string): AuditTable {
  const rows = text.split('\n').filter((line) => line.trim() !== '');
  return {
    nodes: rows.map((row) => {
      const [head = '', ...cells] = row.split('|').map((cell) => cell.trim());
      const [node = '', ...name] = head.split(' ');
      const entries = cells.map(entryOf);
      return {
        node,
        name: name.length === 0 ? undefined : name.join(' '),
        roles: ['control', 'input', 'output'],
        entries,
      };
    }),
  };
}

function entryOf(cell: string): AuditEntry {
  const [, role, object, list] = /^(\w+) ([^<>]+?)(?: [<>] ?(.*))?$/.exec(cell) ?? [];
  const words = list?.split(' ').filter((word) => word !== '');
  return {
    role: role as IcomRole,
    object: object ?? '',
    fromTo: words?.filter((word) => word !== 'outside'),
    outside: words?.includes('outside') ?? false,
  };
}

const EXACT = `
A1 Plan | control Order < outside | output Schedule > A2 A3
A2 Pack | control Schedule < A1 | control Order < outside | input Goods < A3 | output Parcel > outside
A3 Buy | control Schedule < A1 | output Goods > A2
`;

function differencesOf(text: string): readonly string[] {
  return audit(model, tableOf(text)).differences.map(
    ({ kind, node, role, object, printed, follows, contradicted }) =>
      [
        kind,
        node,
        role,
        object,
        `${printed} / ${follows}`,
        contradicted ? 'contradicted' : undefined,
      ]
        .filter((part) => part !== undefined)
        .join(' '),
  );
}

describe('a model against a table', () => {
  test('has no difference where names, entries, order and lists agree', () => {
    expect(audit(model, tableOf(EXACT))).toEqual({
      differences: [],
      contradictions: [],
      formerNames: [],
      compared: { nodes: 3, entries: 8, lists: 8, outcomes: 0, clauses: 0 },
    });
  });

  test.each<readonly [string, string, string, string]>([
    ['a node is named otherwise', 'A3 Buy', 'A3 Purchase', 'name A3 Purchase / Buy'],
    ['the case of a name does matter', 'A3 Buy', 'A3 BUY', 'name A3 BUY / Buy'],
    ['the model lacks a node', 'A3 Buy', 'A4 Buy', 'node-missing A4 Buy / no such node'],
    [
      'the model lacks an entry',
      'control Order < outside | input',
      'control Order < outside | input Tape | input',
      'entry-missing A2 input Tape input / nothing',
    ],
    [
      'the table lacks an entry',
      ' | input Goods < A3',
      '',
      'entry-not-in-table A2 input Goods nothing / input',
    ],
    [
      'an entry has another role',
      'input Goods < A3',
      'control Goods < A3',
      'role A2 control Goods control / input',
    ],
    [
      'the entries have another order',
      'control Schedule < A1 | control Order < outside',
      'control Order < outside | control Schedule < A1',
      'order A2 control Order, Schedule / Schedule, Order',
    ],
    [
      'a list names another node from outside the table',
      'input Goods < A3',
      'input Goods < A3 A5',
      'list A2 input Goods A3 A5 / A3',
    ],
    [
      'a list forgets the outside',
      'output Parcel > outside',
      'output Parcel >',
      'list A2 output Parcel nobody / outside',
    ],
  ])('is told from it where %s', (_, exact, changed, expected) => {
    expect(EXACT).toContain(exact);
    expect(differencesOf(EXACT.replace(exact, changed))).toContain(expected);
  });

  test('does not compare a list that is not printed', () => {
    expect(differencesOf(EXACT.replace('input Goods < A3', 'input Goods'))).toEqual([]);
  });

  test('shows where in the text the difference stands', () => {
    const [difference] = audit(model, tableOf(EXACT.replace('A3 Buy', 'A3 Purchase'))).differences;
    expect(difference?.origin?.document).toBe('a.idef0');
  });

  test('reports a child that the table lacks where it has its parent and its siblings', () => {
    const partial = tableOf('A0 Sell\nA1 Plan\nA2 Pack');
    const kinds = audit(model, partial).differences.map(({ kind, node }) => `${kind} ${node}`);
    expect(kinds).toContain('node-not-in-table A3');
  });
});

describe('a table that contradicts itself', () => {
  const contradictionsOf = (text: string) =>
    audit(model, tableOf(text)).contradictions.map(({ message }) => message);

  test.each([
    [
      'sends an output to a node that takes nothing of that name',
      'output Goods > A2',
      'output Goods > A1 A2',
      'A3 output goes to A1, which takes nothing of that name.',
    ],
    [
      'lets an input come from a node that does not make it',
      'input Goods < A3',
      'input Goods < A1 A3',
      'A2 input comes from A1, which makes nothing of that name.',
    ],
    [
      'names a node whose own list does not answer',
      'output Schedule > A2 A3',
      'output Schedule > A3',
      'A2 control comes from A1, whose own list does not name A2.',
    ],
    [
      'lists an object twice',
      'control Order < outside | output',
      'control Order < outside | control Order < outside | output',
      'A1 lists it as control and again as control.',
    ],
  ])('is caught where it %s', (_, exact, changed, message) => {
    expect(contradictionsOf(EXACT.replace(exact, changed))).toContain(message);
  });

  test('names all nodes that one entry is at odds with in one sentence', () => {
    const slip = EXACT.replace('output Goods > A2', 'output Goods > A1 A2 A3');
    expect(contradictionsOf(slip)).toEqual([
      'A3 output goes to A1 and A3, which take nothing of that name.',
    ]);
  });

  test('does not where a node takes an object and gives it again, updated', () => {
    const updated = modelOf(`
model Shop
activity Sell
  activity Write
    output Ledger <- Keep
  activity Keep
    input Ledger
    output Ledger
`);
    const table = tableOf('A1 Write | output Ledger\nA2 Keep | input Ledger | output Ledger');
    expect(audit(updated, table)).toMatchObject({ differences: [], contradictions: [] });
    const half = tableOf('A1 Write | output Ledger\nA2 Keep | output Ledger');
    expect(audit(updated, half).differences.map(({ kind, role }) => [kind, role])).toEqual([
      ['entry-not-in-table', 'input'],
    ]);
  });

  test('marks the differences that its contradictions may explain', () => {
    const slip = EXACT.replace('output Goods > A2', 'output Goods > A1 A2');
    expect(differencesOf(slip)).toEqual(['list A3 output Goods A1 A2 / A2 contradicted']);
  });

  test('is not held against nodes that it does not have', () => {
    expect(contradictionsOf(EXACT.replace('input Goods < A3', 'input Goods < A3 A9'))).toEqual([]);
  });
});

test('a name that an element had before is taken for that element, where nothing has it now', () => {
  const renamed = modelOf(`
model Shop
object Goods
  formerly Wares
object Order
  formerly Goods
activity Sell
  activity Plan
    formerly Arrange
    control Order
    output Schedule
  activity Buy
    control Schedule
    output Goods
`);
  const table = tableOf(`
A1 Arrange | control Order | output Schedule
A2 Buy | control Schedule | output Wares
`);
  expect(audit(renamed, table)).toMatchObject({
    differences: [],
    formerNames: [
      { printed: 'Arrange', now: 'Plan' },
      { printed: 'Wares', now: 'Goods' },
    ],
  });
  const present = tableOf('A2 Buy | control Schedule | output Goods');
  expect(audit(renamed, present)).toMatchObject({ differences: [], formerNames: [] });
});
