/**
 * From the paths on the command line to the text of all model files in them.
 */
import {
  EXTENSION,
  passedOver,
  readText,
  realPathOf,
  reasonOf,
  SettingsFiles,
  SourceFilter,
  spelled,
  unreadable,
  walk,
  type ForeignText,
} from '@idef0-studio/language';
import type { Finding } from '@idef0-studio/model';
import { NodeFiles } from '@idef0-studio/server/files';
import { readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isInside } from './write/expect-inside.js';
import { shown, type Shell } from './shell.js';
import { UsageError } from './usage-error.js';

export interface ModelFile {
  /** Absolute. */
  readonly path: string;
  readonly uri: string;
  /** Without a byte order mark. */
  readonly text: string;
  /** How it was written, where that was neither UTF-8 nor UTF-16 with a byte order mark. */
  readonly foreign?: ForeignText;
  /** Files of one name make one model within it. */
  readonly project?: string;
}

/** What is found about a file or folder as such, whatever it says. */
export interface Remark {
  /** Without its text. */
  readonly file: ModelFile;
  readonly findings: readonly Finding[];
}

export interface ModelSources {
  readonly files: readonly ModelFile[];
  readonly remarks: readonly Remark[];
  /** The settings that count for the files. */
  readonly settings: SettingsFiles;
  /** Whether all was read that the paths hold. */
  readonly isWhole: boolean;
}

/** All `.idef0` files at the paths and below, each once, also where links lead to it: paths in the order given,
 *  folders by name. What is passed over in folders (`SourceFilter`) is read where it is named itself, and said.
 *  What cannot be read in a folder is a remark, and the rest is read.
 *  @throws UsageError where a path itself is missing or unreadable, or there is no model file. */
export async function readModelFiles(
  shell: Shell,
  paths: readonly string[],
): Promise<ModelSources> {
  const reader = new Reader(shell, await Promise.all(paths.map((path) => namedPath(shell, path))));
  const sources = await reader.read();
  if (sources.files.length === 0 && sources.isWhole) {
    const places = paths.map((path) => `'${path}'`).join(', ');
    throw new UsageError(`There are no ${EXTENSION} files in ${places}.`);
  }
  return sources;
}

/** A path of the command line. */
interface NamedPath {
  readonly path: string;
  readonly isFolder: boolean;
}

async function namedPath(shell: Shell, written: string): Promise<NamedPath> {
  const path = resolve(shell.cwd, written);
  const status = await stat(path).catch((error: unknown) => refuse(shell, path, error));
  if (status.isDirectory()) return { path, isFolder: true };
  // A pipe or a device might never end.
  if (!status.isFile())
    throw new UsageError(`'${shown(shell, path)}' is neither a file nor a folder.`);
  if (path.endsWith(EXTENSION)) return { path, isFolder: false };
  throw new UsageError(`'${shown(shell, path)}' is not an ${EXTENSION} file.`);
}

class Reader {
  private readonly disk = new NodeFiles();
  private readonly settings = new SettingsFiles(() => this.disk);
  private readonly filter = new SourceFilter(() => this.disk, this.settings);
  /** By the real path. */
  private readonly files = new Map<string, ModelFile>();
  private readonly remarks: Remark[] = [];
  private isWhole = true;

  constructor(
    private readonly shell: Shell,
    private readonly named: readonly NamedPath[],
  ) {}

  async read(): Promise<ModelSources> {
    for (const { path, isFolder } of this.named) {
      if (isFolder) await this.readFolder(path);
      else await this.readNamed(path);
    }
    const { remarks, settings, isWhole } = this;
    return { files: [...this.files.values()], remarks, settings, isWhole };
  }

  private async readNamed(path: string): Promise<void> {
    const uri = uriOf(path);
    const read = await readAt(path).catch((error: unknown) => refuse(this.shell, path, error));
    await this.add(path, await realPathOf(this.disk, uri), read);
    const by = await this.filter.reasonFor(uriOf(this.rootOf(path)), uri, false);
    if (by !== undefined) this.remark(path, passedOver(uri, by));
  }

  private async readFolder(folder: string): Promise<void> {
    const root = uriOf(folder);
    const { disk, filter } = this;
    const { files, findings } = await walk(root, {
      ...{ files: disk, filter, root, others: [], reach: 'all' },
    });
    const texts = await Promise.all(
      files.map(({ uri }) => readAt(fileURLToPath(uri)).catch((error: unknown) => ({ error }))),
    );
    for (const [index, { uri, real }] of files.entries()) {
      const path = fileURLToPath(uri);
      const read = texts[index];
      if (read !== undefined && 'text' in read) await this.add(path, real, read);
      else this.remark(path, unreadable(uri, reasonOf(read?.error)));
    }
    for (const finding of findings) this.remark(fileURLToPath(finding.origin.document), finding);
  }

  private async add(path: string, real: string, read: ReturnType<typeof readText>): Promise<void> {
    if (this.files.has(real)) return;
    const uri = uriOf(path);
    await this.settings.readFor([uri]);
    const project = this.settings.nearestFolder(uri) ?? this.outermostAround(path);
    this.files.set(real, { path, uri: pathToFileURL(path).href, ...read, project });
  }

  private remark(path: string, finding: Finding): void {
    if (finding.severity === 'error') this.isWhole = false;
    const file = { path, uri: pathToFileURL(path).href, text: '' };
    this.remarks.push({ file, findings: [finding] });
  }

  /** The outermost of the folders that were named and hold a path; files that were named stand in the working
   *  directory, so that what a shell makes of '*' is one project. */
  private outermostAround(path: string): string {
    const roots = this.named.map((each) => (each.isFolder ? each.path : this.rootOf(each.path)));
    const around = roots.filter((root) => isInside(root, path));
    return around.sort((a, b) => a.length - b.length)[0] ?? dirname(path);
  }

  private rootOf(path: string): string {
    return isInside(this.shell.cwd, path) ? this.shell.cwd : dirname(path);
  }
}

/** The URI of a path as the workspace spells it. */
function uriOf(path: string): string {
  return spelled(pathToFileURL(path).href);
}

/** The text of a file, and how it is written. */
async function readAt(path: string): Promise<ReturnType<typeof readText>> {
  return readText(await readFile(path));
}

/** @throws UsageError, always. */
function refuse(shell: Shell, path: string, error: unknown): never {
  throw new UsageError(`'${shown(shell, path)}' cannot be read: ${reasonOf(error)}.`);
}
