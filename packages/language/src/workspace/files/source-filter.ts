/**
 * What is passed over where a folder is read: names that begin with a dot, `node_modules`, what `.gitignore`
 * says, what `exclude` in `idef0.json` says, and what the editor hides. One filter for the start, for events, for
 * the editor and for the command line.
 */
import { URI, type FileSystemProvider } from 'langium';
import { SETTINGS_FILE } from './settings-file.js';
import { ignoreList, type IgnoreList } from './ignore-file.js';
import { folderOf, foldersBetween, isTop, isWithin, nameOf, wayFrom } from './paths.js';
import type { SettingsFiles } from './settings-files.js';

export const IGNORE_FILE = '.gitignore';

/** What is in a folder besides models, as far as the filter reads it. */
interface Lists {
  readonly ofGit: readonly IgnoreList[];
  readonly ofSettings: readonly IgnoreList[];
}

export class SourceFilter {
  private readonly lists = new Map<string, Promise<Lists>>();
  private readonly above = new Map<string, Promise<Lists>>();
  private readonly hidden = new Map<string, readonly string[]>();
  private readonly ofEditor = new Map<string, IgnoreList>();

  constructor(
    private readonly files: () => FileSystemProvider,
    private readonly settings: SettingsFiles,
  ) {}

  /** Says which folders are open: what the editor hides in others is forgotten. */
  open(folders: readonly string[]): void {
    for (const folder of [...this.hidden.keys()]) {
      if (!folders.includes(folder)) this.hideInEditor(folder, []);
    }
  }

  /** Sets the patterns that the editor hides files by, in a folder that is open. Returns whether they are others
   *  than before. */
  hideInEditor(folder: string, patterns: readonly string[]): boolean {
    const before = this.hidden.get(folder) ?? [];
    if (before.join('\n') === patterns.join('\n')) return false;
    if (patterns.length === 0) this.hidden.delete(folder);
    else this.hidden.set(folder, patterns);
    const list = ignoreList(folder, patterns, "'files.exclude' of the editor");
    if (list === undefined) this.ofEditor.delete(folder);
    else this.ofEditor.set(folder, list);
    return true;
  }

  /** Reads all lists anew when they are asked for. */
  forget(): void {
    this.lists.clear();
    this.above.clear();
  }

  /** Reads the settings in the folder of a file, if nobody has read them yet. */
  async readSettingsBeside(uri: string): Promise<void> {
    await this.settings.readFor([uri]);
  }

  /** Why a file or folder is passed over that stands somewhere in `root`; undefined where it is not. */
  async reasonFor(root: string, uri: string, isFolder: boolean): Promise<string | undefined> {
    for (const folder of foldersBetween(root, uri).slice(1)) {
      const reason = await this.reasonHere(root, folder, true);
      if (reason !== undefined) return reason;
    }
    return this.reasonHere(root, uri, isFolder);
  }

  /** As `reasonFor`, for what stands in a folder that is not passed over itself. */
  async reasonHere(root: string, uri: string, isFolder: boolean): Promise<string | undefined> {
    const name = nameOf(uri);
    if (name.startsWith('.')) return `'${name}' begins with a dot`;
    if (name === 'node_modules') return `it is in 'node_modules'`;
    const hidden = this.ofEditor.get(root);
    if (hidden?.verdict(uri, isFolder) === 'ignored') return hidden.reason(uri, isFolder);
    const lists = await this.listsFor(root, folderOf(uri));
    const last = lists.findLast((list) => list.verdict(uri, isFolder) !== undefined);
    return last?.verdict(uri, isFolder) === 'ignored' ? last.reason(uri, isFolder) : undefined;
  }

  /** The lists that hold in a folder, those that count most last: of git from the repository down, then of the
   *  settings, which can take back what git says. */
  private async listsFor(root: string, folder: string): Promise<readonly IgnoreList[]> {
    const folders = [...foldersBetween(root, folder), folder].filter((each) =>
      isWithin(root, each),
    );
    const [above, ...within] = await Promise.all([
      this.listsAbove(root),
      ...folders.map((each) => this.listsIn(root, each)),
    ]);
    const all = [above, ...within];
    return [...all.flatMap(({ ofGit }) => ofGit), ...all.flatMap(({ ofSettings }) => ofSettings)];
  }

  /** Of git in the folders above the one that is read, up to the top of the repository, and of settings above. */
  private listsAbove(root: string): Promise<Lists> {
    const known = this.above.get(root) ?? this.readAbove(root);
    this.above.set(root, known);
    return known;
  }

  private async readAbove(root: string): Promise<Lists> {
    const ofGit = await this.readRepositoryAbove(root);
    await this.settings.readFor([`${root}/`]);
    const ofSettings: (readonly IgnoreList[])[] = [];
    for (let folder = folderOf(root); folder !== '' && !isTop(folder); folder = folderOf(folder))
      ofSettings.unshift(this.settingsLists(root, folder));
    return { ofGit, ofSettings: ofSettings.flat() };
  }

  private async readRepositoryAbove(root: string): Promise<readonly IgnoreList[]> {
    const lists: (readonly IgnoreList[])[] = [];
    for (let folder = root; folder !== '' && !isTop(folder); folder = folderOf(folder)) {
      if (folder !== root) lists.unshift(await this.gitLists(root, folder));
      if (await this.exists(`${folder}/.git`)) return lists.flat();
    }
    // In no repository there is nobody above who could say it.
    return [];
  }

  private listsIn(root: string, folder: string): Promise<Lists> {
    const known = this.lists.get(folder) ?? this.readLists(root, folder);
    this.lists.set(folder, known);
    return known;
  }

  private async readLists(root: string, folder: string): Promise<Lists> {
    const [ofGit] = await Promise.all([
      this.gitLists(root, folder),
      this.settings.readFor([`${folder}/`]),
    ]);
    return { ofGit, ofSettings: this.settingsLists(root, folder) };
  }

  private settingsLists(root: string, folder: string): readonly IgnoreList[] {
    const origin = shownFrom(root, folder, SETTINGS_FILE);
    const list = ignoreList(folder, this.settings.excludedBy(folder), `'exclude' of ${origin}`);
    return list === undefined ? [] : [list];
  }

  private async gitLists(root: string, folder: string): Promise<readonly IgnoreList[]> {
    const text = await this.textOf(`${folder}/${IGNORE_FILE}`);
    const origin = shownFrom(root, folder, IGNORE_FILE);
    const list = text === undefined ? undefined : ignoreList(folder, text.split(/\r?\n/u), origin);
    return list === undefined ? [] : [list];
  }

  private async textOf(uri: string): Promise<string | undefined> {
    try {
      return await this.files().readFile(URI.parse(uri));
    } catch {
      // Most folders have none, and one that cannot be read hides nothing.
      return undefined;
    }
  }

  private async exists(uri: string): Promise<boolean> {
    try {
      return await this.files().exists(URI.parse(uri));
    } catch {
      // What may not be asked for is as good as not there.
      return false;
    }
  }
}

/** How readers know a file: by its way from the folder that is read, or by the folder above that it stands in. */
function shownFrom(root: string, folder: string, name: string): string {
  const uri = `${folder}/${name}`;
  return isWithin(root, uri) ? wayFrom(root, uri) : `${name} of '${nameOf(folder)}'`;
}
