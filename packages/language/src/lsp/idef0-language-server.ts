/** What the server says of itself beyond what Langium says: it completes code actions when they are chosen, and inlay
 *  hints when their edits are needed. */
import { DefaultLanguageServer } from 'langium/lsp';
import type { InitializeParams, InitializeResult } from 'vscode-languageserver';
import { resolvable, resolvesHints } from './client-features.js';

export class Idef0LanguageServer extends DefaultLanguageServer {
  protected override buildInitializeResult(params: InitializeParams): InitializeResult {
    const result = super.buildInitializeResult(params);
    const provider = { resolveProvider: true };
    return {
      ...result,
      capabilities: {
        ...result.capabilities,
        ...(resolvable(params.capabilities).includes('edit') && { codeActionProvider: provider }),
        ...(resolvesHints(params.capabilities) && { inlayHintProvider: provider }),
      },
    };
  }
}
