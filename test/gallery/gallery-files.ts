/** The files of docs/gallery, and which of them are not as they would be written today. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Chapter } from './entries.js';
import type { GalleryPicture } from './draw-gallery.js';

/** Text by name of the file. */
export type GalleryFiles = ReadonlyMap<string, string>;

/** All files of the gallery: its pictures, their figures, and the page that shows them. */
export function galleryFiles(
  chapters: readonly Chapter[],
  pictures: readonly GalleryPicture[],
): GalleryFiles {
  const figures = Object.fromEntries(
    pictures.flatMap(({ entry, figures: found }) =>
      found === undefined ? [] : [[entry.name, found]],
    ),
  );
  return new Map([
    ...pictures.map(({ entry, svg }): readonly [string, string] => [`${entry.name}.svg`, svg]),
    ['figures.json', `${JSON.stringify(figures, undefined, 2)}\n`],
    ['README.md', pageText(chapters, pictures)],
  ]);
}

/** What is different in the folder: names of files with what has become of them, in order. */
export async function differences(folder: string, files: GalleryFiles): Promise<readonly string[]> {
  const found: readonly string[] = await readdir(folder).catch(() => []);
  const stale = found.filter((name) => !files.has(name)).map((name) => `${name} is left over`);
  const changed = await Promise.all(
    [...files].map(async ([name, text]) => {
      if (!found.includes(name)) return `${name} is missing`;
      const old = await readFile(join(folder, name), 'utf8');
      return old === text ? undefined : `${name} has changed`;
    }),
  );
  return [...stale, ...changed.filter((line) => line !== undefined)].sort();
}

/** Makes the folder hold the files, and nothing else. */
export async function writeGallery(folder: string, files: GalleryFiles): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    if (!files.has(name)) await rm(join(folder, name), { recursive: true });
  }
  for (const [name, text] of files) await writeFile(join(folder, name), text, 'utf8');
}

function pageText(chapters: readonly Chapter[], pictures: readonly GalleryPicture[]): string {
  const byName = new Map(pictures.map((picture) => [picture.entry.name, picture]));
  return [
    '# Gallery',
    '',
    'Every picture is drawn from text, by `npm run gallery`; nothing was placed by hand. A click opens it at full size.',
    '',
    ...chapters.flatMap((chapter) => [
      `## ${chapter.title}`,
      '',
      chapter.text,
      '',
      ...chapter.entries.flatMap(({ name }) => entryText(byName.get(name))),
    ]),
  ]
    .join('\n')
    .replace(/\n+$/u, '\n');
}

function entryText(picture: GalleryPicture | undefined): readonly string[] {
  if (picture === undefined) return [];
  const { entry, figures } = picture;
  const file = `${entry.name}.svg`;
  const counted =
    figures === undefined
      ? ''
      : ` ${figures.arrows} arrows, ${figures.crossings} crossings, ${figures.bends} bends.`;
  return [
    `### ${entry.title}`,
    '',
    `${entry.caption}${counted}`,
    '',
    `[![${entry.title}](${file})](${file})`,
    '',
  ];
}
