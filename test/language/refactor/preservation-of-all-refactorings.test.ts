/** What every refactoring keeps to, at every place of random models in all styles of writing. */
import {
  applied,
  isRefusal,
  loadWorkspace,
  proposalsAt,
  refactoringsAt,
  type ModelWorkspace,
  type Refactoring,
  type SourceText,
} from '@idef0-studio/language';
import { expect, test } from 'vitest';
import { diagramsIn } from '../../support/refactor.js';
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

const syntaxErrorsIn = (workspace: ModelWorkspace) =>
  [...workspace.findings().values()].flat().filter(({ code }) => code.startsWith('syntax/')).length;

const diagramsOfAll = (workspace: ModelWorkspace) => workspace.models().flatMap(diagramsIn);

/** The workspace gets other texts, and none but these. */
function show(workspace: ModelWorkspace, files: readonly SourceText[]): void {
  const uris = files.map(({ uri }) => uri);
  for (const uri of workspace.documents()) if (!uris.includes(uri)) workspace.deleteText(uri);
  for (const { uri, text } of files)
    if (workspace.textOf(uri) !== text) workspace.setText(uri, text);
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
    const before = diagramsOfAll(workspace);
    const errors = syntaxErrorsIn(workspace);
    for (const refactoring of found.values()) {
      const now = after(files, refactoring);
      const what = `${refactoring.title}\n${now.map(({ text }) => text).join('\n')}`;
      show(workspace, now);
      expect(commentsIn(now), what).toEqual(commentsIn(files));
      expect(syntaxErrorsIn(workspace), what).toBe(errors);
      if (KEEPS.test(refactoring.title)) expect(diagramsOfAll(workspace), what).toEqual(before);
    }
    expect(found.size).toBeGreaterThan(3);
  },
);

test.each([
  [39, "On the diagram A2, 'Bread' would leave from 'Mix' as well."],
  [77, "On the diagram A0, 'Nothing' would reach 'Count' as well."],
  [225, "On the diagram A0, 'Dough' would reach 'Clean' as well."],
])(
  'a boundary is not written out where that would change a diagram: model %i',
  async (seed, reason) => {
    const files = styledModel(seed);
    const workspace = await loadWorkspace(files);
    const proposals = files
      .flatMap(selectionsIn)
      .filter(({ start, end }) => start === end)
      .flatMap((selection) => proposalsAt(workspace, selection));
    const refusals = proposals.filter(isRefusal).filter(({ title }) => /^Write out/u.test(title));
    expect(refusals.map((each) => each.reason)).toEqual([reason]);
  },
);
