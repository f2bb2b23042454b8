/**
 * A model many times the size of PRM-IT, put together from generated ones: books of eight files each, gathered
 * by tens into regions. What comes from outside is shared by all books, so that the file of the whole is
 * what most of the model depends on.
 */
import { generatedBook, type GeneratedFile } from './generated-model.js';

/** The files of a model of so many books, the file of the whole first. */
export function scaledModel(books: number): readonly GeneratedFile[] {
  const all = Array.from({ length: books }, (_, index) => generatedBook(index + 1));
  const outside = [...new Set(all.flatMap(({ fromOutside }) => fromOutside))];
  const files = all.flatMap(({ files: own }) => own);
  return [{ name: 'model.idef0', text: wholeText(books, outside) }, ...files];
}

/** Books to a region; fewer than ten books need none. */
const REGION = 10;

function wholeText(books: number, outside: readonly string[]): string {
  const names = Array.from({ length: books }, (_, index) => `Run Book ${index + 1}`);
  return [
    'model Bench "A generated model" {',
    '  viewpoint "Whoever waits for an answer"',
    '  purpose "Find out how long it takes"',
    '  profile iso31320',
    '}',
    '',
    'external World "All that is outside" {',
    '  output',
    ...outside.map((object) => `    ${object}`),
    '}',
    '',
    'activity Manage the Work {',
    ...(books < REGION ? names.map((name) => `  activity ${name}`) : regionTexts(names)),
    '}',
    '',
  ].join('\n');
}

function regionTexts(names: readonly string[]): readonly string[] {
  const count = Math.ceil(names.length / REGION);
  return Array.from({ length: count }, (_, region) => [
    `  activity Run Region ${region + 1} {`,
    ...names.slice(region * REGION, (region + 1) * REGION).map((name) => `    activity ${name}`),
    '  }',
  ]).flat();
}
