/** Refactorings at random places, of the example, of models in all styles and of damaged texts: what is done adds no
 *  error, loses no word, and leaves every diagram as it was where the title promises that. */
import { readdirSync, readFileSync } from 'node:fs';
import {
  applied,
  carriedOut,
  isRefusal,
  loadWorkspace,
  offersAt,
  type ModelWorkspace,
  type Refactoring,
  type SourceText,
} from '@idef0-studio/language';
import { expect } from 'vitest';
import { fuzz } from '../support/fuzz.js';
import type { Random } from '../support/random.js';
import { diagramsIn } from '../support/refactor.js';
import { styledModel } from '../support/styled-models.js';

const EXAMPLES = new URL('../../examples/', import.meta.url);

function example(name: string): readonly SourceText[] {
  const folder = new URL(`${name}/`, EXAMPLES);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.idef0'))
    .map((file) => ({
      uri: `file:///${file}`,
      text: readFileSync(new URL(file, folder), 'utf8'),
    }));
}

const PRM_IT = example('prm-it');

/** Refactorings that leave every diagram as it was. */
const KEEPS = /^(?:Move|Write) /u;
/** Refactorings that write nothing new, but for the header of a file and of a `decompose`. */
const MOVES = /^(?:Move(?! .* to its declaration$)|Write what|Write the|Sort) /u;

/** Some lines, from one or two to thirty, or a place in a line. */
function selectionIn(random: Random, files: readonly SourceText[]) {
  const { uri, text } = random.of(files);
  const lines = [...text.matchAll(/^[ \t]*\S/gmu)].map(({ index, 0: all }) => index + all.length);
  const at = random.below(lines.length);
  const start = lines[at] ?? 0;
  const length = random.of([0, 0, 1, 2, 5, 30]);
  return { document: uri, start, end: length === 0 ? start : (lines[at + length] ?? text.length) };
}

function after(files: readonly SourceText[], { edits, removed }: Refactoring) {
  const uris = [...files.map(({ uri }) => uri), ...edits.map(({ document }) => document)];
  return [...new Set(uris)]
    .filter((uri) => removed?.includes(uri) !== true)
    .map((uri) => {
      const own = edits.filter(({ document }) => document === uri);
      return { uri, text: applied(files.find((file) => file.uri === uri)?.text ?? '', own) };
    });
}

/** Counted by the words of the whole text, in lower case: a way of its own, beside that of the engine. */
function wordsOf(files: readonly SourceText[], pieces: RegExp): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of files)
    for (const [piece] of text.matchAll(pieces))
      for (const [word] of piece.matchAll(/[\p{L}\p{N}]+/gu))
        counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function missing(before: ReadonlyMap<string, number>, now: ReadonlyMap<string, number>): string[] {
  return [...before].filter(([word, count]) => (now.get(word) ?? 0) < count).map(([word]) => word);
}

const COMMENTS = /\/\/[^\r\n]*/gu;
const EVERYTHING = /[^\r\n]+/gu;

const errorsIn = (workspace: ModelWorkspace) =>
  [...workspace.findings().values()].flat().filter(({ severity }) => severity === 'error').length;

async function holdLaw(files: readonly SourceText[], random: Random, tries: number): Promise<void> {
  const workspace = await loadWorkspace(files);
  for (let attempt = 0; attempt < tries; attempt++) {
    const offers = offersAt(workspace, selectionIn(random, files));
    if (offers.length === 0) continue;
    const done = carriedOut(workspace, random.of(offers));
    if (isRefusal(done)) {
      expect(done.reason).toMatch(/\S[.?]$/u);
      continue;
    }
    const now = after(files, done);
    const fresh = await loadWorkspace(now);
    const what = `${done.title}\n${JSON.stringify(done.edits).slice(0, 3000)}`;
    expect(errorsIn(fresh), what).toBeLessThanOrEqual(errorsIn(await loadWorkspace(files)));
    expect(missing(wordsOf(files, COMMENTS), wordsOf(now, EVERYTHING)), what).toEqual([]);
    if (MOVES.test(done.title))
      expect(missing(wordsOf(files, EVERYTHING), wordsOf(now, EVERYTHING)), what).toEqual([]);
    if (KEEPS.test(done.title)) {
      const diagrams = (of: ModelWorkspace) => of.models().flatMap(diagramsIn);
      expect(diagrams(fresh), what).toEqual(diagrams(await loadWorkspace(files)));
    }
  }
}

/** Lines go, are doubled or change places, and characters go. */
function damaged(random: Random, files: readonly SourceText[]): readonly SourceText[] {
  return files.map(({ uri, text }) => {
    const lines = text.split('\n');
    const at = random.below(lines.length);
    const line = lines[at] ?? '';
    const cut = random.below(line.length + 1);
    const other = random.of([
      [],
      [line, line],
      [lines[at + 1] ?? '', line],
      [line.slice(0, cut) + line.slice(cut + 1)],
      [line.slice(0, cut)],
    ]);
    return { uri, text: [...lines.slice(0, at), ...other, ...lines.slice(at + 1)].join('\n') };
  });
}

fuzz('refactorings keep what they promise: the example', 3, (random) => holdLaw(PRM_IT, random, 2));

fuzz('refactorings keep what they promise: models in all styles', 10, (random, seed) =>
  holdLaw(styledModel(seed), random, 8),
);

fuzz('refactorings keep what they promise: damaged texts', 12, (random, seed) =>
  holdLaw(damaged(random, damaged(random, styledModel(seed))), random, 8),
);
