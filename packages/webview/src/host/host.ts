/** The extension, as the webview sees it. */
import type { HostMessage, WebviewMessage } from '@idef0-studio/protocol';
import { readState, type WebviewState } from './saved-state.js';

interface VsCodeApi {
  postMessage(message: WebviewMessage): void;
  getState(): unknown;
  setState(state: WebviewState): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

export class Host {
  private readonly api = acquireVsCodeApi();

  send(message: WebviewMessage): void {
    this.api.postMessage(message);
  }

  listen(receive: (message: HostMessage) => void): void {
    // Only the extension can post here, which came with this page: the webview has its own origin.
    window.addEventListener('message', ({ data }: MessageEvent<HostMessage>) => receive(data));
  }

  get state(): WebviewState {
    return readState(this.api.getState());
  }

  set state(state: WebviewState) {
    this.api.setState(state);
  }
}
