/** An editor for tests: a real connection to a real server, over streams, with files in memory. */
import { PassThrough } from 'node:stream';
import { type ServerEnvironment, startServer } from '@idef0-studio/server/testing';
import { fromBase64, METHOD } from '@idef0-studio/protocol';
import type {
  ActionMessage,
  DiagramRoot,
  DiagramTarget,
  ExportedPicture,
  ExportFormat,
  PictureRoot,
  PictureStyle,
  PictureTarget,
  ViewRoot,
  ViewTarget,
} from '@idef0-studio/protocol';
import { RejectAction, RequestModelAction, type Action, type JsonMap } from 'sprotty-protocol';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-jsonrpc/node';
import { createConnection, type ClientCapabilities } from 'vscode-languageserver/node';
import type { Diagnostic } from 'vscode-languageserver-types';
import { MemoryDisk } from '../support/memory-disk.js';

/** The folder that is open. */
export const FOLDER = 'file:///models/';

interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly Diagnostic[];
}

interface Waiter {
  readonly isIt: () => boolean;
  readonly resolve: () => void;
}

export class TestClient {
  /** The last findings by file name. */
  readonly findings = new Map<string, readonly Diagnostic[]>();
  /** How often findings of a file came. */
  readonly published: string[] = [];
  /** The actions that the server sent, per picture. */
  readonly actions: { clientId: string; action: Action }[] = [];
  readonly logged: string[] = [];
  private readonly waiters = new Set<Waiter>();
  private readonly texts = new Map<string, { version: number; text: string }>();

  private constructor(
    readonly connection: MessageConnection,
    /** The files that the server reads. */
    readonly disk: MemoryDisk,
    private readonly end: () => void,
  ) {
    connection.onNotification('textDocument/publishDiagnostics', (params: Published) => {
      this.findings.set(nameOf(params.uri), params.diagnostics);
      this.published.push(nameOf(params.uri));
      this.wake();
    });
    connection.onNotification(METHOD.action, (message: ActionMessage) => {
      this.actions.push(message);
      this.wake();
    });
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.logged.push(message);
    });
    connection.onRequest(() => null);
    connection.listen();
  }

  /** A server with these files (name to text) in the folder that is open. Names with a leading '/' are
   *  outside of it. `environment` is what the server has besides the files, `initializationOptions` what the
   *  editor says of itself, and `capabilities` what it can do. */
  static async start(
    files: Readonly<Record<string, string>>,
    environment: Omit<ServerEnvironment, 'fileSystemProvider'> & {
      /** What else is on the disk, before the server looks at it. */
      readonly prepare?: (disk: MemoryDisk) => void;
      /** The disk, in the place of a new one. */
      readonly disk?: MemoryDisk;
      /** The folders that are open, in the place of `FOLDER`. */
      readonly folders?: readonly string[];
    } = {},
    initializationOptions: object = {},
    capabilities: ClientCapabilities = {},
  ): Promise<TestClient> {
    const toServer = new PassThrough();
    const toClient = new PassThrough();
    const texts = Object.entries(files).map(([name, text]) => [uriOf(name), text] as const);
    const { prepare, folders = [FOLDER.slice(0, -1)], ...others } = environment;
    const disk = environment.disk ?? new MemoryDisk(Object.fromEntries(texts));
    prepare?.(disk);
    const server = createConnection(
      new StreamMessageReader(toServer),
      new StreamMessageWriter(toClient),
    );
    startServer(server, { ...others, fileSystemProvider: () => disk.files() });
    const connection = createMessageConnection(
      new StreamMessageReader(toClient),
      new StreamMessageWriter(toServer),
    );
    const client = new TestClient(connection, disk, () => server.dispose());
    await connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      workspaceFolders: folders.map((uri) => ({ uri, name: 'work' })),
      capabilities,
      initializationOptions,
    });
    await connection.sendNotification('initialized', {});
    return client;
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    this.connection.dispose();
    this.end();
  }

  async open(name: string, written?: string): Promise<void> {
    const uri = uriOf(name);
    const text = written ?? this.disk.texts.get(uri) ?? '';
    this.texts.set(uri, { version: 1, text });
    const textDocument = { uri, languageId: 'idef0', version: 1, text };
    await this.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  /** Replaces the first occurrence of a text in an open file. */
  async edit(name: string, from: string, to: string): Promise<void> {
    const uri = uriOf(name);
    const { version, text } = this.texts.get(uri) ?? { version: 0, text: '' };
    if (!text.includes(from)) throw new Error(`There is no '${from}' in ${name}.`);
    const next = { version: version + 1, text: text.replace(from, () => to) };
    this.texts.set(uri, next);
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: next.version },
      contentChanges: [{ text: next.text }],
    });
  }

  async close(name: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', {
      textDocument: { uri: uriOf(name) },
    });
  }

  /** Says that something has happened to files: 1 created, 2 changed, 3 deleted. */
  async tell(...changes: readonly (readonly [name: string, type: 1 | 2 | 3])[]): Promise<void> {
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: changes.map(([name, type]) => ({ uri: uriOf(name), type })),
    });
  }

  /** Takes a file off the disk, and says so. */
  async remove(name: string): Promise<void> {
    this.disk.remove(uriOf(name));
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf(name), type: 3 }],
    });
  }

  /** Puts a file on the disk, and says so. */
  async write(name: string, text: string): Promise<void> {
    this.disk.texts.set(uriOf(name), text);
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf(name), type: 1 }],
    });
  }

  /** Opens a diagram, as the webview does, and returns its root. */
  async show(
    target: DiagramTarget,
    clientId = 'picture',
    style: PictureStyle = {},
  ): Promise<DiagramRoot> {
    return (await this.ask(target, clientId, style)) as DiagramRoot;
  }

  /** Opens a view, as the webview does, and returns its root. */
  async showView(
    target: ViewTarget,
    clientId = 'picture',
    style: PictureStyle = {},
  ): Promise<ViewRoot> {
    return (await this.ask(target, clientId, style)) as ViewRoot;
  }

  /** A picture as a file of text. */
  async export(
    target: PictureTarget,
    {
      style,
      format = 'svg',
    }: { readonly style?: PictureStyle; readonly format?: ExportFormat } = {},
  ): Promise<{ readonly fileName: string; readonly text: string }> {
    const params = { target, style, format };
    const { fileName, base64 } = await this.connection.sendRequest<ExportedPicture>(
      METHOD.exportPicture,
      params,
    );
    return { fileName, text: new TextDecoder().decode(fromBase64(base64)) };
  }

  private async ask(
    target: PictureTarget,
    clientId: string,
    style: PictureStyle,
  ): Promise<PictureRoot> {
    const options = { ...target, ...style, needsClientLayout: false, needsServerLayout: false };
    // What travels is JSON, though the types of its parts do not say so.
    const action = RequestModelAction.create(JSON.parse(JSON.stringify(options)) as JsonMap);
    await this.connection.sendNotification(METHOD.action, { clientId, action });
    const rejected = this.until(() => this.rejectionOf(action.requestId) !== undefined).then(() => {
      throw new Error(this.rejectionOf(action.requestId));
    });
    const shown = this.picture((_root, answer) => answer === action.requestId, clientId);
    return Promise.race([shown, rejected]);
  }

  /** Why the server could not make a picture. */
  private rejectionOf(request: string): string | undefined {
    const rejected = this.actions.find(({ action }) => {
      const { kind, responseId } = action as RejectAction;
      return kind === RejectAction.KIND && responseId === request;
    });
    return (rejected?.action as RejectAction | undefined)?.message;
  }

  /** The first picture, of those that came or will come, that is what is waited for. */
  async picture<Root extends PictureRoot = DiagramRoot>(
    isIt: (root: Root, answer?: string) => boolean,
    clientId = 'picture',
  ): Promise<Root> {
    const find = (): Root | undefined => {
      for (const { clientId: id, action } of [...this.actions].reverse()) {
        const { newRoot, responseId } = action as { newRoot?: Root; responseId?: string };
        if (id === clientId && newRoot && isIt(newRoot, responseId)) return newRoot;
      }
      return undefined;
    };
    await this.until(() => find() !== undefined);
    return find() as Root;
  }

  /** Resolves when the last findings of a file satisfy `isIt`. */
  async findingsOf(
    name: string,
    isIt: (codes: readonly string[]) => boolean,
  ): Promise<readonly string[]> {
    const codes = () => (this.findings.get(name) ?? []).map(({ code }) => String(code));
    await this.until(() => this.findings.has(name) && isIt(codes()));
    return codes();
  }

  /** The place right before the first occurrence of a text in a file. */
  positionOf(name: string, text: string): { line: number; character: number } {
    const content = this.texts.get(uriOf(name))?.text ?? this.disk.texts.get(uriOf(name)) ?? '';
    const offset = content.indexOf(text);
    if (offset < 0) throw new Error(`There is no '${text}' in ${name}.`);
    const before = content.slice(0, offset).split('\n');
    return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  }

  private until(isIt: () => boolean): Promise<void> {
    if (isIt()) return Promise.resolve();
    return new Promise((resolve) => this.waiters.add({ isIt, resolve }));
  }

  private wake(): void {
    for (const waiter of this.waiters) {
      if (!waiter.isIt()) continue;
      this.waiters.delete(waiter);
      waiter.resolve();
    }
  }
}

/** The URI of a file of the folder, or of a file outside of it where the name begins with '/'; a URI as it is. */
export function uriOf(name: string): string {
  if (/^[a-z-]+:/u.test(name)) return name;
  return name.startsWith('/') ? `file://${name}` : `${FOLDER}${name}`;
}

function nameOf(uri: string): string {
  return uri.startsWith(FOLDER) ? uri.slice(FOLDER.length) : uri.replace('file://', '');
}
