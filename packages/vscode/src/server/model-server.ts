/**
 * The language server as the rest of the extension uses it: asked, told and watched. A server that ends by itself
 * is started again; one that ends too often, or cannot be started, stays down until the user says otherwise.
 *
 * Each start has a client of its own: one of vscode-languageclient that has failed to start cannot start again.
 */
import { EventEmitter, type Disposable } from 'vscode';
import {
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  type LanguageClient,
} from 'vscode-languageclient/node';
import { METHOD, type ActionMessage, type ServerState } from '@idef0-studio/protocol';
import { endsAfter, mayRestart } from './crash-limit.js';

/** Nobody answers: what was asked for comes to nothing. */
export class ServerStopped extends Error {
  constructor() {
    super('The IDEF0 language server has stopped.');
  }
}

/** Makes a client that has not started; the handler says what follows when its server ends. */
export type ClientMaker = (handler: ErrorHandler) => LanguageClient;

export class ModelServer implements Disposable {
  /** How often the server has been started with success. */
  starts = 0;
  private client: LanguageClient;
  private current: ServerState = 'starting';
  private ends: readonly number[] = [];
  /** Settled when the start that goes on has come to its end, whatever that is. */
  private starting: Promise<void> | undefined;
  private isDisposed = false;
  private readonly changed = new EventEmitter<ServerState>();
  private readonly acted = new EventEmitter<ActionMessage>();

  /** The server has another state. */
  readonly onDidChangeState = this.changed.event;
  /** The server says something about a picture. */
  readonly onAction = this.acted.event;

  constructor(private readonly makeClient: ClientMaker) {
    this.client = this.newClient();
  }

  get state(): ServerState {
    return this.current;
  }

  // Between what the editor calls a place and what the protocol does.

  get code2ProtocolConverter(): LanguageClient['code2ProtocolConverter'] {
    return this.client.code2ProtocolConverter;
  }

  get protocol2CodeConverter(): LanguageClient['protocol2CodeConverter'] {
    return this.client.protocol2CodeConverter;
  }

  /** Starts the server; resolves when it runs, and when it cannot be had. */
  async start(): Promise<void> {
    this.starting ??= this.startClient().finally(() => (this.starting = undefined));
    await this.starting;
  }

  /** Starts the server anew, in whatever state it is. */
  async restart(): Promise<void> {
    this.ends = [];
    if (this.current === 'running') await this.leave(this.client);
    await this.start();
  }

  /** Asks the server, when it runs. Rejects with `ServerStopped` where it does not. */
  async sendRequest<Result>(method: string, params: unknown): Promise<Result> {
    await this.starting;
    if (this.current === 'stopped') throw new ServerStopped();
    try {
      return await this.client.sendRequest<Result>(method, params);
    } catch (error) {
      throw this.client.isRunning() ? error : new ServerStopped();
    }
  }

  /** Tells the server something; without one that is nothing to anybody. */
  async sendNotification(method: string, params: unknown): Promise<void> {
    await this.starting;
    const { client } = this;
    try {
      if (this.current === 'running') await client.sendNotification(method, params);
    } catch (error) {
      if (client.isRunning()) throw error;
    }
  }

  dispose(): void {
    this.isDisposed = true;
    void this.leave(this.client);
    this.changed.dispose();
    this.acted.dispose();
  }

  /** As often as it may be tried. */
  private async startClient(): Promise<void> {
    this.become('starting');
    while (!this.isDisposed) {
      try {
        await this.client.start();
        this.starts++;
        this.become('running');
        return;
      } catch (error) {
        this.client.error('The language server could not be started.', error, false);
        if (!this.mayStartAgain()) {
          this.become('stopped');
          return;
        }
        await this.leave(this.client);
      }
    }
  }

  private newClient(): LanguageClient {
    const client = this.makeClient({
      error: (_error, _message, count) => ({
        action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown,
        handled: true,
      }),
      closed: () => {
        // After the client has put its things away.
        setTimeout(() => void this.ended(client));
        return { action: CloseAction.DoNotRestart, handled: true };
      },
    });
    // A client has one listener for a method, so all previews share it.
    client.onNotification(METHOD.action, (message: ActionMessage) => this.acted.fire(message));
    return client;
  }

  /** A server that ran has ended; one that ends while it starts is the affair of who starts it. */
  private async ended(client: LanguageClient): Promise<void> {
    if (client !== this.client || this.current !== 'running' || this.isDisposed) return;
    if (!this.mayStartAgain()) {
      this.become('stopped');
      return;
    }
    await this.start();
  }

  private mayStartAgain(): boolean {
    this.ends = endsAfter(this.ends, Date.now());
    return mayRestart(this.ends);
  }

  private async leave(client: LanguageClient): Promise<void> {
    this.client = this.newClient();
    // One that has not come up has nothing to stop, and says so.
    await client.dispose().catch(() => undefined);
  }

  private become(state: ServerState): void {
    if (state === this.current) return;
    this.current = state;
    this.changed.fire(state);
  }
}
