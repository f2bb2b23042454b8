/**
 * What is checked of fixes that somebody chooses from a menu: they take away what their titles name, and nothing else. Held to
 * every fix that is offered, whatever its author wrote. Read off the characters alone, so that it costs a menu next to
 * nothing.
 */
import type { ModelWorkspace } from '../workspace/model-workspace.js';
import type { FileEdit, Fix } from '../edits/file-edit.js';
import { textsAfter } from '../edits/preservation/preservation-check.js';
import {
  everyWordIn,
  summed,
  wordsIn,
  type Piece,
  type WordCounts,
} from '../edits/preservation/kept-words.js';

/** Titles that name a text, which goes with what has it. */
const TAKES_TEXTS = /^(?:Drop|Remove|Keep) /u;
/** Titles that name a comment, or one of two versions of everything. */
const TAKES_COMMENTS = /^(?:Remove the comment|Remove '[a-z]+\/|Keep the (?:upper|lower) version)/u;

/** A word that a fix takes away and does not name: of a comment, of a text, or the keyword of an activity; undefined
 *  where there is none. */
export function wordTakenBy(workspace: ModelWorkspace, { title, edits }: Fix): string | undefined {
  if (TAKES_COMMENTS.test(title) || edits.every(onlyAdds)) return undefined;
  const after = textsAfter(workspace, edits);
  const was = [...after.keys()].map((uri) => workspace.textOf(uri) ?? '');
  const is = [...after.values()];
  const mayGo = ({ kind }: Piece) => kind === 'text' && TAKES_TEXTS.test(title);
  const [all, left] = [was, is].map((texts) => summed(texts.map(everyWordIn)));
  const said = summed(was.map((text) => wordsIn(text, mayGo)));
  const kept = summed(is.map((text) => wordsIn(text, () => false)));
  const fewer = (word: string, one: WordCounts = NONE, other: WordCounts = NONE) =>
    (other.get(word) ?? 0) < (one.get(word) ?? 0);
  const word = [...said.keys()].find((each) => fewer(each, said, kept) && fewer(each, all, left));
  return word ?? (headersIn(is) < headersIn(was) ? 'activity' : undefined);
}

const NONE: WordCounts = new Map();

/** Whether nothing goes, and nothing that follows is read in another way: no quotes, no sign of a comment. */
function onlyAdds({ start, end, text }: FileEdit): boolean {
  return start === end && /^[^"“”„«»`/*]*$/u.test(text);
}

/** How many words begin an activity: those of names, not those of comments and texts. */
function headersIn(texts: readonly string[]): number {
  const all = summed(texts.map(everyWordIn));
  const said = summed(texts.map((text) => wordsIn(text, () => false)));
  const bare = (word: string) => (all.get(word) ?? 0) - (said.get(word) ?? 0);
  return bare('activity') + bare('stub');
}
