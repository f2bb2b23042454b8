/** The gallery: what its page says, and what is noticed where it is not as it would be drawn. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { drawGallery, type GalleryPicture } from './draw-gallery.js';
import { CHAPTERS, type Chapter } from './entries.js';
import { differences, galleryFiles, writeGallery } from './gallery-files.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Two quick pictures: a diagram and a view of the smallest example. */
const SMALL: readonly Chapter[] = [
  {
    title: 'Small',
    text: 'Two pictures.',
    entries: [
      {
        name: 'bakery',
        title: 'Bakery',
        model: 'examples/quick-start',
        subject: { kind: 'diagram', node: 'A0', layout: { effort: 'typing' } },
        caption: 'Bread.',
      },
      {
        name: 'tree',
        title: 'Tree',
        model: 'examples/quick-start',
        subject: { kind: 'view', view: { kind: 'tree', of: undefined, depth: 'all' } },
        caption: 'All nodes.',
      },
    ],
  },
];

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'idef0-gallery-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function small() {
  const pictures: GalleryPicture[] = [];
  for (const { entries } of SMALL)
    for await (const picture of drawGallery(entries, ROOT)) pictures.push(picture);
  return galleryFiles(SMALL, pictures);
}

test('two runs write the same bytes, with a page that shows every picture', async () => {
  const [first, second] = [await small(), await small()];
  expect([...second]).toEqual([...first]);
  expect([...first.keys()]).toEqual(['bakery.svg', 'tree.svg', 'figures.json', 'README.md']);
  const page = first.get('README.md') ?? '';
  expect(page).toMatch(/### Bakery\n\nBread\. \d+ arrows, \d+ crossings, \d+ bends\./u);
  expect(page).toContain('[![Tree](tree.svg)](tree.svg)');
  expect(JSON.parse(first.get('figures.json') ?? '')).toMatchObject({ bakery: { violations: 0 } });
});

test('what is missing, changed or left over is said, and mended by writing', async () => {
  const files = await small();
  await writeGallery(folder, files);
  expect(await differences(folder, files)).toEqual([]);
  await writeFile(join(folder, 'old.svg'), 'left over');
  await writeFile(join(folder, 'bakery.svg'), 'changed');
  await rm(join(folder, 'tree.svg'));
  expect(await differences(folder, files)).toEqual([
    'bakery.svg has changed',
    'old.svg is left over',
    'tree.svg is missing',
  ]);
  await writeGallery(folder, files);
  expect((await readdir(folder)).sort()).toEqual([...files.keys()].sort());
});

test('each picture of the gallery is there, is on the page, and has a name of its own', async () => {
  const entries = CHAPTERS.flatMap((chapter) => chapter.entries);
  const names = entries.map(({ name }) => `${name}.svg`);
  expect(new Set(names).size).toBe(names.length);
  const there = (await readdir(join(ROOT, 'docs/gallery'))).filter((name) => name.endsWith('.svg'));
  expect(there.sort()).toEqual([...names].sort());
  const page = await readFile(join(ROOT, 'docs/gallery/README.md'), 'utf8');
  for (const name of names) expect(page).toContain(`(${name})`);
});
