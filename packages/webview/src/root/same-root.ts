/** Whether two roots are of the same picture, though its text be another. Pure. */
import { isSamePicture, type PictureRoot } from '@idef0-studio/protocol';

/** The same page of the same model, though its activity be renamed or its box be moved; the same view. A model that is
 *  gone has none. */
export function isSameRoot(a: PictureRoot, b: PictureRoot): boolean {
  return a.model === b.model && isSamePicture(a.target, b.target);
}

/** A short text that is the same for the same page. */
export function pictureKey({ model, node, target }: PictureRoot): string {
  const page = target.view === undefined ? node : JSON.stringify(target.view);
  return `${target.project ?? ''}:${model}:${page}`;
}
