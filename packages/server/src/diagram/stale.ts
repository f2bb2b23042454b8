/** Where the text is too broken to say what was meant, the last good picture stays, and says why. */
import { lowerDocument, type ModelWorkspace } from '@idef0-studio/language';
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
  const documents = model === undefined ? [] : documentsOf(model);
  const all = new Set([...good.documents, ...documents, good.target.uri]);
  const errors = syntaxErrors(workspace, [...all]);
  const [first] = errors;
  if (first === undefined || errors.length <= good.syntaxErrors) return undefined;
  return { errors: errors.length, message: first.message };
}

/** URIs of the files of a model. */
export function documentsOf(model: ModelQueries): readonly string[] {
  return model.fragments().map(({ document }) => document);
}

/** The syntax errors of documents; those that are gone have none. */
export function syntaxErrors(
  workspace: ModelWorkspace,
  documents: readonly string[],
): readonly Finding[] {
  return documents
    .flatMap((uri) => workspace.document(uri) ?? [])
    .flatMap((document) => lowerDocument(document).findings)
    .filter(({ code, severity }) => severity === 'error' && code.startsWith('syntax/'));
}
