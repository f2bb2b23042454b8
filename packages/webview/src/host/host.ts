/** The extension, as the webview sees it. */
import type { HostMessage, PictureStyle, ViewState, WebviewMessage } from '@idef0-studio/protocol';
import type { View } from '../viewport/viewport.js';

interface VsCodeApi {
  postMessage(message: WebviewMessage): void;
  getState(): unknown;
  setState(state: WebviewState): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** What survives a reload of the window: besides what the extension reads, how diagrams are drawn here and
 *  where the reader looked on each. */
export interface WebviewState extends ViewState {
  /** The reader's choices; what is not chosen follows the settings. */
  readonly style?: PictureStyle;
  readonly views?: Readonly<Record<string, View>>;
}

export class Host {
  private readonly api = acquireVsCodeApi();

  send(message: WebviewMessage): void {
    this.api.postMessage(message);
  }

  listen(receive: (message: HostMessage) => void): void {
    // Only the extension can post here: the webview has its own origin.
    window.addEventListener('message', ({ data }: MessageEvent<HostMessage>) => receive(data));
  }

  get state(): WebviewState {
    return (this.api.getState() as WebviewState | undefined) ?? {};
  }

  set state(state: WebviewState) {
    this.api.setState(state);
  }
}
