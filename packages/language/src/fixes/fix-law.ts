/**
 * The law of what is made without a choice: no error more, no word of a comment or a text less, and no subject
 * changed but those in whose text the edits stand. Held to every fix that is preferred, made on saving, for all of a
 * kind, or by `check --fix`, whatever its author wrote: the texts are tried out, and the documents stay as they are.
 */
import type { Fragment, Issue, RuleSettings } from '@idef0-studio/model';
import type { ModelWorkspace, WorkspaceView } from '../model-workspace.js';
import { changedSubject } from './changed-subject.js';
import { applied, byDocument, type FileEdit } from './file-edit.js';
import { lostWord, summed, wordsIn } from './kept-words.js';
import { subjectsOf, type Subject } from './subjects.js';

/** What stands in the way of edits that nobody chose, in a sentence; undefined where nothing does. Of the codes of
 *  the findings that they are to mend, so many less must be found afterwards. */
export function objectionTo(
  workspace: ModelWorkspace,
  edits: readonly FileEdit[],
  mended: readonly Issue[] = [],
): string | undefined {
  const known = verdictsFor(workspace, edits);
  const key = JSON.stringify([edits, mended.map(({ code }) => code)]);
  if (known?.has(key) === true) return known.get(key);
  const verdict = judged(workspace, edits, mended);
  known?.set(key, verdict);
  return verdict;
}

/** Editors ask for the same fixes at every step of the cursor: what is known of the edits of one file, as long as the
 *  files of its model, and the weights of the rules, stay as they are. */
function verdictsFor(
  workspace: ModelWorkspace,
  edits: readonly FileEdit[],
): Map<string, string | undefined> | undefined {
  const [first] = edits;
  const fragments = first && workspace.modelOf(first.document)?.fragments;
  if (fragments === undefined || edits.length > MOST_REMEMBERED) return undefined;
  if (edits.some(({ document }) => document !== first?.document)) return undefined;
  const settings = workspace.ruleSettingsOf(first?.document ?? '');
  const known = verdicts.get(fragments);
  if (known?.settings === settings) return known.verdicts;
  const fresh = { settings, verdicts: new Map<string, string | undefined>() };
  verdicts.set(fragments, fresh);
  return fresh.verdicts;
}

interface Verdicts {
  readonly settings: RuleSettings;
  readonly verdicts: Map<string, string | undefined>;
}

const verdicts = new WeakMap<readonly Fragment[], Verdicts>();

/** Of more edits nobody asks twice. */
const MOST_REMEMBERED = 20;

function judged(
  workspace: ModelWorkspace,
  edits: readonly FileEdit[],
  mended: readonly Issue[],
): string | undefined {
  const texts = textsAfter(workspace, edits);
  const lost = wordLostIn(workspace, texts);
  if (lost !== undefined) return `The word '${lost}' of a comment or a text would be gone.`;
  const look = (view: WorkspaceView) => ({ issues: view.issues(), subjects: subjectsIn(view) });
  return workspace.tryOut(texts, look, (view, before) => {
    const after = view.issues();
    const error = oneMore(errorsIn(before.issues), errorsIn(after));
    if (error !== undefined) return `There would be one error more: ${error.message}`;
    const kept = oneKept(mended, before.issues, after);
    if (kept !== undefined) return `It would not mend this: ${kept.message}`;
    return changedSubject(before.subjects, subjectsIn(view), edits);
  });
}

/** An error that edits would add, of a code of which there would be more than now; undefined where they add none.
 *  For what somebody chooses, which may change what a model says. */
export function errorAddedBy(
  workspace: ModelWorkspace,
  edits: readonly FileEdit[],
): Issue | undefined {
  const look = (view: WorkspaceView) => errorsIn(view.issues());
  return workspace.tryOut(textsAfter(workspace, edits), look, (view, before) =>
    oneMore(before, look(view)),
  );
}

/** A word of a comment or a text that edits would drop; undefined where they keep all. */
export function wordLostBy(
  workspace: ModelWorkspace,
  edits: readonly FileEdit[],
): string | undefined {
  return wordLostIn(workspace, textsAfter(workspace, edits));
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

function errorsIn(issues: readonly Issue[]): readonly Issue[] {
  return issues.filter(({ severity }) => severity === 'error');
}

/** An error of a code that stands more often in the second. */
function oneMore(before: readonly Issue[], after: readonly Issue[]): Issue | undefined {
  const left = countsOf(before);
  return after.find(({ code }) => {
    const count = left.get(code) ?? 0;
    left.set(code, count - 1);
    return count <= 0;
  });
}

/** One of the findings to be mended of whose code too many are left. */
function oneKept(
  mended: readonly Issue[],
  before: readonly Issue[],
  after: readonly Issue[],
): Issue | undefined {
  const [wanted, were, are] = [mended, before, after].map(countsOf);
  const count = (counts: typeof are, code: string) => counts?.get(code) ?? 0;
  return mended.find(({ code }) => count(are, code) > count(were, code) - count(wanted, code));
}

function countsOf(issues: readonly Issue[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of issues) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
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
