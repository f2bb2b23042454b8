/** The pure parts of the webview, for tests; the bundle starts at main.ts. */
export { emphasisOf, type Piece } from './emphasis.js';
export { arrowBetween, boxBetween, haveSameCourse, labelBetween } from './interpolate.js';
export { keyCommand } from './keyboard.js';
export { toVNode } from './to-vnode.js';
export { fitView, panView, zoomView, type View } from './viewport.js';
