/** Drawings in windows, held to the rules that do not depend on which arrows there was room to name. */
import { labelAtZoom, measureText, type DiagramGeometry } from '@idef0-studio/geometry';
import { judge } from '@idef0-studio/layout';
import type { Diagram } from '@idef0-studio/model';

/** On a screen names come and go with the zoom. */
const NAMING = ['arrow-unlabelled', 'part-unlabelled', 'join-unlabelled'];

/** What is wrong with a drawing shown so many times as large as whole. The judge knows one size of text: that labels are
 *  as large as their texts is seen on the whole drawing. */
export function brokenAt(
  diagram: Diagram,
  geometry: DiagramGeometry,
  zoom: number,
): readonly string[] {
  const labels = geometry.labels
    .filter((label) => (label.zoom ?? 1) <= zoom)
    .map((label) => labelAtZoom(label, zoom));
  const { violations } = judge(diagram, { ...geometry, labels }, { measure: measureText });
  const ignored = zoom === 1 ? NAMING : [...NAMING, 'label-overflow'];
  return violations
    .filter(({ rule }) => !ignored.includes(rule))
    .map(({ rule, message }) => `${diagram.node} at ${zoom}: ${rule}: ${message}`);
}

/** Share of the arrows that are named on the whole drawing. */
export function shareNamed({ arrows, labels }: DiagramGeometry): number {
  const whole = labels.filter(({ zoom }) => zoom === undefined);
  return new Set(whole.map(({ arrow }) => arrow)).size / arrows.length;
}
