/** Commands that change texts, each as one edit of the workspace: lists follow what is inside, and findings of a
 *  kind are mended. */
import {
  AbstractExecuteCommandHandler,
  type ExecuteCommandAcceptor,
  type ExecuteCommandHandler,
} from 'langium/lsp';
import { activityAt, type Activity, type ModelQueries } from '@idef0-studio/model';
import { MessageType, ShowMessageNotification, type Connection } from 'vscode-languageserver';
import type { FileEdit } from '../edits/file-edit.js';
import { harmsOf } from '../edits/preservation/preservation-check.js';
import type { ModelWorkspace } from '../workspace/model-workspace.js';
import { MEND_ALL, editsOfCollective, type Collective } from './collective-fixes.js';
import { synchronise, synchroniseAll } from '../refactor/synchronise.js';
import { workspaceEdit } from './workspace-edit.js';

/** Takes `{ uri, activity }`, or `{ uri, position }` for the activity whose text stands there; for one with
 *  nothing inside, that on whose diagram it is. */
export const SYNCHRONISE = 'idef0.synchronise';

/** Takes `{ uri }`, and does it for all activities of the model of that document. */
export const SYNCHRONISE_ALL = 'idef0.synchroniseAll';

/** Answers how many places were changed: none where that would add an error, or lose a word of a comment or a text. */
export class WorkspaceCommands
  extends AbstractExecuteCommandHandler
  implements ExecuteCommandHandler
{
  constructor(
    private readonly workspace: ModelWorkspace,
    private readonly connection: Connection | undefined,
  ) {
    super();
  }

  override registerCommands(acceptor: ExecuteCommandAcceptor): void {
    acceptor(SYNCHRONISE, ([argument]) =>
      this.change(argument, 'Synchronise balance', (model) => {
        const activity = this.activityOf(model, argument);
        return activity === undefined
          ? []
          : this.tried(synchronise(this.workspace, model, activity));
      }),
    );
    acceptor(MEND_ALL, ([argument]) =>
      this.change(argument, 'Mend all of a kind', () => {
        const collective = collectiveOf(argument);
        if (collective === undefined) return [];
        const edits = editsOfCollective(this.workspace, collective);
        return edits.length > 0 ? edits : NONE_FITS;
      }),
    );
    acceptor(SYNCHRONISE_ALL, ([argument]) =>
      this.change(argument, 'Synchronise balance of all levels', (model) =>
        this.tried(synchroniseAll(this.workspace, model)),
      ),
    );
  }

  /** The edits, or why they are not made. */
  private tried(edits: readonly FileEdit[]): readonly FileEdit[] | string {
    const [harm] = edits.length === 0 ? [] : harmsOf(this.workspace, edits);
    return harm?.message ?? edits;
  }

  private async change(
    argument: unknown,
    label: string,
    editsOf: (model: ModelQueries) => readonly FileEdit[] | string,
  ): Promise<number> {
    const uri = field(argument, 'uri');
    const model = typeof uri === 'string' ? this.workspace.modelOf(uri) : undefined;
    const edits = model === undefined ? [] : editsOf(model);
    if (typeof edits === 'string') return this.refuse(`${label}: ${edits}`);
    if (edits.length === 0) return 0;
    const edit = workspaceEdit(this.workspace, edits);
    await this.connection?.workspace.applyEdit({ label, edit });
    return edits.length;
  }

  /** No place is changed, and a message says why: editors show nothing of a command that does nothing. */
  private async refuse(message: string): Promise<number> {
    const type = MessageType.Warning;
    await this.connection?.sendNotification(ShowMessageNotification.type, { type, message });
    return 0;
  }

  private activityOf(model: ModelQueries, argument: unknown): Activity | undefined {
    const id = field(argument, 'activity');
    if (typeof id === 'string') return model.activity(id);
    const uri = field(argument, 'uri');
    const position = field(argument, 'position');
    const [line, character] = [field(position, 'line'), field(position, 'character')];
    if (typeof uri !== 'string' || typeof line !== 'number' || typeof character !== 'number')
      return undefined;
    const document = this.workspace.document(uri);
    if (document === undefined) return undefined;
    const offset = document.textDocument.offsetAt({ line, character });
    // Editors spell the URI of a document in more than one way.
    const activity = activityAt(model, document.uri.toString(), offset);
    const isLeaf = activity?.children.length === 0;
    return isLeaf ? model.activity(activity.parent ?? '') : activity;
  }
}

const NONE_FITS =
  'Each of these repairs would add an error, or lose a word of a comment or a text; choose them one by one.';

function collectiveOf(argument: unknown): Collective | undefined {
  const [uri, code, fix] = ['uri', 'code', 'fix'].map((name) => field(argument, name));
  const within = field(argument, 'within') === 'model' ? 'model' : 'file';
  if (typeof uri !== 'string' || typeof code !== 'string' || typeof fix !== 'string')
    return undefined;
  return { uri, code, fix, within };
}

/** What the client sent is anything. */
function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}
