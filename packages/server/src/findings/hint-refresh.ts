/**
 * Hints at balance depend on other files than the one that they stand in: the editor, which asks anew for what
 * is edited alone, is told when something may be another.
 */
import type { Idef0SharedServices } from '@idef0-studio/language/lsp';
import type { Connection } from 'vscode-languageserver';

/** Gives what tells the editor, which does nothing for editors that do not want to know. Call before the
 *  connection listens. */
export function hintRefresh(
  { lsp: { LanguageServer } }: Idef0SharedServices,
  connection: Connection,
): () => Promise<void> {
  let isWanted = false;
  LanguageServer.onInitialize(({ capabilities }) => {
    isWanted = capabilities.workspace?.inlayHint?.refreshSupport === true;
  });
  return async () => {
    if (isWanted) await connection.languages.inlayHint.refresh();
  };
}
