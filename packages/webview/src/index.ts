/** The pure parts of the webview, for tests; the bundle starts at main.ts. */
export { emphasisOf, type Piece } from './emphasis.js';
export { boundsOf } from './element-bounds.js';
export { entranceOf } from './entrance.js';
export { inFocus } from './focus-elements.js';
export { Gaze, type Looked } from './gaze.js';
export { focusRequestFor, type FocusRequest } from './focus.js';
export { afterTurn, NO_HISTORY, targetOfTurn, type History } from './history.js';
export { arrowBetween, boxBetween, haveSameCourse, labelBetween } from './interpolate.js';
export { keyCommand } from './keyboard.js';
export { Navigation } from './navigation.js';
export { elementId, elementsOf } from './picture-elements.js';
export { isSameRoot, pictureKey } from './same-picture.js';
export { Selection } from './selection.js';
export { isHelpful, outlineOf, overviewSize, seenOf } from './overview-outline.js';
export { toVNode } from './to-vnode.js';
export { styleOf, toggled, DEVICE_SWITCHES } from './style-choice.js';
export {
  centredView,
  fitView,
  fitWidthView,
  isInView,
  panView,
  zoomTo,
  zoomView,
  type View,
} from './viewport.js';
