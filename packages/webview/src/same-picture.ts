/** Whether two roots are of the same page, though its text be another. Pure. */
import type { PictureRoot } from '@idef0-studio/server/protocol';

/** The same page of the same model, though its activity be renamed or its box be moved; the same view. */
export function isSamePicture(a: PictureRoot, b: PictureRoot): boolean {
  if (a.model !== b.model || a.target.project !== b.target.project) return false;
  if (a.target.view !== undefined || b.target.view !== undefined) {
    return JSON.stringify(a.target.view) === JSON.stringify(b.target.view);
  }
  const sameActivity = a.target.activity !== undefined && a.target.activity === b.target.activity;
  return a.node === b.node || sameActivity;
}

/** A short text that is the same for the same page. */
export function pictureKey({ model, node, target }: PictureRoot): string {
  const page = target.view === undefined ? node : JSON.stringify(target.view);
  return `${target.project ?? ''}:${model}:${page}`;
}
