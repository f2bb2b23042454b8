/**
 * The folders that model files are looked for in: those that are open, and the places of texts that are open from
 * outside of all of them (the guests).
 */
import type { Finding } from '@idef0-studio/model';
import { URI } from 'langium';
import { guestRoots, walkGuests, type GuestRoot } from './guest-roots.js';
import { folderOf, isWithin } from './paths.js';
import type { SettingsFiles } from './settings-files.js';
import type { SourceFilter } from './source-filter.js';
import { walk, type FoundSources, type SourceFileSystem } from './source-walk.js';

/** What is in all places. */
export interface PlacedSources {
  /** From the paths of files to where they really are. */
  readonly files: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
}

export class SourcePlaces {
  private seen: Seen = NOTHING_SEEN;

  constructor(
    private readonly files: () => SourceFileSystem,
    private readonly filter: SourceFilter,
    private readonly settings: SettingsFiles,
  ) {}

  /** The folders that were read last. */
  get folders(): readonly string[] {
    return this.seen.folders;
  }

  /** Whether something may count by another path, through a link. */
  isLinked(uri: string): boolean {
    return this.seen.linked.some((real) => isWithin(real, uri) || isWithin(uri, real));
  }

  /** Finds the sources in the folders that are open and the places of the guests. */
  async find(open: readonly string[], guests: readonly string[]): Promise<PlacedSources> {
    const options = { files: this.files(), filter: this.filter, others: open };
    const sources: FoundSources[] = [];
    for (const root of open) sources.push(await walk(root, { ...options, root, reach: 'all' }));
    const tooLarge = new Set<string>();
    const places = guestRoots(guests, this.settings);
    for (const place of places) {
      const found = await walkGuests(place, options);
      sources.push(found);
      if (found.isTooLarge) tooLarge.add(place.root);
    }
    const folders = sources.flatMap((each) => each.folders);
    const linked = sources.flatMap((each) => each.linked);
    this.seen = { folders, linked, tooLarge, places: keyOf(places, tooLarge) };
    return {
      files: new Map(sources.flatMap(({ files }) => files).map(({ uri, real }) => [uri, real])),
      findings: sources.flatMap(({ findings }) => findings),
    };
  }

  /** Whether the guests have other places than when they were read last. */
  isOther(guests: readonly string[]): boolean {
    return keyOf(guestRoots(guests, this.settings), this.seen.tooLarge) !== this.seen.places;
  }

  /** The folder by whose lists the filter decides whether something counts; undefined where it is in no place. */
  async rootFor(
    uri: string,
    isFolder: boolean,
    guests: readonly string[],
  ): Promise<string | undefined> {
    const open = this.settings.rootOf(uri);
    if (open !== undefined || guests.length === 0) return open;
    await this.settings.readFor([uri]);
    const root = this.settings.nearestFolder(uri) ?? folderOf(uri);
    const place = guestRoots(guests, this.settings).find((each) => each.root === root);
    const isWhole = place?.hasSettings === true && !this.seen.tooLarge.has(root);
    const isBeside = !isFolder && place?.folders.includes(folderOf(uri)) === true;
    return isWhole || isBeside ? root : undefined;
  }

  /** The project of a guest where it has more folders than are looked into. */
  tooLargeAround(uri: string): string | undefined {
    const project = this.settings.nearestFolder(uri);
    return project !== undefined && this.seen.tooLarge.has(project) ? project : undefined;
  }

  /** Whether files are where a text comes from: on the disk, or where a folder is that is open. */
  hasFilesOf(uri: string, open: readonly string[]): boolean {
    const { scheme, authority } = URI.parse(uri);
    const isThere = (folder: string): boolean => {
      const other = URI.parse(folder);
      return other.scheme === scheme && other.authority === authority;
    };
    return scheme === 'file' || open.some(isThere);
  }
}

/** What was read last. */
interface Seen {
  readonly folders: readonly string[];
  /** The real paths of what links led to. */
  readonly linked: readonly string[];
  /** Projects that are not read as a whole. */
  readonly tooLarge: ReadonlySet<string>;
  /** The places of the guests, as one text. */
  readonly places: string;
}

const NOTHING_SEEN: Seen = { folders: [], linked: [], tooLarge: new Set(), places: '[]' };

/** Of places, what bears on which files are found there. */
function keyOf(places: readonly GuestRoot[], tooLarge: ReadonlySet<string>): string {
  const key = ({ root, hasSettings, folders }: GuestRoot) =>
    hasSettings && !tooLarge.has(root) ? root : [root, folders];
  return JSON.stringify(places.map(key));
}
