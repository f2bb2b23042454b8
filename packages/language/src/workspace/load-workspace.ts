/** Texts to a workspace, without files and without a language server: for the command line and tests. */
import { URI } from 'langium';
import type { ForeignText } from '../text/foreign-text.js';
import { LeanDocuments } from './documents/lean-documents.js';
import { createIdef0CoreServices, type Idef0CoreServices } from './module.js';
import { ModelWorkspace } from './model-workspace.js';

export interface SourceText {
  /** As `URI.toString()` writes it (`file:///models/a.idef0`): findings and origins name it so. */
  readonly uri: string;
  readonly text: string;
  /** How it was written, where that was not UTF-8 (`readText` tells). */
  readonly foreign?: ForeignText;
  /** Files of one name make one model within it; without any, all files are one project. */
  readonly project?: string;
  /** False where nobody wants to know what is wrong in it. */
  readonly isChecked?: boolean;
}

/** A workspace of the given texts. Of two texts with one URI the later counts. Broken texts are findings. */
export async function loadWorkspace(files: readonly SourceText[]): Promise<ModelWorkspace> {
  services ??= createIdef0CoreServices();
  const workspace = new ModelWorkspace(new LeanDocuments(services.shared));
  const given = new Map(files.map((file) => [URI.parse(file.uri).toString(), file]));
  workspace.setBelonging((uri) => {
    const { project = '', isChecked = true } = given.get(uri) ?? {};
    return { project, isChecked };
  });
  for (const { uri, text, foreign } of files) workspace.setText(uri, text, foreign);
  return Promise.resolve(workspace);
}

/** Making a parser takes longer than parsing most models, and all workspaces can share one. */
let services: Idef0CoreServices | undefined;
