/** One file of an export. */
import type { Picture } from './picture.js';
import type { PictureMaker } from './picture-maker.js';

export interface Page {
  /** Below the folder of the export, with its ending. */
  readonly path: string;
  /** What the file holds; asked for when its turn comes. */
  readonly picture: (maker: PictureMaker) => Promise<Picture>;
}
