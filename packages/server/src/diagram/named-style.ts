/** How a diagram is drawn that a view of the text asks for: the lines of the view hold over what its reader chooses. */
import { sizeOf } from '@idef0-studio/geometry';
import { VIEW_DEVICES } from '@idef0-studio/model';
import type { PictureStyle } from '@idef0-studio/protocol';
import type { FoundDiagram } from './find-diagram.js';

/** The style of a diagram. A paper of the reader's stays, a window gives way to the paper of the view. */
export function styleOf({ named }: Pick<FoundDiagram, 'named'>, style: PictureStyle): PictureStyle {
  if (named === undefined) return style;
  const devices = named.devices.reduce(
    (all, device) => ({ ...all, ...VIEW_DEVICES[device] }),
    style.devices ?? {},
  );
  const page = sizeOf(style.page) === 'none' ? (named.page ?? style.page) : style.page;
  return { ...style, devices, ...(page !== undefined && { page }) };
}
