/** Names that are nearly the same: by case, by plural, by letters of another alphabet. */
import { assemble, checkModel, type Finding, type RuleSettings } from '@idef0-studio/model';
import { everyFinding } from '../../support/every-finding.js';
import { LiveModel } from '@idef0-studio/database';
import { describe, expect, test } from 'vitest';
import { Edits } from '../../support/model-edits.js';
import { fragmentsOf } from '../../support/model-notation.js';

const SETTINGS: RuleSettings = {
  profile: 'relaxed',
  severities: { 'name/mixed-letters': 'warning', 'name/plural': 'information' },
};

function found(text: string): readonly Finding[] {
  return checkModel(assemble(fragmentsOf(text)), SETTINGS);
}

/** `name/plural: Orders`: the findings at names. */
function likeness(text: string): readonly string[] {
  return found(text).map(
    ({ code, origin }) => `${code}: ${text.slice(origin.start, origin.end).split('\n')[0] ?? ''}`,
  );
}

const objects = (...names: readonly string[]) => names.map((name) => `object ${name}`).join('\n');

describe('names that are singular and plural of one another', () => {
  test.each([
    ['Service Catalog', 'Service Catalogs'],
    ['Policy', 'Policies'],
    ['Process', 'Processes'],
    ['Box', 'Boxes'],
    ['SLA', 'SLAs'],
    ['Order', 'orders'],
  ])('%s and %s are told once', (one, other) => {
    expect(likeness(objects(one, other))).toEqual([`name/plural: ${other}`]);
  });

  test.each([
    ['another word', 'Service Catalog', 'Service Contracts'],
    ['a plural inside', 'Service Catalog', 'Services Catalog'],
    ['a single letter', 'Level', 'Level S'],
    ['a double s', 'Clas', 'Class'],
  ])('are not told of %s', (_what, one, other) => {
    expect(likeness(objects(one, other))).toEqual([]);
  });

  test('may be a bundle and its part', () => {
    expect(likeness('bundle Orders = Order, Letter')).toEqual([]);
  });

  test('differ in case alone where case is all: that is told as such', () => {
    expect(likeness(objects('Orders', 'orders'))).toEqual(['name/look-alike: orders']);
  });

  test('are no finding where rules are relaxed', () => {
    const findings = checkModel(assemble(fragmentsOf(objects('Order', 'Orders', 'Сash'))), {
      profile: 'relaxed',
      severities: {},
    });
    expect(findings).toEqual([]);
  });
});

describe('names with letters of two alphabets', () => {
  test('that look the same are told, at the one that is mixed', () => {
    // The first letter of the one is Cyrillic; of the other the third one is Latin.
    expect(likeness(objects('Customer', 'Сustomer'))).toEqual(['name/mixed-letters: Сustomer']);
    expect(likeness(objects('Заказ', 'Зaказ'))).toEqual(['name/mixed-letters: Зaказ']);
  });

  test('that look the same though each is of one alphabet are told', () => {
    expect(likeness(objects('CO', 'СО'))).toEqual(['name/mixed-letters: СО']);
    expect(found(objects('CO', 'СО'))[0]?.notes).toHaveLength(1);
  });

  test.each([
    ['Сustomer Order', 'Cyrillic', 'Сustomer', 'Customer'],
    ['Prοduct', 'Greek', 'Prοduct', 'Product'],
    ['Заявкa клиента', 'Latin', 'Заявкa', 'Заявка'],
    ['Πρoϊόν', 'Latin', 'Πρoϊόν', 'Προϊόν'],
  ])('alone are told with the word to write: %s', (name, stray, word, instead) => {
    const [finding] = found(objects(name));
    expect(finding?.data).toEqual({ kind: 'mixed-letters', word, instead });
    expect(finding?.message).toContain(`is ${stray}`);
  });

  test.each([
    'IT-отдел',
    'Отчёт XLS',
    'ΔT',
    'ΔTmin',
    'Файл XLSфайл',
    'Größe',
    'Заявка',
    'µm',
    '订单 A',
  ])('are not seen in %s', (name) => {
    expect(likeness(objects(name))).toEqual([]);
  });

  test('are told of activities and agents too', () => {
    const text = 'activity Root\n  activity Рlan\nexternal Сlient';
    expect(likeness(text)).toEqual(['name/mixed-letters: Рlan', 'name/mixed-letters: Сlient']);
  });

  test('are told beside a name that nothing has', () => {
    const text = 'activity Root\n  input Сustomer';
    expect(likeness(text)).toEqual(['name/mixed-letters: Сustomer', 'name/unknown: Сustomer']);
  });
});

const NAMES = ['Order', 'Orders', 'order', 'Оrder', 'Оrders', 'Заказ', 'Зaказ', 'Or der', 'Letter'];

test.each([1, 2, 3, 4])('after any edits the findings are those of the files, seed %i', (seed) => {
  const edits = new Edits(seed);
  const pick = (): string => NAMES[edits.below(NAMES.length)] ?? 'Order';
  const line = (): string => {
    switch (edits.below(4)) {
      case 0:
        return `bundle ${pick()} = ${pick()}, ${pick()}`;
      case 1:
        return `activity Root\n  activity ${pick()}\n    input ${pick()} ${pick()}`;
      case 2:
        return `external ${pick()}`;
      default:
        return `object ${pick()}`;
    }
  };
  let lines: readonly string[] = [line(), line(), line()];
  const model = new LiveModel(fragmentsOf(lines.join('\n')));
  let count = 0;
  for (let step = 0; step < 40; step += 1) {
    const at = edits.below(lines.length + 1);
    const instead = edits.below(3) === 0 ? [] : [line()];
    lines = [...lines.slice(0, at), ...instead, ...lines.slice(at + edits.below(2))];
    const fragments = fragmentsOf(lines.join('\n'));
    model.update(fragments);
    const findings = everyFinding(model, SETTINGS);
    expect(findings, lines.join('\n')).toEqual(checkModel(assemble(fragments), SETTINGS));
    count += findings.filter(({ code }) => code.startsWith('name/')).length;
  }
  expect(count).toBeGreaterThan(40);
});
