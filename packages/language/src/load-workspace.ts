/** Texts to a workspace, without files and without a language server: for the command line and tests. */
import { createIdef0CoreServices } from './module.js';
import type { ModelWorkspace } from './model-workspace.js';

export interface SourceText {
  /** As `URI.toString()` writes it (`file:///models/a.idef0`): issues and origins name it so. */
  readonly uri: string;
  readonly text: string;
}

/** A workspace of the given texts. Of two texts with one URI the later counts. Broken texts are issues. */
export async function loadWorkspace(files: readonly SourceText[]): Promise<ModelWorkspace> {
  const workspace = createIdef0CoreServices().shared.idef0.ModelWorkspace;
  for (const { uri, text } of files) workspace.setText(uri, text);
  return Promise.resolve(workspace);
}
