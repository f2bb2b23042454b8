/** Two names that ran together, for want of a comma. */
import { assemble, checkModel, type Finding } from '@idef0-studio/model';
import { everyFinding } from '../../support/every-finding.js';
import { LiveModel } from '@idef0-studio/database';
import { expect, test } from 'vitest';
import { RELAXED } from '../../support/model-check.js';
import { fragmentsOf } from '../../support/model-notation.js';

function unknown(text: string): readonly Finding[] {
  const findings = checkModel(assemble(fragmentsOf(text)), RELAXED);
  return findings.filter(({ code }) => code === 'name/unknown');
}

const model = (taken: string, ...declared: readonly string[]) =>
  [`activity Root`, `  input ${taken}`, ...declared.map((name) => `object ${name}`)].join('\n');

test.each([
  ['Flour Water', ['Flour', 'Water'], 5],
  ['Flour Water Jug', ['Flour', 'Water Jug'], 5],
  ['Rye Flour Water', ['Rye Flour', 'Water'], 9],
])('%s is asked to be two names', (taken, declared, at) => {
  const [finding] = unknown(model(taken, ...declared));
  expect(finding?.message).toMatch(/: '.+' and '.+' are: two names without a comma\?$/);
  expect(finding?.data).toMatchObject({ kind: 'split-name', at });
});

test.each([
  ['one of them is unknown too', 'Flour Water', ['Flour']],
  ['it is the plural of a third', 'Flour Water', ['Flour', 'Water', 'Flour Waters']],
  ['it is one word', 'Flourwater', ['Flour', 'Water']],
])('a name is not asked to be two where %s', (_what, taken, declared) => {
  const [finding] = unknown(model(taken, ...declared));
  expect(finding?.message).not.toContain('two names');
  expect(finding?.data?.kind).not.toBe('split-name');
});

test('two names are likelier than one that is a slip of the pen away', () => {
  const [finding] = unknown(model('Flour Water', 'Flour', 'Water', 'Floor Water'));
  expect(finding?.message).toContain("'Flour' and 'Water' are");
});

test('an activity of the whole name is said to be one', () => {
  const [finding] = unknown(`${model('Sell Bread', 'Sell', 'Bread')}\nexternal Sell Bread`);
  expect(finding?.message).toContain('is an agent');
});

test('the question comes and goes with the names', () => {
  const text = model('Flour Water', 'Flour');
  const live = new LiveModel(fragmentsOf(text));
  const messages = () => everyFinding(live, RELAXED).map(({ message }) => message);
  const without = messages();
  const fragments = fragmentsOf(`${text}\nobject Water`);
  live.update(fragments);
  const fresh = checkModel(assemble(fragments), RELAXED).map(({ message }) => message);
  expect(messages()).toEqual(fresh);
  expect(messages().join()).toContain('two names');
  live.update(fragmentsOf(text));
  expect(messages()).toEqual(without);
  expect(messages().join()).not.toContain('two names');
});
