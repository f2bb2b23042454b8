/** The page on published models: its figures are those of the examples, and its links lead somewhere. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  assessmentsIn,
  outcomeNumbers,
  ROLES,
  type Activity,
  type ModelQueries,
} from '@idef0-studio/model';
import { findingsOf, loadExample } from '../examples/load-example.js';

const page = readFileSync('docs/features.md', 'utf8');
const [header = [], , ...rows] = tableAfter('What each holds:');
const examples = header.slice(1).map((cell) => /examples\/([a-z0-9-]+)\//u.exec(cell)?.[1] ?? '');
const figures = await Promise.all(examples.map(figuresOf));

test.each(rows.map(([what = '', ...cells]) => [what, cells] as const))(
  'the examples hold as many %s as the page says',
  (what, cells) => {
    expect(cells.map((cell) => (cell === '' ? 0 : Number(cell)))).toEqual(
      figures.map((figure) => figure.get(what)),
    );
  },
);

test('of each kind in the first table the second says where it lives', () => {
  const [, , ...places] = tableAfter('where each kind of content lives:');
  const kinds = places.flatMap(([what = '']) => what.split(', '));
  const counted = rows.map(([what = '']) => what);
  const described = (what: string) => kinds.some((kind) => what.startsWith(kind));
  const own = "findings that are the source's own";
  expect(counted.filter((what) => what !== own && !described(what))).toEqual([]);
});

test('every page that it links to is there, with the heading', () => {
  const links = [...page.matchAll(/\]\(([^)#]+)(?:#([^)]+))?\)/gu)];
  expect(links.length).toBeGreaterThan(20);
  for (const [, file = '', anchor] of links) {
    const path = `docs/${file}`;
    expect(existsSync(path), path).toBe(true);
    if (anchor !== undefined) expect(anchorsOf(path), path).toContain(anchor);
  }
});

/** The cells of the table behind a text, row by row. */
function tableAfter(text: string): readonly (readonly string[])[] {
  const [, table = ''] = page.slice(page.indexOf(text)).split('\n\n');
  return table
    .trim()
    .split('\n')
    .map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

async function figuresOf(example: string): Promise<ReadonlyMap<string, number>> {
  const workspace = await loadExample(example);
  const [model] = workspace.models();
  if (model === undefined) throw new RangeError(`There is no model in '${example}'.`);
  const activities = describedIn(model);
  const texts = activities.map((activity) => activity.texts);
  const scopes = texts.flatMap(({ includes }) => includes);
  const satisfied = texts.flatMap(({ outcomes }) => outcomes.map(({ satisfies }) => satisfies));
  return new Map([
    ['activities, of all levels', activities.length],
    ["numbers of the source's own", activities.filter(({ ownNumber }) => ownNumber).length],
    ['agents outside', model.agents().length],
    ['entries in lists of activities', entriesIn(activities)],
    ['bundles', model.objects().filter(({ parts }) => parts.length > 0).length],
    ['purposes', texts.filter(({ purpose }) => purpose !== undefined).length],
    ['descriptions', texts.filter(({ description }) => description !== undefined).length],
    ['outcomes', texts.flatMap(({ outcomes }) => outcomeNumbers(outcomes)).length],
    ['links to clauses', satisfied.flatMap((each) => each?.clauses ?? []).length],
    ['values', texts.flatMap(({ value }) => value ?? []).length],
    ['points included', scopes.flatMap(({ parts = [] }) => [1, ...parts]).length],
    ['points excluded', texts.flatMap(({ excludes }) => excludes).length],
    ['terms', model.plainElements('term').length],
    ['categories', model.plainElements('category').length],
    ['scales', model.plainElements('scale').length],
    ['ratings', assessmentsIn(model).flatMap(({ ratings }) => ratings).length],
    ['scenarios', model.plainElements('scenario').length],
    ["findings that are the source's own", findingsOf(workspace).length],
  ]);
}

/** The activities that the source is about: of PRM-IT those of its book, else all but the root that is ours. */
function describedIn(model: ModelQueries): readonly Activity[] {
  const [, ...below] = model.activities();
  return model.name === 'PRM-IT' ? below.filter(({ node }) => node.startsWith('A2')) : below;
}

function entriesIn(activities: readonly Activity[]): number {
  return activities.flatMap(({ lists }) => ROLES.flatMap((role) => lists[role] ?? [])).length;
}

function anchorsOf(path: string): readonly string[] {
  const headings = readFileSync(path, 'utf8').matchAll(/^#+ (.+)$/gmu);
  return [...headings].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{Nd} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}
