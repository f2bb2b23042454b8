/** Whoever makes the pictures of an export: this thread, several, or a cache before them. A host plugs in its own. */
import { makePicture } from './make-picture.js';
import type { Picture, PictureTask } from './picture-task.js';

export interface PictureMaker {
  /** Begins at once or when its turn comes; pictures may be done in another order than they were asked for.
   *  Rejects where drawing throws, which is a fault of ours. */
  make(task: PictureTask): Promise<Picture>;
  /** Ends what makes the pictures. Those under way are dropped. */
  close(): Promise<void>;
}

/** Makes each picture on the thread that asks. */
export const picturesHere: PictureMaker = {
  make: makePicture,
  close: async () => undefined,
};

/** Pictures that were made before. */
export interface PictureCache {
  /** The picture of a task; undefined where there is none that can be trusted. */
  find(task: PictureTask): Promise<Picture | undefined>;
  /** Keeps what was made. Where that cannot be, nothing is lost but speed. */
  keep(task: PictureTask, picture: Picture): Promise<void>;
  /** Tidies up after the last picture. */
  close(): Promise<void>;
}

/** A maker that asks the cache first, and keeps what it had to have made. */
export function withCache(maker: PictureMaker, cache: PictureCache): PictureMaker {
  return {
    make: async (task) => {
      const known = await cache.find(task);
      if (known !== undefined) return known;
      const picture = await maker.make(task);
      await cache.keep(task, picture);
      return picture;
    },
    close: async () => {
      await maker.close();
      await cache.close();
    },
  };
}
