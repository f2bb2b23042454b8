/** What the server says of itself beyond what Langium says: it completes code actions when they are chosen. */
import { DefaultLanguageServer } from 'langium/lsp';
import type { InitializeParams, InitializeResult } from 'vscode-languageserver';
import { resolvable } from './client-features.js';

export class Idef0LanguageServer extends DefaultLanguageServer {
  protected override buildInitializeResult(params: InitializeParams): InitializeResult {
    const result = super.buildInitializeResult(params);
    if (!resolvable(params.capabilities).includes('edit')) return result;
    const codeActionProvider = { resolveProvider: true };
    return { ...result, capabilities: { ...result.capabilities, codeActionProvider } };
  }
}
