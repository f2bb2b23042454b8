/**
 * Where the models are of texts that are open from outside of all open folders: each brings its project, which is
 * the folder of the nearest `idef0.json`; without one, the files beside it.
 */
import { folderOf } from './paths.js';
import type { SettingsFiles } from './settings-files.js';
import { walk, type FoundSources, type WalkOptions } from './source-walk.js';

/** A folder that is looked into as long as a text in it is open. */
export interface GuestRoot {
  /** The folder by whose lists the filter decides: the project, without settings that of the texts. */
  readonly root: string;
  readonly hasSettings: boolean;
  /** The folders of the texts that are open. */
  readonly folders: readonly string[];
}

/** Those of some texts, each once. */
export function guestRoots(texts: Iterable<string>, settings: SettingsFiles): readonly GuestRoot[] {
  const folders = [...new Set([...texts].map(folderOf))].sort();
  const places = new Map<string, GuestRoot>();
  for (const folder of folders) {
    const project = settings.nearestFolder(`${folder}/`);
    const root = project ?? folder;
    const others = places.get(root)?.folders ?? [];
    places.set(root, { root, hasSettings: project !== undefined, folders: [...others, folder] });
  }
  return [...places.values()];
}

/** The model files of a place; of a project that is too large, those beside the texts that are open. */
export async function walkGuests(
  { root, hasSettings, folders }: GuestRoot,
  options: Omit<WalkOptions, 'root' | 'reach'>,
): Promise<FoundSources> {
  if (hasSettings) {
    const found = await walk(root, { ...options, root, reach: 'project' });
    if (!found.isTooLarge) return found;
  }
  const parts = await Promise.all(
    folders.map((folder) => walk(folder, { ...options, root, reach: 'folder' })),
  );
  return {
    files: parts.flatMap(({ files }) => files),
    findings: parts.flatMap(({ findings }) => findings),
    folders,
    linked: [],
    isTooLarge: hasSettings,
  };
}
