/**
 * The files `idef0.json` of the folders that models stand in. For a model file the nearest one counts: in its
 * folder or above it, up to the folder that is open; outside of all, up to the root. Its folder is the project:
 * files of one name make one model within it.
 */
import type { Finding, RuleSettings } from '@idef0-studio/model';
import { URI, type FileSystemProvider } from 'langium';
import { unreadable } from '../documents/file-findings.js';
import { reasonOf } from '../documents/reason-of.js';
import { readSettings, SETTINGS_FILE, type NamedFolder } from './settings-file.js';
import { EXTENSION, folderOf, isTop, isWithin } from './paths.js';

/** One such file, as it is read. */
export interface SettingsFile {
  readonly uri: string;
  /** Empty where there is no file. */
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** One that counts for model files. */
export interface NearestSettings extends SettingsFile {
  readonly settings: RuleSettings;
  /** Folders of other models. */
  readonly models: readonly NamedFolder[];
  /** Why it cannot be read, in the words of the system; it is as if it were empty then. */
  readonly reason: string | undefined;
}

export class SettingsFiles {
  /** The roots that are open, without a slash at the end. */
  private roots: readonly string[] = [];
  /** By folder; undefined where a folder has none. */
  private readonly known = new Map<string, Known | undefined>();
  /** The folder of the file that counts, by folder of the model file; undefined where there is none. */
  private readonly nearestTo = new Map<string, string | undefined>();
  private news: SettingsFile[] = [];
  /** What was last found in each file, where that was something. */
  private readonly told = new Map<string, string>();

  constructor(private readonly files: () => FileSystemProvider) {}

  /** Says which folders are open. */
  open(roots: readonly string[]): void {
    this.roots = roots.map((root) => root.replace(/\/$/u, ''));
    this.nearestTo.clear();
  }

  /** The settings that count for a model file, the same value until their text changes; undefined where there
   *  are none, or nobody has read them. */
  nearest(uri: string): RuleSettings | undefined {
    return this.nearestFile(uri)?.settings;
  }

  /** The file of the settings that count for a model file; undefined where there is none, or nobody has read it. */
  nearestFile(uri: string): NearestSettings | undefined {
    const folder = this.nearestFolder(uri);
    return folder === undefined ? undefined : this.known.get(folder);
  }

  /** The folder of the settings that count for a model file; where there are none, the innermost folder that is
   *  open, and outside of all its own. */
  projectOf(uri: string): string {
    return this.nearestFolder(uri) ?? this.rootOf(uri) ?? folderOf(uri);
  }

  /** The innermost folder that is open around something. */
  rootOf(uri: string): string | undefined {
    const around = this.roots.filter((root) => isWithin(root, uri));
    return around.reduce<string | undefined>(
      (inner, root) => (inner === undefined || root.length > inner.length ? root : inner),
      undefined,
    );
  }

  /** The patterns of what the settings of a folder pass over; none where it has no settings. */
  excludedBy(folder: string): readonly string[] {
    return this.known.get(folder)?.exclude ?? [];
  }

  /** Reads what may count for model files and has not been read before. */
  async readFor(uris: Iterable<string>): Promise<void> {
    await this.readNeeded(this.foldersFor([...uris].map(folderOf)));
  }

  /** Keeps what may count for the model files in some folders, and forgets all else that was ever read: nothing is
   *  found there any more. */
  async keepFor(folders: Iterable<string>): Promise<void> {
    const needed = this.foldersFor(folders);
    for (const folder of [...this.known.keys()]) if (!needed.has(folder)) this.forget(folder);
    await this.readNeeded(needed);
  }

  /** Reads those files again that may have changed with the given files and folders. Returns whether any is another
   *  one than before. */
  async readAgain(uris: readonly string[]): Promise<boolean> {
    // Through links a file that has changed, or one in a folder, may be known by another path.
    const isAny = uris.some((uri) => folderOf(uri) !== '' && !uri.endsWith(EXTENSION));
    const isMeant = (file: string) => isAny || uris.some((uri) => isWithin(uri, file));
    const folders = [...this.known.keys()].filter((folder) =>
      isMeant(`${folder}/${SETTINGS_FILE}`),
    );
    const changes = await Promise.all(folders.map((folder) => this.read(folder)));
    return changes.some((isChange) => isChange);
  }

  /** The files in which something else is wrong than at the last call. */
  takeNews(): readonly SettingsFile[] {
    const { news } = this;
    this.news = [];
    return news;
  }

  /** The folder of the settings that count for a model file; undefined where there are none. */
  nearestFolder(uri: string): string | undefined {
    const own = folderOf(uri);
    if (this.nearestTo.has(own)) return this.nearestTo.get(own);
    const folder = this.foldersFrom(own).find((each) => this.known.get(each) !== undefined);
    this.nearestTo.set(own, folder);
    return folder;
  }

  private async readNeeded(folders: ReadonlySet<string>): Promise<void> {
    const unread = [...folders].filter((folder) => !this.known.has(folder));
    await Promise.all(unread.map((folder) => this.read(folder)));
  }

  private forget(folder: string): void {
    this.known.delete(folder);
    this.nearestTo.clear();
    this.tell({ uri: `${folder}/${SETTINGS_FILE}`, text: '', findings: [] });
  }

  /** Notes what is wrong in a file, where it is something else than before. */
  private tell(file: SettingsFile): void {
    const summary = JSON.stringify(file.findings);
    if (summary === (this.told.get(file.uri) ?? NOTHING)) return;
    if (summary === NOTHING) this.told.delete(file.uri);
    else this.told.set(file.uri, summary);
    this.news.push(file);
  }

  private async read(folder: string): Promise<boolean> {
    const uri = `${folder}/${SETTINGS_FILE}`;
    const { text, reason } = await this.textOf(uri);
    const read = readSettings(uri, text ?? '');
    const trouble = reason === undefined ? [] : [unreadable(uri, reason)];
    const file = {
      ...read,
      uri,
      text: text ?? '',
      reason,
      findings: [...trouble, ...read.findings],
    };
    const before = this.known.get(folder);
    this.tell(file);
    if (before?.text === text && before?.reason === reason && this.known.has(folder)) return false;
    this.known.set(folder, text === undefined ? undefined : file);
    this.nearestTo.clear();
    return true;
  }

  private async textOf(
    uri: string,
  ): Promise<{ readonly text: string | undefined; readonly reason?: string }> {
    const file = URI.parse(uri);
    try {
      return { text: await this.files().readFile(file) };
    } catch (error) {
      // Where there is no such file, the rules weigh what the models say.
      if (!(await this.isFile(file))) return { text: undefined };
      return { text: '', reason: reasonOf(error) };
    }
  }

  private async isFile(file: URI): Promise<boolean> {
    try {
      return (await this.files().stat(file)).isFile;
    } catch {
      // What may not be asked for is as good as not there.
      return false;
    }
  }

  /** Some folders and those above them that bear on them, and all that are open. */
  private foldersFor(folders: Iterable<string>): ReadonlySet<string> {
    const all = new Set(this.roots);
    for (const folder of new Set(folders))
      for (const each of this.foldersFrom(folder)) all.add(each);
    return all;
  }

  /** A folder and those above it up to the one that is open, the nearest first. */
  private foldersFrom(lowest: string): readonly string[] {
    const folders: string[] = [];
    for (let folder = lowest; folder !== ''; folder = folderOf(folder)) {
      folders.push(folder);
      if (this.roots.includes(folder) || isTop(folder)) break;
    }
    return folders;
  }
}

const NOTHING = '[]';

interface Known extends NearestSettings {
  readonly exclude: readonly string[];
}
