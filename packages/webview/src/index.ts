/** The pure parts of the webview, for tests; the bundle starts at main.ts. */
export { Commands, type CommandParts } from './controller/commands.js';
export { ShownPicture, type PictureParts } from './controller/shown-picture.js';
export { debounce } from './controller/debounce.js';
export { emphasisOf, type Piece } from './emphasis/emphasis.js';
export { focusRequestFor, type FocusRequest } from './emphasis/focus-request.js';
export { inFocus } from './emphasis/in-focus.js';
export { pictureIn } from './host/picture-action.js';
export { readState } from './host/saved-state.js';
export { keyCommand, keyCommandAt } from './keyboard/key-command.js';
export { afterTurn, NO_HISTORY, targetOfTurn, type History } from './navigation/history.js';
export { Navigation } from './navigation/navigation.js';
export { boundsOf } from './root/element-bounds.js';
export { entranceOf } from './root/entrance.js';
export { elementId, elementsOf } from './root/picture-elements.js';
export { isSameRoot, pictureKey } from './root/same-root.js';
export { arrowBetween, boxBetween, haveSameCourse, labelBetween } from './scene/interpolate.js';
export { boxSeen, labelSeen } from './scene/at-zoom.js';
export { edgeLabels } from './scene/edge-labels.js';
export { clickOf } from './selection/click.js';
export { ElementActions } from './selection/element-actions.js';
export { Selection } from './selection/selection.js';
export { DEVICE_SWITCHES, styleOf, toggled } from './style/style-choice.js';
export { StyleState } from './style/style-state.js';
export { isHelpful, outlineOf, overviewSize, seenOf } from './viewport/overview-outline.js';
export { ViewportController, type ViewedPicture } from './viewport/viewport-controller.js';
export {
  centredView,
  fitView,
  fitWidthView,
  followedView,
  isInView,
  panView,
  paneOn,
  zoomTo,
  zoomView,
  type View,
} from './viewport/viewport.js';
export { toVNode } from './views/to-vnode.js';
