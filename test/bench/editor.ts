/**
 * An editor without a window: starts the language server as a process, opens documents, types, and waits
 * for what the server sends back. As VS Code would, over standard input and output.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-jsonrpc/node';
import { SERVER_MEMORY } from '../../packages/vscode/src/server/server-memory.js';

/** Lines and characters count from 0, as the protocol has them. */
export interface Caret {
  readonly line: number;
  readonly character: number;
}

interface Published {
  readonly uri: string;
  readonly version?: number;
}

/** As those of VS Code: it asks for the edits of an action when that is chosen. */
const CAPABILITIES = {
  textDocument: {
    publishDiagnostics: { versionSupport: true },
    codeAction: { dataSupport: true, resolveSupport: { properties: ['edit', 'command'] } },
  },
};

/** How long an answer may take before the measurement gives up, ms. */
const PATIENCE = 300_000;

export class Editor {
  readonly #process: ChildProcess;
  readonly #connection: MessageConnection;
  readonly #versions = new Map<string, number>();
  readonly #listeners = new Set<(method: string, params: unknown) => void>();

  private constructor(process: ChildProcess, connection: MessageConnection) {
    this.#process = process;
    this.#connection = connection;
  }

  /** Starts `idef0 lsp --stdio` on a folder with the memory that the extension gives it, and with options for Node;
   *  initialised when it returns. */
  static async start(
    program: string,
    folder: string,
    nodeOptions: readonly string[] = [],
  ): Promise<Editor> {
    const args = [...SERVER_MEMORY.options, ...nodeOptions, program, 'lsp', '--stdio'];
    const server = spawn(process.execPath, args, {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, ...SERVER_MEMORY.environment },
    });
    const connection = createMessageConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    const editor = new Editor(server, connection);
    connection.onNotification((method, params: unknown) => {
      for (const listener of editor.#listeners) listener(method, params);
    });
    connection.onRequest(() => null);
    connection.listen();
    const uri = pathToFileURL(folder).href;
    const ended = new Promise<never>((_, reject) => {
      server.once('exit', (code) => reject(new Error(`The server ended with ${code}.`)));
    });
    const initialized = connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'bench' }],
      capabilities: CAPABILITIES,
    });
    await Promise.race([initialized, ended]);
    ended.catch(() => undefined);
    await connection.sendNotification('initialized', {});
    return editor;
  }

  async open(uri: string, text: string): Promise<void> {
    this.#versions.set(uri, 1);
    const textDocument = { uri, languageId: 'idef0', version: 1, text };
    await this.notify('textDocument/didOpen', { textDocument });
  }

  /** Replaces the characters between two places of one document by a text. */
  async type(uri: string, start: Caret, end: Caret, text: string): Promise<void> {
    const version = (this.#versions.get(uri) ?? 1) + 1;
    this.#versions.set(uri, version);
    const contentChanges = [{ range: { start, end }, text }];
    await this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  async notify(method: string, params: unknown): Promise<void> {
    await this.#connection.sendNotification(method, params);
  }

  async request(method: string, params: unknown): Promise<unknown> {
    return this.#connection.sendRequest(method, params);
  }

  /** Resolves when findings of the present text of a document have come; ask before you type the text. */
  findings(uri: string): Promise<void> {
    const before = this.#versions.get(uri) ?? 0;
    return this.received('textDocument/publishDiagnostics', (params) => {
      const published = params as Published;
      return published.uri === uri && (published.version ?? before + 1) > before;
    });
  }

  /** Resolves when a notification comes that is what is waited for. */
  received(method: string, isIt: (params: unknown) => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => done(new Error(`No ${method} came.`)), PATIENCE);
      const listener = (name: string, params: unknown) => {
        if (name === method && isIt(params)) done();
      };
      const done = (error?: Error) => {
        clearTimeout(timer);
        this.#listeners.delete(listener);
        if (error === undefined) resolve();
        else reject(error);
      };
      this.#listeners.add(listener);
    });
  }

  /** Hears every notification of a method from now on. */
  onNotification(method: string, hear: (params: unknown) => void): void {
    this.#listeners.add((name, params) => {
      if (name === method) hear(params);
    });
  }

  /** Sends the server a signal. */
  signal(name: NodeJS.Signals): void {
    this.#process.kill(name);
  }

  /** Memory of the server now, MiB; undefined where the system does not tell. */
  memoryMiB(): number | undefined {
    try {
      const status = readFileSync(`/proc/${this.#process.pid}/status`, 'utf8');
      const kib = /^VmRSS:\s*(\d+)/mu.exec(status)?.[1];
      return kib === undefined ? undefined : Number(kib) / 1024;
    } catch {
      return undefined;
    }
  }

  /** Processor time of the server so far, ms, in steps of 10; undefined where the system does not tell. */
  processorMs(): number | undefined {
    try {
      const stat = readFileSync(`/proc/${this.#process.pid}/stat`, 'utf8');
      const [user = NaN, system = NaN] =
        stat.split(') ')[1]?.split(' ').slice(11, 13).map(Number) ?? [];
      return (user + system) * 10;
    } catch {
      return undefined;
    }
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    await this.#connection.sendRequest('shutdown');
    await this.#connection.sendNotification('exit');
    await ended;
    this.#connection.dispose();
  }
}
