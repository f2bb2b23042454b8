/**
 * Which files and texts are documents of the workspace, and what belongs together. It looks at what is true now,
 * on the disk and in the editor, and not at what an event says has happened: so events may come in any order,
 * twice or late, and lead to the same.
 *
 * A text that is open is a document, whatever the disk says. A file is one if it stands in an open folder and is not
 * passed over, or beside a file that is open from outside of all folders. A file with several paths is one document.
 */
import { URI } from 'langium';
import type { DocumentChanges } from '../documents/document-builder.js';
import { openTwice, passedOver, unreadable } from '../documents/file-findings.js';
import type { KnownDocuments } from '../documents/known-documents.js';
import type { Belonging } from '../documents/model-files.js';
import { FilePaths } from './file-paths.js';
import { SETTINGS_FILE } from '../settings-file.js';
import { folderOf, isWithin, nameOf, spelled } from './paths.js';
import { SettingsFiles } from './settings-files.js';
import { IGNORE_FILE, SourceFilter } from './source-filter.js';
import {
  EXTENSION,
  realPathOf,
  walk,
  type SourceFileSystem,
  type WalkOptions,
} from './source-walk.js';

/** What the source files ask of the services around them. */
export interface SourceSurroundings {
  readonly files: () => SourceFileSystem;
  readonly documents: () => KnownDocuments;
  /** Whether the editor has a text open. */
  readonly isOpen: (uri: URI) => boolean;
  /** Documents may belong to other models than before. */
  readonly onRegrouping: () => void;
}

/** A text that does not count among the others, and why. */
type Apart = 'elsewhere' | 'unsaved' | 'passed over' | 'twice';

export class SourceFiles {
  readonly settings: SettingsFiles;
  private readonly filter: SourceFilter;
  /** Undefined before the editor has said which are open. */
  private folders: readonly string[] | undefined;
  /** The files that count, each by all its paths; with the texts that are open. */
  private readonly paths = new FilePaths();
  /** The texts that are open, as far as they have been looked at. */
  private readonly opened = new Set<string>();
  private readonly apart = new Map<string, Apart>();
  /** What is wrong in folders, by the last look at all of them. */
  private troubled: readonly string[] = [];
  private isAllToSee = false;
  private readonly listeners: (() => void)[] = [];

  constructor(private readonly around: SourceSurroundings) {
    this.settings = new SettingsFiles(around.files);
    this.filter = new SourceFilter(around.files, this.settings);
  }

  /** Calls a listener when files have been looked for, and may count otherwise than before. */
  onLook(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** Says which folders are open. All files are looked for with the next change. */
  open(folders: readonly string[]): void {
    this.folders = [...new Set(folders.map(spelled))];
    this.settings.open(this.folders);
    this.seeAll();
  }

  /** Sets the patterns that the editor hides files by, in a folder that is open. Returns whether they are others
   *  than before, so that all files are looked for with the next change. */
  hideInEditor(folder: string, patterns: readonly string[]): boolean {
    const isChange = this.filter.hideInEditor(spelled(folder), patterns);
    if (isChange) this.seeAll();
    return isChange;
  }

  /** Looks for all files anew with the next change. */
  seeAll(): void {
    this.filter.forget();
    this.isAllToSee = true;
  }

  /** What a document belongs to. */
  belongingOf(uri: string): Belonging {
    if (this.folders === undefined) return { project: '', isChecked: true };
    const apart = this.apart.get(uri);
    if (apart === undefined) return { project: this.settings.projectOf(uri), isChecked: true };
    return { project: uri, isChecked: apart !== 'elsewhere' };
  }

  /** What counts of a change that was told of: what is to be read, and what is not there any more. */
  async resolve(told: DocumentChanges): Promise<DocumentChanges> {
    // A program that has no folders says itself what its documents are.
    if (this.folders === undefined) return told;
    const uris = [...told.changed, ...told.deleted].map((uri) => uri.toString());
    const strange = uris.filter((uri) => !(this.isOpen(uri) && this.opened.has(uri)));
    if (strange.length === 0 && !this.isAllToSee) return { changed: told.changed, deleted: [] };
    const touched = new Set(uris.filter((uri) => this.isOpen(uri)));
    if (await this.changesRules(strange)) this.seeAll();
    for (const uri of new Set(strange)) await this.look(uri, touched);
    if (this.isAllToSee) await this.lookAtAll(touched);
    const changes = this.changesOf(touched);
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

  private async look(uri: string, touched: Set<string>): Promise<void> {
    touched.add(uri);
    if (this.isOpen(uri)) return this.lookAtOpen(uri, touched);
    this.forget(uri, touched);
    const kind = await this.kindOf(uri);
    if (kind === 'nothing') return;
    const isFolder = kind === 'folder';
    const root = this.settings.rootOf(uri);
    const guest = { root: folderOf(uri), isWanted: !isFolder && this.hasGuests(folderOf(uri)) };
    if (root === undefined && !guest.isWanted) return;
    if ((await this.filter.reasonFor(root ?? guest.root, uri, isFolder)) !== undefined) return;
    // A folder may be a link, and bring others into another place.
    if (isFolder) this.seeAll();
    else if (nameOf(uri).endsWith(EXTENSION)) await this.take(uri, kind);
  }

  /** Takes away what is known of a file, or of all that is in a folder. */
  private forget(uri: string, touched: Set<string>): void {
    const { fileFindings } = this.around.documents();
    for (const known of [...fileFindings.uris()]) {
      if (isWithin(uri, known)) fileFindings.clear(known);
    }
    if (this.opened.delete(uri)) {
      this.apart.delete(uri);
      this.dismissSiblings(folderOf(uri), touched);
    }
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
    if (kind === 'file') this.paths.add(uri, await realPathOf(this.around.files(), uri));
    else this.around.documents().fileFindings.set(uri, unreadable(uri, WHY[kind]));
  }

  private async lookAtOpen(uri: string, touched: Set<string>): Promise<void> {
    if (this.opened.has(uri)) return;
    this.opened.add(uri);
    this.apart.delete(uri);
    const { fileFindings } = this.around.documents();
    fileFindings.clear(uri);
    const { scheme } = URI.parse(uri);
    if (scheme === 'untitled') this.apart.set(uri, 'unsaved');
    else if (!this.isPlaceOfFiles(uri)) this.apart.set(uri, 'elsewhere');
    if (this.apart.has(uri)) return;
    await this.settings.readFor([uri]);
    const root = this.settings.rootOf(uri);
    const by = root === undefined ? undefined : await this.filter.reasonFor(root, uri, false);
    if (by !== undefined) {
      this.drop(uri, touched);
      this.apart.set(uri, 'passed over');
      fileFindings.set(uri, passedOver(uri, by));
      return;
    }
    this.paths.add(uri, await realPathOf(this.around.files(), uri));
    if (root === undefined) await this.inviteSiblings(folderOf(uri), touched);
  }

  /** Whether files are where a text comes from: on the disk, or where an open folder is. */
  private isPlaceOfFiles(uri: string): boolean {
    const { scheme, authority } = URI.parse(uri);
    const isThere = (folder: string): boolean => {
      const other = URI.parse(folder);
      return other.scheme === scheme && other.authority === authority;
    };
    return scheme === 'file' || (this.folders ?? []).some(isThere);
  }

  /** Reads the files beside one that is open from outside of all folders. */
  private async inviteSiblings(folder: string, touched: Set<string>): Promise<void> {
    const options = { ...this.walkOptions(folder), isDeep: false };
    for (const { uri, real } of (await walk(folder, options)).files) {
      this.paths.add(uri, real);
      touched.add(uri);
    }
  }

  /** Lets the files go that were read for one that is not open any more. */
  private dismissSiblings(folder: string, touched: Set<string>): void {
    if (this.settings.rootOf(`${folder}/any`) !== undefined || this.hasGuests(folder)) return;
    for (const path of this.paths.within(folder)) {
      if (folderOf(path) === folder && !this.isOpen(path)) this.drop(path, touched);
    }
  }

  /** Whether a file is open in a folder that is not. */
  private hasGuests(folder: string): boolean {
    return [...this.opened].some((uri) => folderOf(uri) === folder && !this.apart.has(uri));
  }

  private async lookAtAll(touched: Set<string>): Promise<void> {
    this.isAllToSee = false;
    const found = await this.filesInFolders();
    for (const path of this.paths.all()) {
      if (!found.has(path) && !this.isOpen(path)) this.drop(path, touched);
    }
    for (const [uri, real] of found) {
      if (this.paths.add(uri, real)) touched.add(uri);
    }
    await this.settings.readFor(found.keys());
    const open = [...this.opened].filter((uri) => this.isOpen(uri));
    this.opened.clear();
    for (const uri of open) {
      touched.add(uri);
      await this.lookAtOpen(uri, touched);
    }
  }

  private async filesInFolders(): Promise<ReadonlyMap<string, string>> {
    const { fileFindings } = this.around.documents();
    for (const uri of this.troubled) fileFindings.clear(uri);
    const found = new Map<string, string>();
    const troubled: string[] = [];
    for (const folder of this.folders ?? []) {
      const { files, findings } = await walk(folder, this.walkOptions(folder));
      for (const { uri, real } of files) found.set(uri, real);
      for (const finding of findings) {
        fileFindings.set(finding.origin.document, finding);
        troubled.push(finding.origin.document);
      }
    }
    this.troubled = troubled;
    return found;
  }

  private walkOptions(root: string): WalkOptions {
    const files = this.around.files();
    return { files, filter: this.filter, root, others: this.folders ?? [], isDeep: true };
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
    const parsed = (uris: Iterable<string>) => [...uris].map((uri) => URI.parse(uri));
    return { changed: parsed(changed), deleted: parsed(deleted) };
  }

  /** Notes that a text counts, or that another path of its file does. */
  private setApart(uri: string, counting: string | undefined): void {
    const { fileFindings } = this.around.documents();
    if (counting !== undefined) {
      this.apart.set(uri, 'twice');
      fileFindings.set(uri, openTwice(uri, counting));
    } else if (this.apart.get(uri) === 'twice') {
      this.apart.delete(uri);
      fileFindings.clear(uri);
    }
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
