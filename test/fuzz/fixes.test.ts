/**
 * Fixes of damaged texts: what is made without a choice loses no comment, no text and no entry, adds no error and ends;
 * what is chosen takes away what its title names. By the count of the language, and by one that knows nothing of it.
 */
import {
  applied,
  fixesFor,
  loadWorkspace,
  mend,
  objectionTo,
  type Fix,
  type Mended,
  type ModelWorkspace,
  type SourceText,
} from '@idef0-studio/language';
import type { Finding, ModelQueries } from '@idef0-studio/model';
import { expect } from 'vitest';
import { damaged } from '../support/damaged-text.js';
import { EXAMPLE_TEXTS } from '../support/example-texts.js';
import { fuzz } from '../support/fuzz.js';
import { randomSource } from '../support/random-text.js';
import type { Random } from '../support/random.js';
import { styledModel } from '../support/styled-models.js';
import { missing, wordsOf, writtenWords } from '../support/written-words.js';

/** A model with some damages; of the long examples one file alone. */
function damagedFiles(random: Random): readonly SourceText[] {
  const kind = random.below(3);
  const files =
    kind === 0
      ? styledModel(random.below(1_000_000))
      : [
          {
            uri: 'file:///a.idef0',
            text:
              kind === 1
                ? random.of(EXAMPLE_TEXTS).slice(0, 6000)
                : randomSource(random.below(1_000_000), { derived: random.oneIn(2) }),
          },
        ];
  return files.map(({ uri, text }) => ({ uri, text: damaged(text, random) }));
}

async function opened(files: readonly SourceText[]): Promise<ModelWorkspace> {
  const workspace = await loadWorkspace(files);
  workspace.setRuleSettings({ profile: 'fips183', severities: {} });
  return workspace;
}

const textOf = (files: readonly SourceText[]) => files.map(({ text }) => text).join('\n');

const allFindings = (workspace: ModelWorkspace) => [...workspace.findings().values()].flat();

// ---- By the count that knows nothing of the language

/** Repairs that write a word in another way: a misspelt keyword, a word in letters of two alphabets. */
const respelt = ({ repairs }: Mended) =>
  repairs.filter(({ title }) => /^(?:Change to|Write '.*' in letters)/u.test(title));

const SIGNS = /^(?:each|control|input|output|mechanism|none)$/u;

function expectWordsKept(before: string, after: string, made: Mended): void {
  const [was, is] = [writtenWords(before), writtenWords(after)];
  expect(missing(was.comments, is.comments), 'comments').toEqual([]);
  expect(missing(was.texts, is.texts), 'texts').toEqual([]);
  const quoted = made.repairs.some(({ title }) => title === 'Put the text between quotes');
  const names = quoted ? [...is.bare, ...missing(is.texts, was.texts)] : is.bare;
  const changed = respelt(made);
  if (changed.some(({ code }) => code !== 'syntax/keyword')) return;
  // What goes is a copy: all its words still stand somewhere. A list that is empty goes with its keyword.
  const gone = [...new Set(was.bare)].filter((word) => !names.includes(word) && !SIGNS.test(word));
  expect(gone.length, gone.join(' ')).toBeLessThanOrEqual(changed.length);
  if (made.repairs.some(({ title }) => /^(?:Drop|Remove) /u.test(title))) return;
  expect(missing(was.bare, names).length, 'names').toBeLessThanOrEqual(changed.length);
}

// ---- By the count of the language

const errorsIn = (findings: readonly Finding[]) =>
  findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);

/** How many objects each activity names, in the order of the activities. */
function entriesIn(models: readonly ModelQueries[]): readonly number[] {
  return models.flatMap((model) =>
    model
      .activities()
      .map(
        ({ lists }) =>
          new Set(Object.values(lists).flatMap((list) => (list ?? []).map(({ object }) => object)))
            .size,
      ),
  );
}

const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);

fuzz(
  'what is mended without a choice loses nothing, adds no error, and ends',
  40,
  async (random) => {
    const files = damagedFiles(random);
    const workspace = await opened(files);
    const errors = errorsIn(allFindings(workspace));
    const entries = entriesIn(workspace.models());
    const made = mend(workspace);
    const after = files.map(({ uri }) => ({ uri, text: workspace.textOf(uri) ?? '' }));
    expect(missing(errorsIn(allFindings(workspace)), errors), 'errors').toEqual([]);
    expect(entriesIn(workspace.models()).length, 'activities').toBeGreaterThanOrEqual(
      entries.length,
    );
    expect(sum(entriesIn(workspace.models())), 'entries').toBeGreaterThanOrEqual(sum(entries));
    expectWordsKept(textOf(files), textOf(after), made);
    expect(mend(await opened(after)).texts.size, 'a second run').toBe(0);
  },
);

// ---- Fixes that are chosen

/** Titles that name a comment, or one of two versions of everything. */
const TAKES_COMMENTS = /^(?:Remove the comment|Remove '[a-z]+\/|Keep the (?:upper|lower) version)/u;
const HEADER = /^(?:activity|stub)$/u;
const TAKES_TEXTS = /^(?:Drop |Keep |Remove |Join |Close |Put )/u;

function filesAfter(files: readonly SourceText[], { edits }: Fix): readonly SourceText[] {
  return files.map(({ uri, text }) => ({
    uri,
    text: applied(
      text,
      edits.filter(({ document }) => document === uri),
    ),
  }));
}

function expectOnlyNamed(files: readonly SourceText[], fix: Fix): void {
  const after = filesAfter(files, fix);
  const [was, is] = [writtenWords(textOf(files)), writtenWords(textOf(after))];
  const all = [...is.comments, ...is.texts, ...is.bare];
  if (!TAKES_COMMENTS.test(fix.title))
    expect(missing(was.comments, all), `${fix.title}: comments\n${textOf(after)}`).toEqual([]);
  if (!TAKES_TEXTS.test(fix.title))
    expect(missing(was.texts, all), `${fix.title}: texts\n${textOf(after)}`).toEqual([]);
  // One of two versions goes; a word of a name is written in another way.
  if (/^(?:Keep the |Write '.*' everywhere)/u.test(fix.title)) return;
  const headers = (words: readonly string[]) => words.filter((word) => HEADER.test(word)).length;
  const left = headers(is.bare) + headers(wordsOf(fix.title));
  expect(left, `${fix.title}: activities`).toBeGreaterThanOrEqual(headers(was.bare));
}

fuzz('a fix that is chosen takes away what its title names', 60, async (random) => {
  const files = damagedFiles(random);
  const workspace = await opened(files);
  const findings = allFindings(workspace);
  for (let tries = Math.min(12, findings.length); tries > 0; tries--)
    for (const fix of fixesFor(workspace, random.of(findings))) expectOnlyNamed(files, fix);
});

fuzz(
  'the law lets no fix lose a word or add an error, whatever its author wrote',
  12,
  async (random) => {
    const files = damagedFiles(random);
    const workspace = await opened(files);
    const findings = allFindings(workspace);
    const was = writtenWords(textOf(files));
    for (let tries = Math.min(4, findings.length); tries > 0; tries--) {
      const finding = random.of(findings);
      for (const fix of fixesFor(workspace, finding)) {
        if (objectionTo(workspace, fix.edits, [finding]) !== undefined) continue;
        const after = filesAfter(files, fix);
        const is = writtenWords(textOf(after));
        expect(missing(was.comments, is.comments), `${fix.title}: comments`).toEqual([]);
        expect(missing(was.texts, is.texts), `${fix.title}: texts`).toEqual([]);
        const errors = errorsIn(allFindings(await opened(after)));
        expect(missing(errors, errorsIn(findings)), `${fix.title}: errors`).toEqual([]);
      }
    }
    expect(allFindings(workspace), 'the workspace stays as it is').toEqual(findings);
  },
);
