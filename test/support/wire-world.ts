/**
 * A disk, an editor and what happens to them at random, for a server to follow: files come, go and change, texts are
 * opened, edited and closed, folders come and go, events arrive late, twice or of the wrong kind, and all the
 * while the editor asks for something.
 */
import { METHOD } from '@idef0-studio/protocol';
import { RequestModelAction } from 'sprotty-protocol';
import { FOLDER, TestClient } from '../server/client.js';
import { SHOP } from '../server/shop.js';
import { MemoryDisk } from './memory-disk.js';
import type { Random } from './random.js';

const HOME = FOLDER.slice(0, -1);
const FOLDERS = [HOME, 'file:///other', `${HOME}/in`];
const FILES = [
  ...['shop', 'more', 'in/shop', 'in/deep/tail', 'dist/shop', '.history/shop'],
  ...['node_modules/a/shop', 'link', 'linked/shop'],
].map((name) => `${HOME}/${name}.idef0`);
const OUTSIDE = [
  ...['other/shop', 'far/shop', 'far/more', 'far/in/shop', 'far/in/deep/tail', 'far/dist/shop'],
].map((name) => `file:///${name}.idef0`);
/** Links that are there from the start, and what they lead to. */
const LINKS = [
  [`${HOME}/linked`, `${HOME}/in`],
  [`${HOME}/linked`, 'file:///far/in'],
  [`${HOME}/link.idef0`, `${HOME}/dist/shop.idef0`],
  [`${HOME}/link.idef0`, `${HOME}/in/shop.idef0`],
  ['file:///far/link.idef0', `${HOME}/in/deep/tail.idef0`],
  ['file:///far/linked', `${HOME}/in`],
] as const;
const ODD = [
  'git:/models/shop.idef0?%7B%22ref%22%3A%22~%22%7D',
  'untitled:Untitled-1',
  'vscode-local-history:/models/shop.idef0',
  'vscode-notebook-cell:/models/shop.idef0#W0',
];
const LISTS = [
  ...[`${HOME}/.gitignore`, `${HOME}/idef0.json`, `${HOME}/in/idef0.json`],
  ...['idef0.json', 'far/idef0.json', 'far/in/idef0.json', 'far/.gitignore'].map(
    (name) => `file:///${name}`,
  ),
];

const TEXTS: readonly string[] = [
  SHOP,
  SHOP,
  SHOP.replace('      Order\n    output', '      Odrer\n    output'),
  SHOP.replace('model Shop', 'model Mill'),
  'model Shop\n\ndecompose Pack Parcels {\n  activity Wrap\n  activity Tie\n}\n',
  SHOP.replaceAll('\n', '\r'),
  SHOP.slice(0, 200),
  `model Shop // ${'long '.repeat(1500)}\nactivity Sell Goods {`,
  '\0\u0001\uFFFDmodel\0',
  '',
];
const SETTINGS: readonly string[] = [
  'dist/\n',
  'in/\n',
  '{}',
  '{ "exclude": ["in/", "!dist/"] }',
  '{ "exclude": ["in/deep/"] }',
  '{ "rules": { "name/unknown": "hint" } }',
  'nonsense {',
];

const EDITOR_SETTINGS: readonly object[] = [
  {},
  { rules: { 'name/unknown': 'information' } },
  { rules: { 'box/no-control': 'error', 'name/unknown': 'off' }, profile: 'fips183' },
  { profile: 'nonsense' },
];

const AT_PLACES = [
  ...['hover', 'definition', 'references', 'rename', 'prepareRename', 'completion'],
  ...['documentHighlight', 'documentSymbol', 'foldingRange', 'codeLens', 'codeAction', 'inlayHint'],
].map((name) => `textDocument/${name}`);
const OWN = [METHOD.diagramAt, METHOD.subjectsAt, METHOD.diagrams, METHOD.subjects];

export class WireWorld {
  readonly open = new Map<string, string>();
  /** Methods of the requests that have no answer yet, by their numbers. */
  readonly pending = new Map<number, string>();
  readonly answers: Promise<unknown>[] = [];
  /** What the editor's settings say. */
  settings: object = {};
  private readonly untold = new Set<string>();
  private version = 1;

  private constructor(
    private readonly random: Random,
    readonly disk: MemoryDisk,
    readonly folders: Set<string>,
    readonly client: TestClient,
  ) {}

  static async create(random: Random): Promise<WireWorld> {
    const disk = new MemoryDisk();
    for (const uri of [...FILES, ...OUTSIDE])
      if (random.oneIn(2)) disk.texts.set(uri, random.of(TEXTS));
    for (const [from, to] of LINKS) {
      if (!random.oneIn(3)) continue;
      disk.remove(from);
      disk.links.set(from, to);
    }
    const folders = new Set([HOME, ...(random.oneIn(2) ? [random.of(FOLDERS)] : [])]);
    return new WireWorld(random, disk, folders, await startOn(disk, folders));
  }

  /** Does one thing, and may let the server work. */
  async step(): Promise<void> {
    const { random } = this;
    const act = random.of([
      ...[() => this.write(), () => this.write(), () => this.remove(), () => this.tell()],
      ...[() => this.openText(), () => this.openText(), () => this.edit(), () => this.edit()],
      ...[() => this.close(), () => this.ask(), () => this.ask(), () => this.ask()],
      ...[() => this.changeFolders(), () => this.lock(), () => this.moveFolder()],
      ...[() => this.save(), () => this.configure(), () => this.show()],
    ]);
    await act();
    if (random.oneIn(3)) await new Promise((resolve) => setImmediate(resolve));
  }

  /** Tells what has not been told yet. */
  async tellAll(): Promise<void> {
    while (this.untold.size > 0) await this.tell();
  }

  private write(): void {
    const isList = this.random.oneIn(5);
    const uri = this.random.of(isList ? LISTS : [...FILES, ...OUTSIDE]);
    if (this.isBehindLink(uri)) return;
    this.disk.locked.delete(uri);
    this.disk.links.delete(uri);
    this.disk.texts.set(uri, this.random.of(isList ? SETTINGS : TEXTS));
    this.untold.add(uri);
  }

  private remove(): void {
    const uri = this.random.of([...FILES, ...OUTSIDE, ...LISTS, `${HOME}/in`, `${HOME}/linked`]);
    if (this.isBehindLink(uri)) return;
    this.disk.remove(uri);
    this.untold.add(uri);
  }

  private lock(): void {
    const uri = this.random.of([...FILES, ...OUTSIDE]);
    if (this.isBehindLink(uri) || !this.disk.texts.has(uri)) return;
    this.disk.locked.add(uri);
    this.untold.add(uri);
  }

  private moveFolder(): void {
    const [from, to] = this.random.of([
      [`${HOME}/in`, `${HOME}/moved`],
      [`${HOME}/moved`, `${HOME}/in`],
      ['file:///far/in', 'file:///far/moved'],
      ['file:///far/moved', 'file:///far/in'],
    ] as const);
    this.disk.move(from, to);
    for (const uri of [from, to]) this.untold.add(uri);
  }

  private isBehindLink(uri: string): boolean {
    return [...this.disk.links.keys()].some((link) => uri.startsWith(`${link}/`));
  }

  /** Some of what has happened, in any order, of any kind. */
  private async tell(): Promise<void> {
    const uris = [...this.untold].filter(() => !this.random.oneIn(3));
    if (uris.length === 0) return;
    for (const uri of uris) this.untold.delete(uri);
    const kinds = [1, 2, 3] as const;
    const changes = [...uris, ...uris.filter(() => this.random.oneIn(3))].map(
      (uri) => [uri, this.random.of(kinds)] as const,
    );
    await this.client.tell(...changes);
  }

  private async openText(): Promise<void> {
    const uri = this.random.of([...FILES, ...OUTSIDE, ...ODD]);
    if (this.open.has(uri)) return;
    const text = this.disk.texts.get(uri) ?? this.random.of(TEXTS);
    this.open.set(uri, text);
    await this.client.open(uri, text);
  }

  private async edit(): Promise<void> {
    if (this.open.size === 0) return;
    const uri = this.random.of([...this.open.keys()]);
    const text = this.random.of(TEXTS);
    this.open.set(uri, text);
    await this.client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: ++this.version },
      contentChanges: [{ text }],
    });
  }

  private async close(): Promise<void> {
    if (this.open.size === 0) return;
    const uri = this.random.of([...this.open.keys()]);
    this.open.delete(uri);
    await this.client.close(uri);
  }

  /** Writes what the editor has; the events of the disk come later. */
  private async save(): Promise<void> {
    const uris = [...this.open.keys()].filter((uri) => [...FILES, ...OUTSIDE].includes(uri));
    if (uris.length === 0) return;
    const uri = this.random.of(uris);
    if (!this.isBehindLink(uri)) {
      this.disk.locked.delete(uri);
      this.disk.texts.set(uri, this.open.get(uri) ?? '');
      this.untold.add(uri);
    }
    await this.client.connection.sendNotification('textDocument/didSave', {
      textDocument: { uri },
    });
  }

  private async configure(): Promise<void> {
    this.settings = this.random.of(EDITOR_SETTINGS);
    await configure(this.client, this.settings);
  }

  /** Opens a picture, turns it to another document, or closes it. */
  private async show(): Promise<void> {
    const { connection } = this.client;
    const clientId = this.random.of(['left', 'right']);
    if (this.random.oneIn(3)) return connection.sendNotification(METHOD.closeDiagram, { clientId });
    const options = { uri: this.random.of([...FILES, ...OUTSIDE]), node: 'A0' };
    const action = RequestModelAction.create(options);
    await connection.sendNotification(METHOD.action, { clientId, action });
  }

  private async changeFolders(): Promise<void> {
    const uri = this.random.of(FOLDERS);
    const folder = { uri, name: uri };
    const isThere = this.folders.delete(uri);
    if (!isThere) this.folders.add(uri);
    await this.client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: isThere ? [] : [folder], removed: isThere ? [folder] : [] },
    });
  }

  private ask(): void {
    const uri = this.random.of([...FILES, ...OUTSIDE, ...ODD, ...this.open.keys()]);
    const position = { line: this.random.below(12), character: this.random.below(16) };
    const method = this.random.of([...AT_PLACES, ...OWN, 'workspace/symbol']);
    const asked = this.client.connection.sendRequest(method, {
      ...{ uri, textDocument: { uri }, position, query: 'sell', newName: 'Other Name' },
      ...{ range: { start: position, end: position }, context: { diagnostics: [] } },
    });
    const id = this.answers.length;
    this.pending.set(id, method);
    const answered = () => this.pending.delete(id);
    // A refusal is an answer.
    this.answers.push(asked.then(answered, answered));
  }
}

/** Says what the editor's settings are. */
export function configure(client: TestClient, idef0: object): Promise<void> {
  const settings = { idef0 };
  return client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
}

/** A server on a disk, with folders that are open. */
export function startOn(disk: MemoryDisk, folders: Iterable<string>): Promise<TestClient> {
  const capabilities = { workspace: { workspaceFolders: true } };
  return TestClient.start({}, { disk, folders: [...folders] }, {}, capabilities);
}
