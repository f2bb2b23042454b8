/** What a client can do beyond what every client can, as it says when it introduces itself. */
import type { LanguageServer } from 'langium/lsp';
import type { ClientCapabilities } from 'vscode-languageserver';

/** False until the client has introduced itself. */
export interface ClientFeatures {
  /** It has a command that asks for another name at a place of a text: `renameCommand` among the options of
   *  its `initialize` request says so. */
  readonly asksForNames: boolean;
  /** It puts the cursor on the placeholders of what an edit writes. */
  readonly takesSnippets: boolean;
  /** It shows actions that cannot be taken greyed out, with the reason. */
  readonly showsDisabled: boolean;
  /** It asks for the edits of an action when that is chosen. */
  readonly resolvesEdits: boolean;
}

/** Asks for another name. Takes the URI of a document and the range of the name. */
export const RENAME_COMMAND = 'idef0.rename';

/** A value that follows what the client says. */
export function clientFeatures(server: Pick<LanguageServer, 'onInitialize'>): ClientFeatures {
  const features = {
    asksForNames: false,
    takesSnippets: false,
    showsDisabled: false,
    resolvesEdits: false,
  };
  server.onInitialize(({ capabilities, initializationOptions }) => {
    features.takesSnippets = capabilities.workspace?.workspaceEdit?.snippetEditSupport === true;
    features.showsDisabled = capabilities.textDocument?.codeAction?.disabledSupport === true;
    features.resolvesEdits = resolvable(capabilities).includes('edit');
    features.asksForNames = hasRenameCommand(initializationOptions);
  });
  return features;
}

/** Which parts of a code action the client asks for when it is chosen. It then sends back what the server put into
 *  `data`. */
export function resolvable({ textDocument }: ClientCapabilities): readonly string[] {
  const { dataSupport, resolveSupport } = textDocument?.codeAction ?? {};
  return dataSupport === true ? (resolveSupport?.properties ?? []) : [];
}

/** Whether the client asks for the edits of a hint when they are needed. */
export function resolvesHints({ textDocument }: ClientCapabilities): boolean {
  const properties = textDocument?.inlayHint?.resolveSupport?.properties ?? [];
  return properties.includes('textEdits');
}

function hasRenameCommand(options: unknown): boolean {
  return (
    typeof options === 'object' &&
    options !== null &&
    'renameCommand' in options &&
    options.renameCommand === RENAME_COMMAND
  );
}
