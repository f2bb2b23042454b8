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
  type DiagramTarget,
  type HostMessage,
  type TextPlace,
  type WebviewMessage,
} from '@idef0-studio/server/protocol';
import { previewHtml } from './preview-html.js';

/** The type of the panel, for its serializer. */
export const PREVIEW_TYPE = 'idef0.preview';

export class PreviewPanel implements Disposable {
  /** What the webview shows; undefined until it has told. */
  target: DiagramTarget | undefined;
  /** The place that a click of the reader has put the cursor at: no reason to show another diagram. */
  revealed: { readonly uri: string; readonly line: number } | undefined;

  private readonly clientId = `preview-${crypto.randomUUID()}`;
  private readonly subscriptions: Disposable[] = [];
  private waiting: HostMessage[] | undefined = [];

  constructor(
    readonly panel: WebviewPanel,
    context: ExtensionContext,
    private readonly client: LanguageClient,
    private readonly onDispose: () => void,
  ) {
    panel.iconPath = Uri.joinPath(context.extensionUri, 'icons', 'idef0-file.svg');
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [Uri.joinPath(context.extensionUri, 'dist')],
    };
    this.subscriptions.push(
      panel.webview.onDidReceiveMessage((message: WebviewMessage) => this.receive(message)),
      panel.onDidDispose(() => this.dispose()),
      client.onNotification(METHOD.action, ({ clientId, action }: ActionMessage) => {
        if (clientId === this.clientId) this.post({ kind: 'action', action });
      }),
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) this.post({ kind: 'command', command: 'reload' });
      }),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('idef0.preview')) this.postSettings();
      }),
    );
    panel.webview.html = previewHtml(panel.webview, context.extensionUri);
  }

  /** Asks the webview for a diagram; it keeps what it shows if that is the one. */
  show(target: DiagramTarget, element?: string): void {
    this.post({ kind: 'show', target, ...(element === undefined ? {} : { element }) });
  }

  command(command: 'up' | 'fit'): void {
    this.post({ kind: 'command', command });
  }

  dispose(): void {
    for (const subscription of this.subscriptions.splice(0)) subscription.dispose();
    void this.client.sendNotification(METHOD.closeDiagram, { clientId: this.clientId });
    this.onDispose();
  }

  /** Messages wait until the webview listens. */
  private post(message: HostMessage): void {
    if (this.waiting !== undefined) this.waiting.push(message);
    else void this.panel.webview.postMessage(message);
  }

  private postSettings(): void {
    const animation = workspace.getConfiguration('idef0.preview').get('animation', true);
    this.post({ kind: 'settings', settings: { animation } });
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
        const forServer: ActionMessage = { clientId: this.clientId, action: message.action };
        void this.client.sendNotification(METHOD.action, forServer);
        break;
      }
      case 'shown':
        this.target = message.target;
        this.panel.title = `${message.node} ${message.title}`;
        break;
      case 'reveal':
        void this.reveal(message.target, message.element);
        break;
    }
  }

  private async reveal(target: DiagramTarget, element: string): Promise<void> {
    const place = await this.client.sendRequest<TextPlace | null>(METHOD.reveal, {
      target,
      element,
    });
    if (place === null) return;
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

/** Whether the preview follows the cursor: a setting of the user. */
export function followsCursor(): boolean {
  return workspace.getConfiguration('idef0.preview').get('followCursor', true);
}
