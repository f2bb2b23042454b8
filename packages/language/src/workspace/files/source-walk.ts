/**
 * All model files in folders. Links are followed once: first everything that is there without them, then what
 * they lead to and nobody has seen. What cannot be read is said, and the rest is read.
 */
import { URI, type FileSystemNode, type FileSystemProvider } from 'langium';
import { byCodeUnit, type Finding } from '@idef0-studio/model';
import { linkCycle, unreadable } from '../documents/file-findings.js';
import { reasonOf } from '../documents/reason-of.js';
import { SETTINGS_FILE } from './settings-file.js';
import { EXTENSION, isWithin, nameOf } from './paths.js';
import type { SourceFilter } from './source-filter.js';

/** A file system that knows links. One without `realPath` has none. */
export interface SourceFileSystem extends FileSystemProvider {
  /** Where a file or folder really is: all links followed, in the case that the disk has. */
  realPath?(uri: URI): Promise<URI>;
}

export interface FoundFile {
  readonly uri: string;
  /** Where the file really is; the same unless links lead to it. */
  readonly real: string;
}

export interface FoundSources {
  /** In the order of the URIs; each file once. */
  readonly files: readonly FoundFile[];
  readonly findings: readonly Finding[];
  /** The folders that were looked into. */
  readonly folders: readonly string[];
  /** The real paths of the folders and model files that links led to. */
  readonly linked: readonly string[];
  /** Whether the project has more folders than are looked into: not all of it was found. */
  readonly isTooLarge: boolean;
}

/** How many folders of a project are looked into, where nobody has opened it: it might be a whole disk. */
export const PROJECT_LIMIT = 1000;

/** How far a walk goes: to all that is in a folder, to what is of one project, with a limit, or to what stands right
 *  in the folder. */
export type Reach = 'all' | 'project' | 'folder';

/** What a walk needs to know. */
export interface WalkOptions {
  readonly files: SourceFileSystem;
  readonly filter: SourceFilter;
  /** The folder by whose lists the filter decides: the walked one, or one around it. */
  readonly root: string;
  /** Other folders that are walked by themselves. */
  readonly others: readonly string[];
  readonly reach: Reach;
}

/** The model files in a folder. `folder` itself is not passed over, whatever it is called. */
export async function walk(folder: string, options: WalkOptions): Promise<FoundSources> {
  const walker = new Walker(folder, options);
  await walker.enter({ uri: folder, real: await realPathOf(options.files, folder) });
  await walker.followLinks();
  return {
    files: [...walker.files.values()].sort((a, b) => byCodeUnit(a.uri, b.uri)),
    findings: walker.findings,
    folders: walker.folders,
    linked: walker.linked,
    isTooLarge: walker.isTooLarge(),
  };
}

/** Where something really is; itself where that cannot be told. */
export async function realPathOf(files: SourceFileSystem, uri: string): Promise<string> {
  try {
    const real = await files.realPath?.(URI.parse(uri));
    // The top of a disk has a slash at the end.
    return real?.toString().replace(/\/$/u, '') ?? uri;
  } catch {
    // Not on disk.
    return uri;
  }
}

async function isThere(files: SourceFileSystem, uri: string): Promise<boolean> {
  try {
    return await files.exists(URI.parse(uri));
  } catch {
    // It cannot be told, so what reading it says counts.
    return true;
  }
}

class Walker {
  /** By the real path. */
  readonly files = new Map<string, FoundFile>();
  readonly findings: Finding[] = [];
  readonly folders: string[] = [];
  readonly linked: string[] = [];
  /** By the real path. */
  private readonly entered = new Set<string>();
  private links: FoundFile[] = [];

  constructor(
    private readonly folder: string,
    private readonly options: WalkOptions,
  ) {}

  async enter({ uri, real }: FoundFile): Promise<void> {
    this.entered.add(real);
    if (this.isTooLarge()) return;
    const nodes = await this.list(uri);
    if (this.isOtherProject(uri, nodes)) return;
    this.folders.push(uri);
    await Promise.all(nodes.map((node) => this.take(node, real)));
  }

  isTooLarge(): boolean {
    return this.options.reach === 'project' && this.entered.size > PROJECT_LIMIT;
  }

  /** Goes where links lead, which may bring more of them; the first by name counts. */
  async followLinks(): Promise<void> {
    while (this.links.length > 0) {
      const links = this.links.sort((a, b) => byCodeUnit(a.uri, b.uri));
      this.links = [];
      for (const link of links) await this.follow(link);
    }
  }

  /** Whether a folder has settings of its own, and the walk is through a project around it. */
  private isOtherProject(uri: string, nodes: readonly FileSystemNode[]): boolean {
    const { reach, root } = this.options;
    const isSettings = (node: FileSystemNode) => nameOf(node.uri.toString()) === SETTINGS_FILE;
    return reach === 'project' && uri !== root && nodes.some(isSettings);
  }

  private async list(uri: string): Promise<readonly FileSystemNode[]> {
    try {
      return await this.options.files.readDirectory(URI.parse(uri));
    } catch (error) {
      // A folder may go after it was listed, and that of a text may not be there yet; that one which is opened is
      // not there is worth a word.
      const isAsked = uri === this.folder && this.options.reach === 'all';
      const isGone = !isAsked && !(await isThere(this.options.files, uri));
      if (!isGone) this.findings.push(unreadable(uri, reasonOf(error)));
      return [];
    }
  }

  private async take(node: FileSystemNode, realFolder: string): Promise<void> {
    const uri = node.uri.toString();
    const isModel = nameOf(uri).endsWith(EXTENSION);
    const isFile = node.isFile && !node.isDirectory;
    const { filter, root, others, reach } = this.options;
    // What is wrong in settings is said also where no model stands beside them.
    if (isFile && nameOf(uri) === SETTINGS_FILE) await filter.readSettingsBeside(uri);
    if (isFile && !isModel) return;
    if (others.includes(uri) || (node.isDirectory && reach === 'folder')) return;
    if ((await filter.reasonHere(root, uri, node.isDirectory)) !== undefined) return;
    const found = { uri, real: `${realFolder}${uri.slice(uri.lastIndexOf('/'))}` };
    if (node.isDirectory && isModel) this.refuse(uri, 'a folder of that name is in the way');
    else if (node.isDirectory) await this.enter(found);
    else if (node.isFile) this.files.set(found.real, found);
    else this.links.push(found);
  }

  /** What is neither a file nor a folder: a link, a pipe, a device. */
  private async follow({ uri }: FoundFile): Promise<void> {
    const { files, filter, root, reach } = this.options;
    const isModel = nameOf(uri).endsWith(EXTENSION);
    if (!isModel && reach === 'folder') return;
    try {
      const { isFile, isDirectory } = await files.stat(URI.parse(uri));
      const real = await realPathOf(files, uri);
      if (isDirectory || isModel) this.linked.push(real);
      if (isFile && isModel && !this.files.has(real)) this.files.set(real, { uri, real });
      // A pattern for folders bears on what the link leads to.
      else if (isDirectory && (await filter.reasonHere(root, uri, true)) === undefined)
        await this.followFolder({ uri, real }, isModel);
      else if (!isFile && !isDirectory && isModel)
        this.refuse(uri, 'it is neither a file nor a folder');
    } catch (error) {
      if (isModel) this.refuse(uri, reasonOf(error));
    }
  }

  private async followFolder(folder: FoundFile, isModel: boolean): Promise<void> {
    const parent = await realPathOf(
      this.options.files,
      folder.uri.slice(0, folder.uri.lastIndexOf('/')),
    );
    if (isModel) this.refuse(folder.uri, 'a folder of that name is in the way');
    else if (isWithin(folder.real, parent)) this.findings.push(linkCycle(folder.uri));
    else if (!this.entered.has(folder.real)) await this.enter(folder);
  }

  private refuse(uri: string, reason: string): void {
    this.findings.push(unreadable(uri, reason));
  }
}
