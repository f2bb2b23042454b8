/** One file of an export. */
import type { Picture, PictureMaker } from '@idef0-studio/export';

export interface Page {
  /** Below the folder of the export, with its ending. */
  readonly path: string;
  /** What the file holds; asked for when its turn comes. */
  readonly picture: (maker: PictureMaker) => Promise<Picture>;
}
