/** Whoever makes the pictures of an export: this thread, or several. */
import { pictureOf, type Picture, type PictureTask } from './picture.js';

export interface PictureMaker {
  /** Begins at once or when its turn comes; pictures may be done in another order than they were asked for.
   *  Rejects where drawing throws, which is a fault of ours. */
  make(task: PictureTask): Promise<Picture>;
  /** Ends what makes the pictures. Those under way are dropped. */
  close(): Promise<void>;
}

/** Makes each picture on the thread that asks. */
export const picturesHere: PictureMaker = {
  make: pictureOf,
  close: async () => undefined,
};
