/** Where an action was offered: it goes to the client with the action, and comes back when that is chosen. */
import type { Origin } from '@idef0-studio/model';
import type { ModelWorkspace } from '../workspace/model-workspace.js';

export interface OfferedAt extends Origin {
  /** Of the document. */
  readonly version: number;
  /** Of the finding that a fix is for; none for a refactoring. */
  readonly code?: string;
}

/** Reads what the client sent back, which may be anything; undefined where it is nothing of ours. */
export function offeredAt(data: unknown): OfferedAt | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { document, start, end, version, code }: Partial<Record<keyof OfferedAt, unknown>> = data;
  if (typeof document !== 'string' || typeof version !== 'number') return undefined;
  if (typeof start !== 'number' || typeof end !== 'number') return undefined;
  return { document, start, end, version, ...(typeof code === 'string' && { code }) };
}

/** Whether the text of the document has changed since. */
export function hasChanged(workspace: ModelWorkspace, { document, version }: OfferedAt): boolean {
  return workspace.document(document)?.textDocument.version !== version;
}
