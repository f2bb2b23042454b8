/**
 * The files `idef0.json` of the folders that models stand in. For a model file the nearest one counts: in its
 * folder or above it, up to the folder that is open; outside of all, up to the root.
 */
import { readSettings, SETTINGS_FILE } from '@idef0-studio/language';
import type { Issue, RuleSettings } from '@idef0-studio/model';
import { URI, type FileSystemProvider } from 'langium';

/** One such file, as it is read. */
export interface SettingsFile {
  readonly uri: string;
  /** Empty where there is no file. */
  readonly text: string;
  readonly issues: readonly Issue[];
}

export class SettingsFiles {
  /** The roots that are open, without a slash at the end. */
  private roots: readonly string[] = [];
  /** By folder; undefined where a folder has none. */
  private readonly known = new Map<string, Known | undefined>();
  /** What has been asked for, by folder of the model file. */
  private readonly asked = new Map<string, RuleSettings | undefined>();

  constructor(private readonly files: () => FileSystemProvider) {}

  /** Says which folders are open. */
  open(roots: readonly string[]): void {
    this.roots = roots.map((root) => root.replace(/\/$/u, ''));
  }

  /** The settings that count for a model file, the same value until their text changes; undefined where there
   *  are none, or nobody has read them. */
  nearest(uri: string): RuleSettings | undefined {
    const own = folderOf(uri);
    if (this.asked.has(own)) return this.asked.get(own);
    const folder = this.foldersOf(uri).find((each) => this.known.get(each) !== undefined);
    const settings = folder === undefined ? undefined : this.known.get(folder)?.settings;
    this.asked.set(own, settings);
    return settings;
  }

  /** Reads what may count for model files and has not been read before. */
  async readFor(uris: Iterable<string>): Promise<readonly SettingsFile[]> {
    const folders = new Set<string>(this.roots);
    for (const uri of uris) for (const folder of this.foldersOf(uri)) folders.add(folder);
    const unread = [...folders].filter((folder) => !this.known.has(folder));
    return Promise.all(unread.map((folder) => this.read(folder)));
  }

  /** Reads those files again that are among the given ones. */
  async readAgain(uris: readonly string[]): Promise<readonly SettingsFile[]> {
    const folders = uris
      .filter((uri) => uri.endsWith(`/${SETTINGS_FILE}`))
      .map(folderOf)
      .filter((folder) => this.known.has(folder));
    return Promise.all(folders.map((folder) => this.read(folder)));
  }

  private async read(folder: string): Promise<SettingsFile> {
    const uri = `${folder}/${SETTINGS_FILE}`;
    const text = await this.textOf(URI.parse(uri));
    const { settings, issues } = readSettings(uri, text ?? '');
    const before = this.known.get(folder);
    if (before === undefined || before.text !== text) {
      this.known.set(folder, text === undefined ? undefined : { text, settings });
      this.asked.clear();
    }
    return { uri, text: text ?? '', issues };
  }

  private async textOf(file: URI): Promise<string | undefined> {
    try {
      return await this.files().readFile(file);
    } catch {
      // There is no such file: the rules weigh what the models say.
      return undefined;
    }
  }

  /** The folders from that of a file up to the one that is open, the nearest first. */
  private foldersOf(uri: string): readonly string[] {
    const folders: string[] = [];
    for (let folder = folderOf(uri); folder !== ''; folder = folderOf(folder)) {
      folders.push(folder);
      if (this.roots.includes(folder) || isTop(folder)) break;
    }
    return folders;
  }
}

interface Known {
  readonly text: string;
  readonly settings: RuleSettings;
}

/** Empty for what is in no folder, such as a text that has not been saved. */
function folderOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}

/** Whether nothing is above: what is left of `file:///models` is `file://`. */
function isTop(folder: string): boolean {
  return folder.endsWith('/');
}
