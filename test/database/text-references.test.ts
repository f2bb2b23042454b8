/** What texts name is found anew when another file changes: as a model made from nothing finds it. */
import { LiveModel } from '@idef0-studio/database';
import { assemble, checkModel } from '@idef0-studio/model';
import { expect, test } from 'vitest';
import { everyFinding } from '../support/every-finding.js';
import { lowered } from '../support/language.js';
import { takeIn } from '../support/take-in.js';

const SETTINGS = { severities: {} };

const fragmentsOf = (texts: readonly string[]) =>
  texts.map((text, index) => lowered(text, `file:///${index}.idef0`).fragment);

const OTHERS = [
  'decompose Bake { activity Sell { output Bread } }',
  'decompose Bake { activity Sel { output Bread } }',
  'object Rye',
  'external Rye { output Bread }',
  'scale Rye { 1 Dark, 2 Light }',
  'category Rye.Dark { Bake }',
  '',
];

test('after edits of another file the same names are unknown', () => {
  const text = 'model M\nactivity Bake "`Sell`, `Rye`, `Rye.Dark`, A1, 1I1" { output Bread }';
  const files = (other: string) => fragmentsOf([text, `model M\n${other}`]);
  const live = new LiveModel(files(''));
  const unknown = OTHERS.map((other, edit) => {
    const fragments = files(other);
    takeIn(live, fragments, edit);
    const found = everyFinding(live, SETTINGS);
    expect(found).toEqual(checkModel(assemble(fragments), SETTINGS));
    return found.filter(({ code }) => code === 'text/unknown-name').length;
  });
  expect(unknown).toEqual([2, 3, 2, 2, 1, 2, 3]);
});
