/** How the labels of a drawing in a window look when the drawing is shown larger than whole. */
import type { LabelGeometry } from './diagram-geometry.js';

/** The label where the drawing is shown so many times as large as whole: its text has the size on the screen that labels
 *  have on the whole drawing, so that it takes less of the drawing, at its corner. Those of sheets stay as they are. */
export function labelAtZoom(label: LabelGeometry, zoom: number): LabelGeometry {
  const { corner, x, y, width, height } = label;
  if (corner === undefined) return label;
  const by = (label.zoom ?? 1) / zoom;
  return {
    ...label,
    x: corner.x + (x - corner.x) * by,
    y: corner.y + (y - corner.y) * by,
    width: width * by,
    height: height * by,
    zoom,
  };
}
