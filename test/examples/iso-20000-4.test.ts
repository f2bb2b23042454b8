/**
 * The example ISO 20000-4 against the report it is made from: names, numbers, brackets, and which clause asks for which
 * outcome. Its findings are the slips of the report, which `examples/iso-20000-4/README.md` lists.
 */
import { expect, test } from 'vitest';
import { clauseUses, outcomeNumbers, type Outcome } from '@idef0-studio/model';
import { CATALOGS, listedSlips, readReport, slipsOf } from './iso-facts.js';
import { findingsOf, loadExample } from './load-example.js';

const workspace = await loadExample('iso-20000-4');
const model = modelOf('ISO 20000-4');
const [root, ...processes] = model.activities();
const report = readReport();
const EDITIONS = ['1ED', '2ED'] as const;

test('the model has the 26 processes of the report, under their names and numbers, in its order', () => {
  const named = [...report.processes, ...report.named_only];
  expect(processes.map(({ ownNumber, name }) => `${ownNumber} ${name}`)).toEqual(
    named.map(({ number, name }) => `${number} ${name}`),
  );
  expect(processes).toHaveLength(26);
  expect(processes.every(({ parent }) => parent === root?.id)).toBe(true);
});

test('the two processes that are only named are stubs, and say no more', () => {
  const stubs = processes.filter(({ kind }) => kind === 'stub');
  expect(stubs.map(({ ownNumber }) => ownNumber)).toEqual(['5.26', '5.27']);
  const said = stubs.map(({ texts }) => [texts.purpose ?? texts.description, texts.outcomes]);
  expect(said).toEqual([
    [undefined, []],
    [undefined, []],
  ]);
});

test('each described process has a context, a purpose and the outcomes of the report, 155 in all', () => {
  const described = processes.filter(({ kind }) => kind === 'activity');
  const silent = described.filter(
    ({ texts }) => texts.purpose === undefined || texts.description === undefined,
  );
  expect(silent).toEqual([]);
  const outcomes = described.map(({ ownNumber, texts }) => ({
    process: ownNumber,
    numbers: outcomeNumbers(texts.outcomes),
  }));
  expect(outcomes).toEqual(
    report.processes.map(({ number, outcomes: those }) => ({
      process: number,
      numbers: those.map((each) => each.number),
    })),
  );
  expect(outcomes.flatMap(({ numbers }) => numbers)).toHaveLength(155);
  expect(described.flatMap(({ texts }) => texts.outcomes).every(({ text }) => text)).toBe(true);
});

test('nothing asks for the 27 outcomes in brackets, and two keep brackets around a part', () => {
  const written = processes.flatMap(({ ownNumber, texts }) =>
    texts.outcomes.map(({ number, ...rest }) => `${ownNumber}-${number} ${bracketsOf(rest)}`),
  );
  expect(written).toEqual(
    report.processes.flatMap(({ number, outcomes }) =>
      outcomes.map((each) => `${number}-${each.number} ${each.bracketed}`),
    ),
  );
  expect(written.filter((line) => line.endsWith('true'))).toHaveLength(27);
  expect(written.filter((line) => line.endsWith('partly'))).toHaveLength(2);
});

test('the catalogs list the 23 and 39 clauses of both editions, under their headings', () => {
  for (const edition of EDITIONS) {
    const members = model.catalog(CATALOGS[edition])?.members ?? [];
    expect(members.map(({ name, definition }) => ({ number: name, title: definition }))).toEqual(
      report.clauses[edition],
    );
  }
  expect(EDITIONS.map((each) => report.clauses[each].length)).toEqual([23, 39]);
});

test('each of the 397 links is there, and no other', () => {
  const written = EDITIONS.flatMap((edition) =>
    (model.catalog(CATALOGS[edition])?.members ?? []).flatMap(({ id, name }) =>
      clauseUses(model, id).map(
        ({ activity, outcomes }) => `${activity.ownNumber} ${edition} ${name}: ${outcomes.join()}`,
      ),
    ),
  );
  const printed = report.processes.flatMap(({ number, links }) =>
    links.map(
      ({ edition, clause, outcomes }) => `${number} ${edition} ${clause}: ${outcomes.join()}`,
    ),
  );
  expect(written.toSorted()).toEqual(printed.toSorted());
  const links = report.processes.flatMap(({ links: those }) => those);
  expect(links.flatMap(({ outcomes }) => outcomes)).toHaveLength(397);
});

test('what is found are the twelve slips of the report, which the README lists', () => {
  const { untraced, both } = slipsOf(report);
  const numbers = new Map(processes.map(({ name, ownNumber }) => [name, ownNumber]));
  const found = findingsOf(workspace);
  const places = found.flatMap((line) => {
    const at = /trace\/not-traced: .* outcome (\d+) of '(.*)';/u.exec(line);
    return at === null ? [] : [`${numbers.get(at[2] ?? '')}-${at[1]}`];
  });
  expect(places.toSorted()).toEqual(untraced.toSorted());
  expect(found.filter((line) => !line.includes('trace/not-traced'))).toEqual([
    expect.stringMatching(/^design-and-transition.*: trace\/none: .*'Ed2\.5\.1'/),
  ]);
  expect([untraced.length, both]).toEqual([11, ['5.24-3']]);
  expect(listedSlips().toSorted()).toEqual(
    [
      ...untraced.map((place) => `${place} trace/not-traced`),
      ...both.map((place) => `${place} trace/none`),
    ].toSorted(),
  );
});

function modelOf(name: string) {
  const found = workspace.model(name);
  if (found === undefined) throw new RangeError(`There is no model '${name}'.`);
  return found;
}

/** What the report would print: `true` for an outcome in brackets. */
function bracketsOf({ text, satisfies }: Pick<Outcome, 'text' | 'satisfies'>): boolean | 'partly' {
  if (satisfies?.none === true) return true;
  return /\[.+\]/u.test(text?.text ?? '') ? 'partly' : false;
}
