/** Names written anew: comments between their words, or beside their dots, stay. */
import type { Origin } from '@idef0-studio/model';
import { commentsIn } from './text-blocks.js';
import { withoutComments } from '../text/comments.js';
import type { ModelWorkspace } from '../workspace/model-workspace.js';
import type { FileEdit } from './file-edit.js';
import { dropPiece } from './removals.js';

/** Puts a text in the place of a name, or of several, with the comments inside behind it. */
export function rewritten(source: string, place: Origin, by: string): FileEdit {
  const comments = commentsIn(source.slice(place.start, place.end));
  if (comments.length === 0) return { ...place, text: by };
  const left = dropPiece(source, place);
  return { ...left, text: `${by} ${left.text}` };
}

/** As `rewritten`, in whichever file the place is. */
export function rewrittenAt(workspace: ModelWorkspace, place: Origin, by: string): FileEdit {
  return rewritten(workspace.textOf(place.document) ?? '', place, by);
}

/** The places of the names of a reference, `Parent.Name`, without the dots, blanks and comments between them. */
export function namePlaces(source: string, { document, start, end }: Origin): readonly Origin[] {
  const written = withoutComments(source.slice(start, end));
  return [...written.matchAll(/`[^`]*`|[^.`\s](?:[^.`]*[^.`\s])?/gu)].map(({ index, 0: name }) => ({
    document,
    start: start + index,
    end: start + index + name.length,
  }));
}
