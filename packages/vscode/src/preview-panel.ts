/**
 * One preview: carries messages between its webview and the language server, and brings the text of
 * what the reader clicks onto the screen.
 */
import {
  Range,
  Selection,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  window,
  workspace,
  type Disposable,
  type ExtensionContext,
  type WebviewPanel,
} from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';
import {
  METHOD,
  type ActionMessage,
  type ElementParams,
  type HostMessage,
  type PictureStyle,
  type PictureTarget,
  type TextPlace,
  type ViewerCommand,
  type WebviewMessage,
} from '@idef0-studio/server/protocol';
import { previewHtml } from './preview-html.js';
import { viewerSettings } from './viewer-settings.js';

/** The type of the panel, for its serializer. */
export const PREVIEW_TYPE = 'idef0.preview';

/** What the rest of the extension hears of a preview. */
export interface PreviewEvents {
  closed(): void;
  /** It came to the front, or the reader worked with it. */
  used(): void;
}

/** A line of a text. */
interface LinePlace {
  readonly uri: string;
  readonly line: number;
}

export class PreviewPanel implements Disposable {
  readonly id = `preview-${crypto.randomUUID()}`;
  /** What the webview shows and how; undefined until it has told. */
  shown: { readonly target: PictureTarget; readonly style: PictureStyle } | undefined;
  /** The cursor does not change what is shown. */
  isLocked = false;

  /** The place that a click of the reader has put the cursor at: no reason to show another diagram. */
  private revealed: LinePlace | undefined;
  private readonly subscriptions: Disposable[] = [];
  private waiting: HostMessage[] | undefined = [];

  constructor(
    readonly panel: WebviewPanel,
    context: ExtensionContext,
    private readonly client: LanguageClient,
    private readonly events: PreviewEvents,
  ) {
    panel.iconPath = Uri.joinPath(context.extensionUri, 'icons', 'idef0-file.svg');
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [Uri.joinPath(context.extensionUri, 'dist')],
    };
    this.subscriptions.push(
      panel.webview.onDidReceiveMessage((message: WebviewMessage) => this.receive(message)),
      panel.onDidDispose(() => this.dispose()),
      panel.onDidChangeViewState(() => {
        if (panel.active) events.used();
      }),
      client.onNotification(METHOD.action, ({ clientId, action }: ActionMessage) => {
        if (clientId === this.id) this.post({ kind: 'action', action });
      }),
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) this.post({ kind: 'command', command: 'reload' });
      }),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('idef0.preview')) this.postSettings();
      }),
    );
    panel.webview.html = previewHtml(panel.webview, context.extensionUri, this.id);
  }

  /** Asks the webview for a picture; it keeps what it shows if that is the one. */
  show(target: PictureTarget, element?: string): void {
    this.post({ kind: 'show', target, ...(element === undefined ? {} : { element }) });
  }

  command(command: ViewerCommand): void {
    this.post({ kind: 'command', command });
  }

  /** Fades all but an element; `selected`: all but the ways to it from the box that is selected. */
  focus(element: string, from?: 'selected'): void {
    this.post({ kind: 'focus', element, ...(from === undefined ? {} : { from }) });
  }

  lock(isLocked: boolean): void {
    this.post({ kind: 'locked', locked: isLocked });
  }

  /** Whether the preview goes to where the cursor is now. */
  follows(cursor: LinePlace): boolean {
    const { revealed } = this;
    if (this.isLocked) return false;
    if (revealed?.uri === cursor.uri && revealed.line === cursor.line) return false;
    this.revealed = undefined;
    // A view stays until the reader leaves it.
    return this.shown?.target.view === undefined;
  }

  /** Shows the text of an element of the picture, in an editor beside it. */
  async reveal(element: string): Promise<void> {
    if (this.shown === undefined) return;
    const params: ElementParams = { ...this.shown, element };
    const place = await this.client.sendRequest<TextPlace | null>(METHOD.reveal, params);
    if (place !== null) await this.showText(place);
  }

  dispose(): void {
    for (const subscription of this.subscriptions.splice(0)) subscription.dispose();
    void this.client.sendNotification(METHOD.closeDiagram, { clientId: this.id });
    this.events.closed();
  }

  /** Messages wait until the webview listens. */
  private post(message: HostMessage): void {
    if (this.waiting !== undefined) this.waiting.push(message);
    else void this.panel.webview.postMessage(message);
  }

  private postSettings(): void {
    this.post({ kind: 'settings', settings: viewerSettings() });
  }

  private receive(message: WebviewMessage): void {
    switch (message.kind) {
      case 'ready': {
        const waiting = this.waiting ?? [];
        this.waiting = undefined;
        this.postSettings();
        for (const each of waiting) this.post(each);
        break;
      }
      case 'action': {
        const forServer: ActionMessage = { clientId: this.id, action: message.action };
        void this.client.sendNotification(METHOD.action, forServer);
        break;
      }
      case 'shown':
        this.shown = { target: message.target, style: message.style };
        this.panel.title = titleOf(message);
        break;
      case 'reveal':
        this.events.used();
        void this.reveal(message.element);
        break;
      case 'locked':
        this.isLocked = message.locked;
        break;
    }
  }

  private async showText(place: TextPlace): Promise<void> {
    const { start, end } = place.range;
    const uri = this.client.protocol2CodeConverter.asUri(place.uri);
    const selection = new Selection(start.line, start.character, end.line, end.character);
    this.revealed = { uri: uri.toString(), line: start.line };
    const shown = window.visibleTextEditors.find(
      (editor) => editor.document.uri.toString() === uri.toString(),
    );
    const besides = window.visibleTextEditors.find(
      (editor) => editor.viewColumn !== undefined && editor.viewColumn !== this.panel.viewColumn,
    );
    const editor = await window.showTextDocument(uri, {
      viewColumn: shown?.viewColumn ?? besides?.viewColumn ?? ViewColumn.One,
      selection,
    });
    editor.revealRange(
      new Range(selection.start, selection.end),
      TextEditorRevealType.InCenterIfOutsideViewport,
    );
  }
}

/** Views say by themselves what they are, but for that of the context, which has the title of A-0. */
function titleOf({ target, node, title }: WebviewMessage & { readonly kind: 'shown' }): string {
  const isClear = target.view !== undefined && target.view.kind !== 'context' && title !== '';
  return isClear ? title : `${node} ${title}`;
}

/** Whether the preview follows the cursor: a setting of the user. */
export function followsCursor(): boolean {
  return workspace.getConfiguration('idef0.preview').get('followCursor', true);
}
