/** What the editor itself says of the language server: nothing while it runs; a message and an entry of the status
 *  bar when it has stopped, with the way to start it again. */
import type { Disposable } from 'vscode';
import { LanguageStatusSeverity, languages, window, type OutputChannel } from 'vscode';
import type { ServerState } from '@idef0-studio/protocol';
import { ServerStopped, type ModelServer } from './model-server.js';

const STOPPED =
  'The IDEF0 language server has stopped. Findings and pictures do not follow the texts until it is started again.';

export class ServerStatus implements Disposable {
  private readonly subscription: Disposable;
  private entry: Disposable | undefined;

  constructor(
    private readonly server: ModelServer,
    private readonly output: OutputChannel,
  ) {
    this.subscription = server.onDidChangeState((state) => this.changed(state));
  }

  /** A command that says that the server has stopped where it needs it and cannot have it. */
  guarded<Arguments extends readonly unknown[]>(
    run: (...values: Arguments) => Promise<void> | void,
  ): (...values: Arguments) => Promise<void> {
    return async (...values) => {
      try {
        await run(...values);
      } catch (error) {
        if (!(error instanceof ServerStopped)) throw error;
        this.say();
      }
    };
  }

  /** Why it has stopped, as far as it has said. */
  showOutput(): void {
    this.output.show(true);
  }

  dispose(): void {
    this.subscription.dispose();
    this.entry?.dispose();
  }

  private changed(state: ServerState): void {
    this.entry?.dispose();
    this.entry = undefined;
    if (state !== 'stopped') return;
    this.entry = stoppedEntry();
    this.say();
  }

  private say(): void {
    const answer = window.showErrorMessage(STOPPED, 'Restart', 'Show Output');
    void answer.then((chosen) => {
      if (chosen === 'Restart') void this.server.restart();
      if (chosen === 'Show Output') this.showOutput();
    });
  }
}

function stoppedEntry(): Disposable {
  const entry = languages.createLanguageStatusItem('idef0.server', { language: 'idef0' });
  entry.name = 'IDEF0 language server';
  entry.text = 'The language server has stopped';
  entry.severity = LanguageStatusSeverity.Error;
  entry.command = { title: 'Restart', command: 'idef0.restartServer' };
  return entry;
}
