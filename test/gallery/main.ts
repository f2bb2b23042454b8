/** Writes the gallery, or says what is not as it would be written today. Run by `npm run gallery`. */
import { CHAPTERS } from './entries.js';
import { drawGallery, type GalleryPicture } from './draw-gallery.js';
import { differences, galleryFiles, writeGallery } from './gallery-files.js';

export interface GalleryTask {
  /** The repository. */
  readonly root: string;
  /** The folder of the gallery. */
  readonly folder: string;
  /** `check` writes nothing. */
  readonly mode: 'write' | 'check';
}

/** Prints what differs from the files as they were. Returns the exit code: 1 where `check` finds something. */
export async function gallery({ root, folder, mode }: GalleryTask): Promise<0 | 1> {
  const pictures: GalleryPicture[] = [];
  const entries = CHAPTERS.flatMap((chapter) => chapter.entries);
  const log = (name: string) => process.stderr.write(`drawing ${name} ...\n`);
  for await (const picture of drawGallery(entries, root, log)) pictures.push(picture);
  const files = galleryFiles(CHAPTERS, pictures);
  const found = await differences(folder, files);
  for (const line of found) process.stdout.write(`${line}\n`);
  const bytes = [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  process.stdout.write(
    `${files.size} files, ${(bytes / 1e6).toFixed(1)} MB, ${found.length === 0 ? 'as they were' : `${found.length} of them different`}.\n`,
  );
  if (mode === 'write') await writeGallery(folder, files);
  return mode === 'check' && found.length > 0 ? 1 : 0;
}
