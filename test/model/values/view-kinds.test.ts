/** The table of the views: what is in it is known wherever views are asked for, listed and explained. */
import { readFileSync } from 'node:fs';
import {
  subjectIn,
  VIEW_KINDS,
  viewRequest,
  VIEWS,
  withActivity,
  type ViewKind,
  type ViewSubject,
} from '@idef0-studio/model';
import { VIEW_REQUEST } from '@idef0-studio/protocol/schemas';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { CHAPTERS } from '../../gallery/entries.js';

const page = readFileSync('docs/views.md', 'utf8');
const drawn = CHAPTERS.flatMap(({ entries }) => entries.flatMap(({ subject }) => subject));

const SUBJECTS: Readonly<Record<'activity' | 'object', ViewSubject>> = {
  activity: { activity: 'Bake' },
  object: { object: 'Flour' },
};

/** Every view of everything that it can be of. */
const CASES = VIEW_KINDS.flatMap(
  (kind): readonly (readonly [ViewKind, ViewSubject | undefined])[] => [
    ...(VIEWS[kind].needs === undefined ? [[kind, undefined] as const] : []),
    ...VIEWS[kind].of.map((of) => [kind, SUBJECTS[of]] as const),
  ],
);

test.each(CASES)('the view %s of %j can be asked for, and says what it is of', (kind, subject) => {
  const request = viewRequest(kind, subject);
  expect(request).toMatchObject({ kind });
  expect(v.is(VIEW_REQUEST, request)).toBe(true);
  expect(request && subjectIn(request)).toEqual(subject);
});

test.each(VIEW_KINDS)('the view %s is of nothing else', (kind) => {
  const { of, needs } = VIEWS[kind];
  for (const what of ['activity', 'object'] as const) {
    if (!of.includes(what)) expect(viewRequest(kind, SUBJECTS[what])).toBeUndefined();
  }
  if (needs !== undefined) expect(viewRequest(kind, undefined)).toBeUndefined();
});

test('a view takes its own options, and what is usual where nothing is said', () => {
  const { object, activity } = SUBJECTS;
  expect(viewRequest('map', undefined, { level: 2, upstream: 7 })).toEqual({
    kind: 'map',
    level: 2,
  });
  expect(viewRequest('tree', undefined)).toEqual({ kind: 'tree' });
  expect(viewRequest('impact', object, { upstream: 'all' })).toEqual({
    ...{ kind: 'impact', of: object, upstream: 'all', downstream: 2 },
  });
  const impact = viewRequest('impact', activity);
  expect(impact && withActivity(impact, 'Sell')).toMatchObject({ of: { activity: 'Sell' } });
});

describe.each(VIEW_KINDS)('the view %s', (kind) => {
  const { options, of } = VIEWS[kind];

  test('stands on its page, with its options', () => {
    const row = page
      .split('\n')
      .find((line) => line.includes(`](#`) && line.includes(`| \`${kind}\` |`));
    const written = [...(row ?? '').matchAll(/`(--[a-z]+)/gu)].map((match) => match[1]);
    const names = options.map(({ name }) => `--${name}`);
    expect(row).toBeDefined();
    expect(written).toEqual([...(of.length > 0 ? ['--of'] : []), ...names]);
  });

  test('is in the gallery', () => {
    expect(drawn).toContainEqual({ kind: 'view', view: expect.objectContaining({ kind }) });
  });
});
