/**
 * Heads of arrows drawn by role: besides its colour each role has a shape of head, which tells them apart in
 * grey and for readers who see few colours.
 */
import type { Point } from '@idef0-studio/geometry';
import { rounded, svgElement, type SvgElement } from '../svg/svg-element.js';
import { along, drawHead, HEAD } from './draw-end.js';
import type { RoleLook } from './role-look.js';

/** Half the width of a head, px: a little more than that of a plain one, so that its shape is seen. */
const HALF = 3.7;
/** How deep the head of an output is notched, px. */
const NOTCH = 3.2;

/** A head whose tip is at `tip`, pointing in `direction` (a unit vector): filled for an input, hollow for a
 *  control, notched for an output, open for a mechanism, plain where several roles share it. */
export function drawRoleHead(tip: Point, direction: Point, look: RoleLook): SvgElement {
  const at = (back: number, side: number): string => {
    const { x, y } = along(tip, direction, -back, side);
    return `${rounded(x)} ${rounded(y)}`;
  };
  const className = `idef0-head idef0-head-${look}`;
  const [left, right, base] = [at(HEAD.length, HALF), at(HEAD.length, -HALF), at(HEAD.length, 0)];
  const shape = (d: string): SvgElement => svgElement('path', { class: className, d });
  switch (look) {
    case 'shared':
      return drawHead(tip, direction, className);
    case 'input':
      return shape(`M${at(0, 0)}L${left}L${right}Z`);
    case 'control':
      return shape(`M${at(0.8, 0)}L${left}L${right}Z`);
    case 'output':
      return shape(
        `M${at(0, 0)}L${left}L${at(HEAD.length - NOTCH, 0)}L${right}ZM${base}L${at(HEAD.length - NOTCH, 0)}`,
      );
    case 'mechanism':
      return shape(`M${base}L${at(0.8, 0)}M${left}L${at(0.5, 0)}L${right}`);
  }
}
