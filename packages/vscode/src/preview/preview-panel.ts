/**
 * One preview: carries messages between its webview and the language server, and brings the text of
 * what the reader clicks onto the screen.
 */
import { Uri, workspace, type Disposable, type ExtensionContext, type WebviewPanel } from 'vscode';
import {
  METHOD,
  type ActionMessage,
  type ElementParams,
  type ElementRef,
  type HostMessage,
  type PictureStyle,
  type PictureTarget,
  type TextLocation,
  type ViewerCommand,
  type WebviewMessage,
} from '@idef0-studio/protocol';
import { readWebviewMessage } from '../inputs/from-outside.js';
import type { ModelServer } from '../server/model-server.js';
import type { ServerStatus } from '../server/server-status.js';
import { CursorFollowing, type CursorLine } from './cursor-following.js';
import { previewHtml } from './preview-html.js';
import type { MarkedRange, TextMark } from './text-mark.js';
import { viewerSettings } from './viewer-settings.js';

/** The type of the panel, for its serializer. */
export const PREVIEW_TYPE = 'idef0.preview';

/** What previews share. */
export interface Shared {
  readonly server: ModelServer;
  readonly status: ServerStatus;
  readonly mark: TextMark;
}

/** What the rest of the extension hears of a preview. */
export interface PreviewEvents {
  closed(): void;
  /** It came to the front, or the reader worked with it. */
  used(): void;
}

export class PreviewPanel implements Disposable {
  readonly id = `preview-${crypto.randomUUID()}`;
  /** What the webview shows and how; undefined until it has told. */
  shown: { readonly target: PictureTarget; readonly style: PictureStyle } | undefined;
  /** The cursor does not change what is shown. */
  isLocked = false;
  /** It has been told what to show. */
  isAsked = false;
  /** The element that is selected in the picture. */
  selected: ElementRef | undefined;

  private readonly following = new CursorFollowing();
  private readonly subscriptions: Disposable[] = [];
  private waiting: HostMessage[] | undefined = [];

  constructor(
    readonly panel: WebviewPanel,
    context: ExtensionContext,
    private readonly shared: Shared,
    private readonly events: PreviewEvents,
  ) {
    panel.iconPath = Uri.joinPath(context.extensionUri, 'icons', 'idef0-file.svg');
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [Uri.joinPath(context.extensionUri, 'dist')],
    };
    this.subscriptions.push(
      panel.webview.onDidReceiveMessage((data: unknown) => {
        const message = readWebviewMessage(data);
        if (message !== undefined) this.receive(message);
      }),
      panel.onDidDispose(() => this.dispose()),
      panel.onDidChangeViewState(() => {
        if (panel.active) events.used();
      }),
      shared.server.onAction(({ clientId, action }) => {
        if (clientId === this.id) this.post({ kind: 'action', action });
      }),
      shared.server.onDidChangeState((state) => {
        this.post({ kind: 'server', state });
        if (state === 'running' && shared.server.starts > 1) {
          this.post({ kind: 'command', command: 'reload' });
        }
      }),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('idef0.preview')) this.postSettings();
      }),
    );
    this.post({ kind: 'server', state: shared.server.state });
    panel.webview.html = previewHtml(panel.webview, context.extensionUri, this.id);
  }

  /** Asks the webview for a picture; it keeps what it shows if that is the one. */
  show(target: PictureTarget, element?: ElementRef): void {
    this.isAsked = true;
    this.post({ kind: 'show', target, ...(element === undefined ? {} : { element }) });
  }

  command(command: ViewerCommand): void {
    this.post({ kind: 'command', command });
  }

  /** Shows another picture and gives it the keyboard: who asks for a picture goes on with its keys. */
  turnTo(picture: PictureTarget | 'up' | 'back' | 'forward'): void {
    this.panel.reveal(undefined, false);
    if (typeof picture === 'string') this.command(picture);
    else this.show(picture);
  }

  /** Fades all but an element; `selected`: all but the ways to it from the box that is selected. */
  focus(element: ElementRef, from?: 'selected'): void {
    this.post({ kind: 'focus', element, ...(from === undefined ? {} : { from }) });
  }

  lock(isLocked: boolean): void {
    this.post({ kind: 'locked', locked: isLocked });
  }

  /** Whether the preview goes to where the cursor is now. */
  follows(cursor: CursorLine): boolean {
    if (this.isLocked || !this.following.isMeant(cursor)) return false;
    // A view stays until the reader leaves it, and so does the diagram of one.
    const target = this.shown?.target;
    return target?.view === undefined && target?.named === undefined;
  }

  /** Shows the text of an element beside the picture and marks it there; the keyboard stays where it is. */
  async reveal(element: ElementRef): Promise<void> {
    const { selected } = this;
    const place = await this.placeOf(element);
    // Another click has come meanwhile.
    if (place === undefined || this.selected !== selected) return;
    await this.following.whileOpening(place.uri.toString(), async () => {
      const editor = await this.shared.mark.show(place);
      return editor?.selection.active.line;
    });
  }

  /** Puts keyboard and cursor to the text of an element. */
  async goToText(element: ElementRef): Promise<void> {
    const place = await this.placeOf(element);
    if (place === undefined) return;
    await this.following.whileOpening(place.uri.toString(), async () => {
      await this.shared.mark.goTo(place);
      return place.range.start.line;
    });
  }

  dispose(): void {
    for (const subscription of this.subscriptions.splice(0)) subscription.dispose();
    this.shared.mark.clear();
    void this.shared.server.sendNotification(METHOD.closeDiagram, { clientId: this.id });
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
        void this.shared.server.sendNotification(METHOD.action, forServer);
        break;
      }
      case 'shown':
        this.shown = { target: message.target, style: message.style };
        this.panel.title = titleOf(message);
        break;
      case 'selected':
        this.selected = message.element;
        this.shared.mark.clear();
        break;
      case 'reveal':
        this.events.used();
        // Without a server the preview says already why there is no text to show.
        if (this.shared.server.state === 'running') void this.reveal(message.element);
        break;
      case 'goToText':
        this.events.used();
        void this.shared.status.guarded(() => this.goToText(message.element))();
        break;
      case 'restartServer':
        void this.shared.server.restart();
        break;
      case 'showOutput':
        this.shared.status.showOutput();
        break;
      case 'locked':
        this.isLocked = message.locked;
        break;
    }
  }

  private async placeOf(element: ElementRef): Promise<MarkedRange | undefined> {
    if (this.shown === undefined) return undefined;
    const { server } = this.shared;
    const params: ElementParams = { ...this.shown, element };
    const place = await server.sendRequest<TextLocation | null>(METHOD.reveal, params);
    if (place === null) return undefined;
    return {
      uri: server.protocol2CodeConverter.asUri(place.uri),
      range: server.protocol2CodeConverter.asRange(place.range),
      picture: this.panel.viewColumn,
    };
  }
}

type Shown = WebviewMessage & { readonly kind: 'shown' };

/** Views say by themselves what they are, but for that of the context, which has the title of A-0. Where two models
 *  have one name, the place of this one follows. */
function titleOf({ target, node, title, place }: Shown): string {
  const isClear = target.view !== undefined && target.view.kind !== 'context' && title !== '';
  const named = target.view === undefined && target.named !== undefined ? `${target.named}: ` : '';
  const name = isClear ? title : `${named}${node} ${title}`;
  return place === undefined ? name : `${name} (${place})`;
}

/** Whether the preview follows the cursor: a setting of the user. */
export function followsCursor(): boolean {
  return workspace.getConfiguration('idef0.preview').get('followCursor', true);
}
