/** Where the text is too broken to say what was meant, the last good picture stays, and says why. */
import type { ModelWorkspace } from '@idef0-studio/language';
import type { Finding, ModelQueries } from '@idef0-studio/model';
import type { StaleNote } from '@idef0-studio/protocol';
import type { GoodPicture } from './picture.js';

/** Why the last good picture stays, though it is not that of the text: there are more syntax errors than when
 *  it was made. Undefined where there are not, so that the text means what it says. */
export function syntaxNote(
  workspace: ModelWorkspace,
  model: ModelQueries | undefined,
  good: GoodPicture,
): StaleNote | undefined {
  const documents = model === undefined ? [] : workspace.documentsOf(model);
  const errors = syntaxErrors(workspace, [...good.documents, ...documents, good.target.uri]);
  const [first] = errors;
  if (first === undefined || errors.length <= good.syntaxErrors) return undefined;
  return { errors: errors.length, message: first.message };
}

/** The syntax errors of documents, in the order of the documents; a document that is gone has none. The list is not
 *  walked where no document of the workspace has an error. */
export function syntaxErrors(
  workspace: ModelWorkspace,
  documents: readonly string[],
): readonly Finding[] {
  const broken = workspace.syntaxErrors();
  if (broken.size === 0) return [];
  return [...new Set(documents)].flatMap((uri) => broken.get(uri) ?? []);
}
