/**
 * The preservation check of what is made without a choice: no error more, no word of a comment or a text less, and no subject
 * changed but those in whose text the edits stand. Held to every fix that is preferred, made on saving, for all of a
 * kind, or by `check --fix`, whatever its author wrote: the texts are tried out, and the documents stay as they are.
 */
import type { Fragment, Finding, Origin, RuleSettings } from '@idef0-studio/model';
import type { ModelWorkspace, WorkspaceView } from '../../workspace/model-workspace.js';
import { addedErrors } from './added-errors.js';
import { changedSubjects } from './changed-subject.js';
import { applied, byDocument, type FileEdit } from '../file-edit.js';
import { lostWord, summed, wordsIn } from './kept-words.js';
import { Moves } from './moves.js';
import type { Objection } from './objection.js';
import { lineEnd, lineStart } from '../source-lines.js';
import { subjectsOf, type Subject } from './subjects.js';

/** What stands in the way of edits that nobody chose, in a sentence; undefined where nothing does. */
export function objectionTo(
  workspace: ModelWorkspace,
  edits: readonly FileEdit[],
  mended: readonly Finding[] = [],
): string | undefined {
  return objectionsTo(workspace, edits, mended)[0]?.message;
}

/** All that stands in the way of edits that nobody chose. Of the codes of the findings that they are to mend, so many
 *  less must be found afterwards. */
export function objectionsTo(
  workspace: ModelWorkspace,
  edits: readonly FileEdit[],
  mended: readonly Finding[],
): readonly Objection[] {
  const known = verdictsFor(workspace, edits);
  const key = JSON.stringify([edits, mended.map(({ code }) => code)]);
  const verdict = known?.get(key) ?? judged(workspace, edits, mended);
  known?.set(key, verdict);
  return verdict;
}

/** Editors ask for the same fixes at every step of the cursor: what is known of the edits of one file, as long as the
 *  files of its model, and the weights of the rules, stay as they are. */
function verdictsFor(
  workspace: ModelWorkspace,
  edits: readonly FileEdit[],
): Map<string, readonly Objection[]> | undefined {
  const [first] = edits;
  const fragments = first && workspace.modelOf(first.document)?.fragments();
  if (fragments === undefined || edits.length > MOST_REMEMBERED) return undefined;
  if (edits.some(({ document }) => document !== first?.document)) return undefined;
  const settings = workspace.ruleSettingsOf(first?.document ?? '');
  const known = verdicts.get(fragments);
  if (known?.settings === settings) return known.verdicts;
  const fresh = { settings, verdicts: new Map<string, readonly Objection[]>() };
  verdicts.set(fragments, fresh);
  return fresh.verdicts;
}

interface Verdicts {
  readonly settings: RuleSettings;
  readonly verdicts: Map<string, readonly Objection[]>;
}

const verdicts = new WeakMap<readonly Fragment[], Verdicts>();

/** Of more edits nobody asks twice. */
const MOST_REMEMBERED = 20;

function judged(
  workspace: ModelWorkspace,
  edits: readonly FileEdit[],
  mended: readonly Finding[],
): readonly Objection[] {
  const texts = textsAfter(workspace, edits);
  const lost = wordLostIn(workspace, texts);
  if (lost !== undefined)
    return [objection(`The word '${lost}' of a comment or a text would be gone.`, [])];
  const moved = new Moves(edits);
  const inspect = (view: WorkspaceView) => ({
    findings: view.findings(),
    subjects: subjectsIn(view),
  });
  return workspace.tryOut(texts, inspect, (view, { findings, subjects }) => {
    const after = { findings: view.findings(), textOf: view.textOf };
    const errors = addedErrors({ findings, textOf: (uri) => workspace.textOf(uri) }, after, moved);
    const kept = keptOf(mended, findings, after.findings, moved);
    return [
      ...errors.map(({ message, origin }) =>
        objection(`There would be one error more: ${message}`, [
          linesOf(workspace, moved.back(origin)),
        ]),
      ),
      ...kept.map(({ message, origin }) =>
        objection(`It would not mend this: ${message}`, [linesOf(workspace, origin)]),
      ),
      ...changedSubjects(subjects, subjectsIn(view), edits),
    ];
  });
}

function objection(message: string, places: readonly Origin[]): Objection {
  return { message, places, inner: [] };
}

/** The whole lines that a place is on. */
function linesOf(workspace: ModelWorkspace, { document, start, end }: Origin): Origin {
  const source = workspace.textOf(document) ?? '';
  return { document, start: lineStart(source, start), end: lineEnd(source, end) };
}

/** An error that edits would add; undefined where they add none. For what somebody chooses, which may change what a
 *  model says. */
export function errorAddedBy(
  workspace: ModelWorkspace,
  edits: readonly FileEdit[],
): Finding | undefined {
  return errorsAddedBy(workspace, edits)[0];
}

function errorsAddedBy(workspace: ModelWorkspace, edits: readonly FileEdit[]): readonly Finding[] {
  const textOf = (uri: string) => workspace.textOf(uri);
  return workspace.tryOut(
    textsAfter(workspace, edits),
    (view) => view.findings(),
    (view, findings) => {
      const after = { findings: view.findings(), textOf: view.textOf };
      return addedErrors({ findings, textOf }, after, new Moves(edits));
    },
  );
}

/** What stands in the way of edits that somebody chose: errors that they add, and words that they lose. */
export function harmsOf(
  workspace: ModelWorkspace,
  edits: readonly FileEdit[],
): readonly Objection[] {
  const word = wordLostBy(workspace, edits);
  if (word !== undefined)
    return [objection(`The word '${word}' of a comment or a text would be gone.`, [])];
  const moved = new Moves(edits);
  return errorsAddedBy(workspace, edits).map(({ message, origin }) =>
    objection(`There would be one error more: ${message}`, [
      linesOf(workspace, moved.back(origin)),
    ]),
  );
}

/** A word of a comment or a text that edits would drop; undefined where they keep all. */
export function wordLostBy(
  workspace: ModelWorkspace,
  edits: readonly FileEdit[],
): string | undefined {
  return wordLostIn(workspace, textsAfter(workspace, edits));
}

/** The new texts of the documents that edits change, by their URIs. */
export function textsAfter(
  workspace: ModelWorkspace,
  edits: readonly FileEdit[],
): ReadonlyMap<string, string> {
  return new Map(
    [...byDocument(edits)].map(([uri, own]) => [uri, applied(workspace.textOf(uri) ?? '', own)]),
  );
}

// ---- What is to be mended

/** Those of the findings to be mended of whose codes too many are left: those that stand where they were, else the
 *  first. */
function keptOf(
  mended: readonly Finding[],
  before: readonly Finding[],
  after: readonly Finding[],
  moved: Moves,
): readonly Finding[] {
  const [wanted, were, are] = [mended, before, after].map(countsOf);
  const count = (counts: typeof are, code: string) => counts?.get(code) ?? 0;
  const kept = mended.filter(
    ({ code }) => count(are, code) > count(were, code) - count(wanted, code),
  );
  if (kept.length === 0) return kept;
  const key = (code: string, { document, start }: Origin) => `${code} ${start} ${document}`;
  const places = new Set(after.map(({ code, origin }) => key(code, origin)));
  const there = kept.filter(({ code, origin }) => places.has(key(code, moved.place(origin))));
  return there.length > 0 ? there : kept.slice(0, 1);
}

function countsOf(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

// ---- Words and subjects

/** Comments that silence nothing are no loss. */
function wordLostIn(
  workspace: ModelWorkspace,
  texts: ReadonlyMap<string, string>,
): string | undefined {
  const before = [...texts.keys()].map((uri) => {
    const needless = workspace
      .findingsOf(uri)
      .filter(({ code }) => code === 'text/needless-ignore');
    const ignores = workspace.fragmentOf(uri)?.ignores ?? [];
    return wordsIn(
      workspace.textOf(uri) ?? '',
      ({ kind, start }) =>
        kind === 'comment' &&
        ignores.some(
          ({ origin }) =>
            origin.start === start &&
            needless.some(
              (finding) => origin.start <= finding.origin.start && finding.origin.end <= origin.end,
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
