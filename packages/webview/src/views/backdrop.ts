/** Paper under a name that stands over lines. */
import type { Rect } from '@idef0-studio/geometry';
import type { SvgElement } from '@idef0-studio/render';

export function backdropOf({ x, y, width, height }: Rect): SvgElement {
  return {
    name: 'rect',
    attributes: { class: 'idef0-backdrop', x, y, width, height },
    children: [],
  };
}
