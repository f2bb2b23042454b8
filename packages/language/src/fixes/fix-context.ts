/** What a fix reads. */
import type { Finding, ProcessModel } from '@idef0-studio/model';
import type { ModelWorkspace } from '../model-workspace.js';

export interface FixContext {
  readonly workspace: ModelWorkspace;
  readonly model: ProcessModel;
  /** The text of the document of the finding. */
  readonly source: string;
  readonly finding: Finding;
}
