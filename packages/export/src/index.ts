export { bytesOf, diagramPicture, viewPicture } from './draw-picture.js';
export { inOrder } from './in-order.js';
export { makePicture } from './make-picture.js';
export { picturesHere, withCache, type PictureCache, type PictureMaker } from './picture-maker.js';
export type * from './picture-task.js';
