/** The diagram form round the drawing: rules, captions, values and the context sketch. */
import type { DiagramGeometry, SheetItem } from '@idef0-studio/geometry';
import { drawText, group, rounded, svgElement, type SvgElement } from '../svg/svg-element.js';

/** The rules are one path; texts and the boxes of the sketch follow, in the order of the items. */
export function drawSheet({ sheet }: Pick<DiagramGeometry, 'sheet'>): SvgElement {
  const rules = sheet
    .filter((item) => item.kind === 'line')
    .map(({ segment }) => {
      const [x1, y1, x2, y2] = segment.map(rounded);
      return `M${x1} ${y1}L${x2} ${y2}`;
    });
  return group({ class: 'idef0-sheet' }, [
    svgElement('path', { class: 'idef0-rule', d: rules.join('') }),
    ...sheet.map(drawItem).filter((part) => part !== undefined),
  ]);
}

function drawItem(item: SheetItem): SvgElement | undefined {
  switch (item.kind) {
    case 'line':
      return undefined;
    case 'text':
      return drawText(`idef0-${item.role}`, item.text, {
        ...item,
        weight: item.role === 'title' ? 'bold' : 'regular',
      });
    case 'sketch':
      return svgElement('rect', {
        // One class, not two: programs without CSS variables would take `fill` from the first.
        class: item.current ? 'idef0-sketch-current' : 'idef0-sketch',
        ...item.rect,
      });
  }
}
