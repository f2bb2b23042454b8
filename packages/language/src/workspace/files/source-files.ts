/**
 * Which files and texts are documents of the workspace, and what belongs together. It looks at what is true now,
 * on the disk and in the editor, and not at what an event says has happened: so events may come in any order,
 * twice or late, and lead to the same.
 *
 * A text that is open is a document, whatever the disk says. A file is one if it stands in an open folder and is not
 * passed over, or belongs to the model of a text that is open from outside of all folders (`guest-roots.ts`). A file
 * with several paths is one document. What is known of all else is forgotten.
 */
import type { Finding } from '@idef0-studio/model';
import { URI } from 'langium';
import type { DocumentChanges } from '../documents/document-builder.js';
import { openTwice, passedOver, projectTooLarge, unreadable } from '../documents/file-findings.js';
import type { KnownDocuments } from '../documents/known-documents.js';
import type { Belonging } from '../documents/model-files.js';
import { reasonOf } from '../documents/reason-of.js';
import { FilePaths } from './file-paths.js';
import { SETTINGS_FILE } from './settings-file.js';
import { EXTENSION, folderOf, isWithin, nameOf, spelled } from './paths.js';
import { SettingsFiles } from './settings-files.js';
import { IGNORE_FILE, SourceFilter } from './source-filter.js';
import { SourcePlaces } from './source-places.js';
import { PROJECT_LIMIT, realPathOf, type SourceFileSystem } from './source-walk.js';

/** What the source files ask of the services around them. */
export interface SourceSurroundings {
  readonly files: () => SourceFileSystem;
  readonly documents: () => KnownDocuments;
  /** Whether the editor has a text open. */
  readonly isOpen: (uri: URI) => boolean;
  /** Documents may belong to other models than before. */
  readonly onRegrouping: () => void;
}

/** A text that does not count among the others: why, and what is said of it. */
interface Apart {
  readonly why: 'elsewhere' | 'unsaved' | 'passed over' | 'twice';
  readonly finding?: Finding;
}

export class SourceFiles {
  readonly settings: SettingsFiles;
  private readonly filter: SourceFilter;
  private readonly places: SourcePlaces;
  /** Undefined before the editor has said which are open. */
  private folders: readonly string[] | undefined;
  /** The files that count, each by all its paths; with the texts that are open. */
  private readonly paths = new FilePaths();
  /** The texts that are open, as far as they have been looked at. */
  private readonly opened = new Set<string>();
  /** Of those, what something has happened to on the disk since. */
  private readonly uncertain = new Set<string>();
  private readonly apart = new Map<string, Apart>();
  /** What is wrong with files and folders that are no documents, since all of them were read last. */
  private readonly troubles = new Map<string, Finding>();
  /** What has a finding of ours, as it was last told. */
  private told: ReadonlySet<string> = new Set();
  private isAllToSee = false;
  private readonly listeners: (() => void)[] = [];

  constructor(private readonly around: SourceSurroundings) {
    this.settings = new SettingsFiles(around.files);
    this.filter = new SourceFilter(around.files, this.settings);
    this.places = new SourcePlaces(around.files, this.filter, this.settings);
  }

  /** Calls a listener when files have been looked for, and may count otherwise than before. */
  onLook(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** Says which folders are open. All files are looked for with the next change. */
  open(folders: readonly string[]): void {
    this.folders = [...new Set(folders.map(spelled))];
    this.settings.open(this.folders);
    this.filter.open(this.folders);
    this.seeAll();
  }

  /** Sets the patterns that the editor hides files by, in a folder that is open. Returns whether they are others
   *  than before, so that all files are looked for with the next change. */
  hideInEditor(folder: string, patterns: readonly string[]): boolean {
    const own = spelled(folder);
    // The editor may answer when the folder has gone.
    if (this.folders?.includes(own) !== true) return false;
    const isChange = this.filter.hideInEditor(own, patterns);
    if (isChange) this.seeAll();
    return isChange;
  }

  /** Looks for all files anew with the next change. */
  seeAll(): void {
    this.filter.forget();
    this.isAllToSee = true;
  }

  /** Looks with the next change of them whether texts that are open are still the files that they were: a link may have
   *  taken the place of a file, or the other way round. */
  lookAgainAt(uris: readonly string[]): void {
    for (const uri of uris) if (this.opened.has(uri)) this.uncertain.add(uri);
  }

  /** What a document belongs to. */
  belongingOf(uri: string): Belonging {
    if (this.folders === undefined) return { project: '', isChecked: true };
    const apart = this.apart.get(uri);
    if (apart === undefined) return { project: this.settings.projectOf(uri), isChecked: true };
    return { project: uri, isChecked: apart.why !== 'elsewhere' };
  }

  /** What counts of a change that was told of: what is to be read, and what is not there any more. */
  async resolve(told: DocumentChanges): Promise<DocumentChanges> {
    // A program that has no folders says itself what its documents are.
    if (this.folders === undefined) return told;
    const uris = [...told.changed, ...told.deleted].map((uri) => uri.toString());
    const strange = uris.filter((uri) => !(this.isOpen(uri) && this.isLookedAt(uri)));
    if (await this.hasOtherTrouble(uris)) this.isAllToSee = true;
    if (strange.length === 0 && !this.isAllToSee) return { changed: told.changed, deleted: [] };
    const touched = new Set(uris.filter((uri) => this.isOpen(uri)));
    if (await this.changesRules(strange)) this.seeAll();
    for (const uri of new Set(strange)) await this.readPlace(uri, touched);
    if (this.isAllToSee || this.places.isOther(this.guests())) await this.readAll(touched);
    await this.keepSettings();
    const changes = this.changesOf(touched);
    this.tellFindings();
    this.around.onRegrouping();
    for (const listener of this.listeners) listener();
    return changes;
  }

  /** Whether a change bears on which files count. */
  private async changesRules(uris: readonly string[]): Promise<boolean> {
    const isOther = await this.settings.readAgain(uris);
    return (
      isOther || uris.some((uri) => [IGNORE_FILE, SETTINGS_FILE, '.git'].includes(nameOf(uri)))
    );
  }

  /** Whether a folder around something is read by now, or cannot be for another reason. */
  private async hasOtherTrouble(uris: readonly string[]): Promise<boolean> {
    for (const [folder, { message }] of this.troubles) {
      const isAround = uris.some((uri) => uri !== folder && isWithin(folder, uri));
      if (isAround && message !== (await this.troubleIn(folder))?.message) return true;
    }
    return false;
  }

  private async troubleIn(folder: string): Promise<Finding | undefined> {
    try {
      await this.around.files().readDirectory(URI.parse(folder));
      return undefined;
    } catch (error) {
      return unreadable(folder, reasonOf(error));
    }
  }

  private async readPlace(uri: string, touched: Set<string>): Promise<void> {
    touched.add(uri);
    if (this.isOpen(uri)) return this.readOpen(uri, touched);
    const isKnown = this.paths.sameAs(uri).length > 0;
    this.forget(uri, touched);
    if (this.places.isLinked(uri)) this.seeAll();
    const kind = await this.kindOf(uri);
    if (kind === 'nothing') return;
    // What could not be read may be a link that leads here.
    if (!isKnown && this.troubles.size > 0) this.isAllToSee = true;
    const isFolder = kind === 'folder';
    // The folder of a guest may come again, and others in it.
    if (isFolder && this.guests().some((guest) => isWithin(uri, guest))) {
      this.seeAll();
      return;
    }
    const root = await this.places.rootFor(uri, isFolder, this.guests());
    if (root === undefined || (await this.filter.reasonFor(root, uri, isFolder)) !== undefined)
      return;
    // A folder may be a link, and bring others into another place.
    if (isFolder) this.seeAll();
    else if (nameOf(uri).endsWith(EXTENSION)) await this.take(uri, kind);
  }

  /** Takes away what is known of a file, or of all that is in a folder. */
  private forget(uri: string, touched: Set<string>): void {
    for (const known of [...this.troubles.keys()])
      if (isWithin(uri, known)) this.troubles.delete(known);
    this.opened.delete(uri);
    this.uncertain.delete(uri);
    this.apart.delete(uri);
    for (const path of this.paths.within(uri)) {
      if (this.isOpen(path)) continue;
      // What a link led to may be reached on another way.
      if (this.drop(path, touched) !== path) this.isAllToSee = true;
    }
  }

  /** Takes a path of a file away: another may count now. Returns the real one. */
  private drop(path: string, touched: Set<string>): string {
    const real = this.paths.remove(path);
    touched.add(path).add(real);
    return real;
  }

  private async take(uri: string, kind: 'file' | 'other' | 'broken'): Promise<void> {
    if (kind !== 'file') return void this.troubles.set(uri, unreadable(uri, WHY[kind]));
    this.paths.add(uri, await realPathOf(this.around.files(), uri));
  }

  private async readOpen(uri: string, touched: Set<string>): Promise<void> {
    if (this.isLookedAt(uri)) return;
    this.opened.add(uri);
    this.uncertain.delete(uri);
    this.apart.delete(uri);
    // The file may count by another path, and be another one now.
    const before = this.paths.sameAs(uri);
    for (const path of before) touched.add(path);
    const { scheme } = URI.parse(uri);
    if (scheme === 'untitled') this.apart.set(uri, { why: 'unsaved' });
    else if (!this.places.hasFilesOf(uri, this.folders ?? []))
      this.apart.set(uri, { why: 'elsewhere' });
    if (this.apart.has(uri)) return;
    await this.settings.readFor([uri]);
    const root = this.settings.rootOf(uri) ?? this.settings.nearestFolder(uri);
    const by = root === undefined ? undefined : await this.filter.reasonFor(root, uri, false);
    if (by !== undefined) {
      this.drop(uri, touched);
      this.apart.set(uri, { why: 'passed over', finding: passedOver(uri, by) });
      return;
    }
    const isOther = this.paths.add(uri, await realPathOf(this.around.files(), uri));
    // A link that leads to another file lets the one count that it led to.
    if (isOther && before.includes(uri)) this.isAllToSee = true;
  }

  /** Whether a text that is open has been looked at since it was opened, or something happened to its file. */
  private isLookedAt(uri: string): boolean {
    return this.opened.has(uri) && !this.uncertain.has(uri);
  }

  /** The texts that are open from outside of all folders and bring others. */
  private guests(): readonly string[] {
    return [...this.opened].filter((uri) => {
      const why = this.apart.get(uri)?.why ?? 'twice';
      return why === 'twice' && this.settings.rootOf(uri) === undefined;
    });
  }

  private async readAll(touched: Set<string>): Promise<void> {
    this.isAllToSee = false;
    this.troubles.clear();
    const open = [...this.opened].filter((uri) => this.isOpen(uri));
    this.opened.clear();
    this.uncertain.clear();
    for (const uri of open) {
      touched.add(uri);
      await this.readOpen(uri, touched);
    }
    const { files, findings } = await this.places.find(this.folders ?? [], this.guests());
    for (const finding of findings) this.troubles.set(finding.origin.document, finding);
    for (const path of this.paths.all()) {
      if (!files.has(path) && !this.isOpen(path)) this.drop(path, touched);
    }
    for (const [uri, real] of files) {
      if (this.paths.add(uri, real)) touched.add(uri);
    }
  }

  /** Settings are known of what is looked into, and of what counts or is open. */
  private async keepSettings(): Promise<void> {
    const hasPlace = (uri: string) =>
      !['elsewhere', 'unsaved'].includes(this.apart.get(uri)?.why ?? '');
    const uris = [...this.paths.all(), ...[...this.opened].filter(hasPlace)];
    await this.settings.keepFor([...this.places.folders, ...uris.map(folderOf)]);
  }

  /** What is wrong with files and folders as such. What the editor has open counts, whatever the disk says. */
  private findingsNow(): ReadonlyMap<string, Finding> {
    const found = new Map([...this.troubles].filter(([uri]) => !this.isOpen(uri)));
    for (const uri of this.guests()) {
      const project = this.places.tooLargeAround(uri);
      if (project === undefined) continue;
      found.set(uri, projectTooLarge(uri, `${project}/${SETTINGS_FILE}`, PROJECT_LIMIT));
    }
    for (const [uri, { finding }] of this.apart) if (finding !== undefined) found.set(uri, finding);
    return found;
  }

  private tellFindings(): void {
    const { fileFindings } = this.around.documents();
    const now = this.findingsNow();
    for (const uri of this.told) if (!now.has(uri)) fileFindings.clear(uri);
    for (const [uri, finding] of now) fileFindings.set(uri, finding);
    this.told = new Set(now.keys());
  }

  /** Of each file that was touched: whether it is to be read, under which of its paths, or is gone. */
  private changesOf(touched: ReadonlySet<string>): DocumentChanges {
    const documents = this.around.documents();
    const changed = new Set<string>();
    const deleted = new Set<string>();
    const drop = (uri: string): void => {
      if (documents.at(uri) !== undefined) deleted.add(uri);
    };
    for (const uri of touched) {
      const all = this.paths.sameAs(uri);
      const counting = this.paths.counting(all, (path) => this.isOpen(path));
      if (counting !== undefined) this.setApart(counting, undefined);
      if (counting !== undefined && (counting === uri || documents.at(counting) === undefined))
        changed.add(counting);
      for (const other of all.filter((path) => path !== counting)) {
        if (!this.isOpen(other)) drop(other);
        else {
          this.setApart(other, counting);
          changed.add(other);
        }
      }
      if (this.isOpen(uri)) changed.add(uri);
      else if (!all.includes(uri)) drop(uri);
    }
    // Of what is read no more nothing is known.
    for (const uri of deleted) documents.fileFindings.clear(uri);
    const parsed = (uris: Iterable<string>) => [...uris].map((uri) => URI.parse(uri));
    return { changed: parsed(changed), deleted: parsed(deleted) };
  }

  /** Notes that a text counts, or that another path of its file does. */
  private setApart(uri: string, counting: string | undefined): void {
    if (counting !== undefined)
      this.apart.set(uri, { why: 'twice', finding: openTwice(uri, counting) });
    else if (this.apart.get(uri)?.why === 'twice') this.apart.delete(uri);
  }

  private isOpen(uri: string): boolean {
    return this.around.isOpen(URI.parse(uri));
  }

  /** What a path leads to; 'broken' for a link that leads to nothing. */
  private async kindOf(uri: string): Promise<'file' | 'folder' | 'other' | 'broken' | 'nothing'> {
    const files = this.around.files();
    const parsed = URI.parse(uri);
    try {
      const { isFile, isDirectory } = await files.stat(parsed);
      return isDirectory ? 'folder' : isFile ? 'file' : 'other';
    } catch {
      // Nothing there, or a link that leads nowhere, which only its folder knows of.
      if (!nameOf(uri).endsWith(EXTENSION)) return 'nothing';
      return (await this.isListed(uri)) ? 'broken' : 'nothing';
    }
  }

  private async isListed(uri: string): Promise<boolean> {
    try {
      const nodes = await this.around.files().readDirectory(URI.parse(folderOf(uri)));
      return nodes.some((node) => node.uri.toString() === uri);
    } catch {
      // The folder is not there either.
      return false;
    }
  }
}

const WHY = {
  other: 'it is neither a file nor a folder',
  broken: 'it is a link to what is not there',
} as const;
