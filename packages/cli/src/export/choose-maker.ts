/** Who makes the pictures of an export: threads where they are worth their start, and the cache before them. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { picturesHere, withCache, type PictureMaker } from '@idef0-studio/export';
import { diskCache } from './picture-cache.js';
import { pictureThreads } from './picture-threads.js';

/** Bytes of pictures kept: some twenty exports of a large model. */
const CACHE_LIMIT = 200 * 2 ** 20;

/** The maker for so many pictures. `cacheFolder` undefined: nothing is kept between runs. */
export async function chooseMaker(
  pictures: number,
  cacheFolder: string | undefined,
): Promise<PictureMaker> {
  const file = new URL('picture-worker.mjs', import.meta.url);
  // Run from its sources, the program has neither a bundle for threads nor a version of its own.
  if (!existsSync(file)) return picturesHere;
  const threads = Math.min(pictures, availableParallelism());
  const maker = threads > 1 ? pictureThreads(file, threads) : picturesHere;
  if (cacheFolder === undefined) return maker;
  const program = createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
  const folder = join(cacheFolder, 'pictures');
  return withCache(maker, diskCache({ folder, program, most: CACHE_LIMIT }));
}
