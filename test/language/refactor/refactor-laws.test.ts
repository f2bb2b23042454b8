/** What every refactoring keeps to, at every place of random models in all styles of writing. */
import {
  applied,
  loadWorkspace,
  refactoringsAt,
  type Refactoring,
  type SourceText,
} from '@idef0-studio/language';
import { expect, test } from 'vitest';
import { diagramsIn, modelOf } from '../../support/refactor.js';
import { styledModel } from '../../support/styled-models.js';

/** Refactorings that leave every diagram as it was. */
const KEEPS = /^(?:Move|Write) /u;

/** At the start of each line, and over each two lines. */
function selectionsIn({ uri, text }: SourceText) {
  const starts = [...text.matchAll(/^[ \t]*\S/gmu)].map(({ index, 0: all }) => index + all.length);
  return starts.flatMap((start, at) => [
    { document: uri, start, end: start },
    { document: uri, start, end: starts[at + 2] ?? text.length },
  ]);
}

const commentsIn = (files: readonly SourceText[]) =>
  files
    .flatMap(({ text }) => text.match(/\/\/[^\r\n]*/gu) ?? [])
    .map((each) => each.trim())
    .sort();

async function syntaxErrorsIn(files: readonly SourceText[]): Promise<number> {
  const issues = [...(await loadWorkspace(files)).issues().values()].flat();
  return issues.filter(({ code }) => code.startsWith('syntax/')).length;
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

test.each(Array.from({ length: 6 }, (_, seed) => seed))(
  'refactorings keep comments, syntax and what they promise: model %i',
  async (seed) => {
    const files = styledModel(seed);
    const workspace = await loadWorkspace(files);
    const found = new Map(
      files
        .flatMap(selectionsIn)
        .flatMap((selection) => refactoringsAt(workspace, selection))
        .map((each) => [JSON.stringify(each), each]),
    );
    const before = diagramsIn(await modelOf(files));
    const errors = await syntaxErrorsIn(files);
    for (const refactoring of found.values()) {
      const now = after(files, refactoring);
      const what = `${refactoring.title}\n${now.map(({ text }) => text).join('\n')}`;
      expect(commentsIn(now), what).toEqual(commentsIn(files));
      expect(await syntaxErrorsIn(now), what).toBe(errors);
      if (KEEPS.test(refactoring.title))
        expect(diagramsIn(await modelOf(now)), what).toEqual(before);
    }
    expect(found.size).toBeGreaterThan(3);
  },
);
