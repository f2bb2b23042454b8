/**
 * The law of what is made without a choice: no error more, no word of a comment or a text less, and no subject
 * changed but those in whose text the edits stand. Held to every fix that is preferred, made on saving, for all of a
 * kind, or by `check --fix`, whatever its author wrote: the texts are tried out, and the documents stay as they are.
 */
import type { Issue } from '@idef0-studio/model';
import type { ModelWorkspace, WorkspaceView } from '../model-workspace.js';
import { changedSubject } from './changed-subject.js';
import { applied, byDocument, type FileEdit } from './file-edit.js';
import { lostWord, summed, wordsIn } from './kept-words.js';
import { subjectsOf, type Subject } from './subjects.js';

/** What stands in the way of edits that nobody chose, in a sentence; undefined where nothing does. */
export function objectionTo(
  workspace: ModelWorkspace,
  edits: readonly FileEdit[],
): string | undefined {
  const texts = textsAfter(workspace, edits);
  const lost = wordLostIn(workspace, texts);
  if (lost !== undefined) return `The word '${lost}' of a comment or a text would be gone.`;
  const look = (view: WorkspaceView) => ({ errors: errorsIn(view), subjects: subjectsIn(view) });
  return workspace.tryOut(texts, look, (view, before) => {
    const error = oneMore(before.errors, errorsIn(view));
    if (error !== undefined) return `There would be one error more: ${error.message}`;
    return changedSubject(before.subjects, subjectsIn(view), edits);
  });
}

/** An error that edits would add, of a code of which there would be more than now; undefined where they add none.
 *  For what somebody chooses, which may change what a model says. */
export function errorAddedBy(
  workspace: ModelWorkspace,
  edits: readonly FileEdit[],
): Issue | undefined {
  return workspace.tryOut(textsAfter(workspace, edits), errorsIn, (view, before) =>
    oneMore(before, errorsIn(view)),
  );
}

function textsAfter(
  workspace: ModelWorkspace,
  edits: readonly FileEdit[],
): ReadonlyMap<string, string> {
  return new Map(
    [...byDocument(edits)].map(([uri, own]) => [uri, applied(workspace.textOf(uri) ?? '', own)]),
  );
}

// ---- Errors

function errorsIn(view: WorkspaceView): readonly Issue[] {
  return view.issues().filter(({ severity }) => severity === 'error');
}

/** An error of a code that stands more often in the second. */
function oneMore(before: readonly Issue[], after: readonly Issue[]): Issue | undefined {
  const counts = new Map<string, number>();
  for (const { code } of before) counts.set(code, (counts.get(code) ?? 0) + 1);
  return after.find(({ code }) => {
    const left = (counts.get(code) ?? 0) - 1;
    counts.set(code, left);
    return left < 0;
  });
}

// ---- Words and subjects

/** Comments that silence nothing are no loss. */
function wordLostIn(
  workspace: ModelWorkspace,
  texts: ReadonlyMap<string, string>,
): string | undefined {
  const before = [...texts.keys()].map((uri) => {
    const needless = workspace.issuesOf(uri).filter(({ code }) => code === 'text/needless-ignore');
    const ignores = workspace.fragmentOf(uri)?.ignores ?? [];
    return wordsIn(workspace.textOf(uri) ?? '', (start) =>
      ignores.some(
        ({ origin }) =>
          origin.start === start &&
          needless.some(
            (issue) => origin.start <= issue.origin.start && issue.origin.end <= origin.end,
          ),
      ),
    );
  });
  const after = [...texts.values()].map((text) => wordsIn(text, () => false));
  return lostWord(summed(before), summed(after));
}

function subjectsIn({ models }: WorkspaceView): readonly Subject[] {
  return models.flatMap(subjectsOf);
}
