/**
 * A disk in memory for tests of what watches files: texts, files that cannot be read, links, and things that are
 * neither file nor folder. Paths are URIs as `URI.toString()` writes them.
 */
import type { SourceFileSystem } from '@idef0-studio/language';
import { URI, type FileSystemNode } from 'langium';

export class MemoryDisk {
  /** By the real path. */
  readonly texts = new Map<string, string>();
  /** What is there and cannot be read, be it a file or a folder. */
  readonly locked = new Set<string>();
  /** From a link to what it leads to. */
  readonly links = new Map<string, string>();
  /** Pipes and devices. */
  readonly specials = new Set<string>();
  /** What has been read, in order. */
  readonly reads: string[] = [];

  constructor(texts: Readonly<Record<string, string>> = {}) {
    for (const [uri, text] of Object.entries(texts)) this.texts.set(uri, text);
  }

  /** Takes away a file, a link, or all that is in a folder. */
  remove(uri: string): void {
    for (const all of [this.texts, this.links, this.specials, this.locked]) {
      for (const path of [...all.keys()])
        if (path === uri || path.startsWith(`${uri}/`)) all.delete(path);
    }
  }

  /** Another name for a file, or for all that is in a folder. */
  move(from: string, to: string): void {
    for (const [path, text] of [...this.texts]) {
      if (path !== from && !path.startsWith(`${from}/`)) continue;
      this.texts.delete(path);
      this.texts.set(to + path.slice(from.length), text);
    }
  }

  /** The disk as programs see it. */
  files(): SourceFileSystem {
    const stat = (uri: URI) => this.stat(uri);
    const read = (uri: URI) => this.read(uri);
    const list = (uri: URI) => this.list(uri);
    const exists = (uri: URI) => this.nodeAt(this.realPath(uri.toString())) !== undefined;
    const bytes = (uri: URI) => new TextEncoder().encode(read(uri));
    return {
      stat: async (uri) => stat(uri),
      statSync: stat,
      exists: async (uri) => exists(uri),
      existsSync: exists,
      readBinary: async (uri) => bytes(uri),
      readBinarySync: bytes,
      readFile: async (uri) => read(uri),
      readFileSync: read,
      readDirectory: async (uri) => list(uri),
      readDirectorySync: list,
      realPath: async (uri) => {
        stat(uri);
        return URI.parse(this.realPath(uri.toString()));
      },
    };
  }

  private stat(uri: URI): FileSystemNode {
    const node = this.nodeAt(this.realPath(uri.toString()));
    if (node === undefined) throw failure('ENOENT', uri);
    return { ...node, uri };
  }

  private read(uri: URI): string {
    const path = this.realPath(uri.toString());
    this.reads.push(path);
    if (this.locked.has(path)) throw failure('EACCES', uri);
    const text = this.texts.get(path);
    if (text === undefined) throw failure(this.nodeAt(path) ? 'EISDIR' : 'ENOENT', uri);
    return text;
  }

  /** What is in a folder, links as such: neither files nor folders. */
  private list(uri: URI): FileSystemNode[] {
    const own = uri.toString().replace(/\/$/u, '');
    const folder = this.realPath(own);
    if (this.locked.has(folder)) throw failure('EACCES', uri);
    const node = this.nodeAt(folder);
    if (node?.isDirectory !== true) throw failure(node === undefined ? 'ENOENT' : 'ENOTDIR', uri);
    const all = [this.texts, this.links, this.specials, this.locked].flatMap((map) => [
      ...map.keys(),
    ]);
    const names = all
      .filter((path) => path.startsWith(`${folder}/`))
      .map((path) => path.slice(folder.length + 1).split('/')[0] ?? '');
    return [...new Set(names)].map((name) => ({
      isFile: false,
      isDirectory: false,
      ...(this.links.has(`${folder}/${name}`) ? {} : this.nodeAt(`${folder}/${name}`)),
      uri: URI.parse(`${own}/${name}`),
    }));
  }

  /** The path with all links followed. */
  private realPath(path: string, depth = 0): string {
    if (depth > 20) throw failure('ELOOP', URI.parse(path));
    const link = [...this.links.keys()].find(
      (from) => path === from || path.startsWith(`${from}/`),
    );
    if (link === undefined) return path;
    return this.realPath((this.links.get(link) ?? '') + path.slice(link.length), depth + 1);
  }

  private nodeAt(path: string): Pick<FileSystemNode, 'isFile' | 'isDirectory'> | undefined {
    if (this.specials.has(path)) return { isFile: false, isDirectory: false };
    if (this.texts.has(path)) return { isFile: true, isDirectory: false };
    const all = [this.texts, this.links, this.specials, this.locked];
    if (all.some((map) => hasWithin(`${path}/`, map.keys())))
      return { isFile: false, isDirectory: true };
    return this.locked.has(path) ? { isFile: true, isDirectory: false } : undefined;
  }
}

function hasWithin(folder: string, paths: Iterable<string>): boolean {
  for (const path of paths) if (path.startsWith(folder)) return true;
  return false;
}

function failure(code: string, uri: URI): Error {
  return Object.assign(new Error(`${code}: ${uri.toString()}`), { code });
}
