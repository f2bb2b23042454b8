/**
 * A model many times the size of PRM-IT, put together from generated ones: books of eight files each, gathered
 * by sixes. What comes from outside is shared by all books, so that the file of the whole is
 * what most of the model depends on.
 */
import { defined, generatedBook, type GeneratedFile } from './generated-model.js';

/** The files of a model of so many books, the file of the whole first. */
export function scaledModel(books: number): readonly GeneratedFile[] {
  const all = Array.from({ length: books }, (_, index) => generatedBook(index + 1));
  const outside = [...new Set(all.flatMap(({ fromOutside }) => fromOutside))];
  const files = all.flatMap(({ files: own }) => own);
  return [
    { name: 'model.idef0', text: wholeText(outside) },
    { name: 'books.idef0', text: booksText(books) },
    ...files,
  ];
}

/** As many boxes as a diagram has at most. */
const BOXES = 6;

/** As long in a model of any size, so that an edit of it bears on the same: what is outside, and the root. */
function wholeText(outside: readonly string[]): string {
  return [
    'model Bench "A generated model" {',
    '  viewpoint "Whoever waits for an answer"',
    '  purpose "Find out how long it takes"',
    '  profile iso31320',
    '}',
    '',
    'external World "All that is outside" {',
    '  output',
    ...outside.map((object) => `    ${defined(object)}`),
    '}',
    '',
    'activity Manage the Work',
    '',
  ].join('\n');
}

function booksText(books: number): string {
  const names = Array.from({ length: books }, (_, index) => `activity Run Book ${index + 1}`);
  return [
    'model Bench',
    '',
    'decompose Manage the Work {',
    ...grouped(names.map((name) => [name]))
      .flat()
      .map((line) => `  ${line}`),
    '}',
    '',
  ].join('\n');
}

/** Texts of activities, gathered into activities until few enough are left for one diagram. */
function grouped(texts: readonly (readonly string[])[], level = 1): readonly (readonly string[])[] {
  if (texts.length === 1) return [...texts, ['stub Rest']];
  if (texts.length <= BOXES) return texts;
  const groups = Array.from({ length: Math.ceil(texts.length / BOXES) }, (_, index) => [
    `activity Run Group ${level} ${index + 1} {`,
    ...texts
      .slice(index * BOXES, (index + 1) * BOXES)
      .flatMap((lines) => lines.map((line) => `  ${line}`)),
    '}',
  ]);
  return grouped(groups, level + 1);
}
