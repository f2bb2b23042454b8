/** The legend of a drawing whose boxes are coloured by a value. */
import {
  baseLineOf,
  LEGEND,
  TYPOGRAPHY,
  type LegendEntry,
  type LegendGeometry,
} from '@idef0-studio/geometry';
import { drawText, group, svgElement, type SvgElement } from '../svg/svg-element.js';
import { fillOf } from './draw-tone.js';

const { label: SIZE, leading: LEADING } = TYPOGRAPHY;
const { pad: PAD, line: LINE, sample: SAMPLE } = LEGEND;

export function drawLegend({ caption, entries, ...place }: LegendGeometry): SvgElement {
  const { x, y, width, height } = place;
  const first = y + PAD + (LINE - SIZE * LEADING) / 2;
  const lines = caption.map((text, index) =>
    drawText(index === 0 ? 'idef0-key-title' : 'idef0-key-text', text, {
      ...{ x: x + PAD, y: baseLineOf(first + index * LINE, 0, SIZE, LEADING) },
      ...({ anchor: 'start', size: SIZE, weight: index === 0 ? 'bold' : 'regular' } as const),
    }),
  );
  return group({ class: 'idef0-legend' }, [
    svgElement('rect', { class: 'idef0-key', x, y, width, height }),
    ...lines,
    ...entries.flatMap(drawEntry),
  ]);
}

function drawEntry({ x, y, label, tone }: LegendEntry): readonly SvgElement[] {
  const rect = { x, y, ...SAMPLE };
  const border = svgElement('rect', { class: 'idef0-sample', ...rect });
  const base = baseLineOf(y + (SAMPLE.height - SIZE * LEADING) / 2, 0, SIZE, LEADING);
  const at = { y: base, size: SIZE } as const;
  const word = drawText('idef0-key-text', label, {
    ...at,
    ...({ x: x + SAMPLE.width + PAD, anchor: 'start', weight: 'regular' } as const),
  });
  if (tone === undefined) return [border, word];
  const mark = drawText('idef0-tone-mark', tone.mark, {
    ...at,
    ...({ x: x + SAMPLE.width / 2, anchor: 'middle', weight: 'bold' } as const),
  });
  return [...fillOf(border, tone, rect), mark, word];
}
