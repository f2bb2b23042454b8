/** What a fix reads. */
import type { Finding, ModelQueries } from '@idef0-studio/model';
import type { ModelWorkspace } from '../workspace/model-workspace.js';

export interface FixContext {
  readonly workspace: ModelWorkspace;
  readonly model: ModelQueries;
  /** The text of the document of the finding. */
  readonly source: string;
  readonly finding: Finding;
}
