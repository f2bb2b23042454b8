/** One file of an export. */
import type { Picture, PictureMaker } from '@idef0-studio/export';

export interface Page {
  /** Below the folder of the export, with its ending. */
  readonly path: string;
  /** What the file holds; asked for when its turn comes. */
  readonly picture: (maker: PictureMaker) => Promise<PagePicture>;
}

export interface PagePicture extends Picture {
  /** A diagram without any arrow, of which boxes are all that is seen. */
  readonly isBare?: boolean;
}
