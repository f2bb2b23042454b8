/** A geometry to the bytes of a file, whoever has laid it out: the one place that knows formats. */
import type { DiagramGeometry, ViewGeometry } from '@idef0-studio/geometry';
import { colouredDiagram, colouredView } from '@idef0-studio/layout';
import {
  drawDiagram,
  drawView,
  focusOf,
  toSvg,
  type FocusProblem,
  type SvgElement,
} from '@idef0-studio/render';
import { geometryJson } from './diagram-json.js';
import type {
  DiagramDrawing,
  Links,
  Picture,
  PictureFormat,
  PictureLook,
  ViewDrawing,
} from './picture-task.js';
import { viewJson } from './view-json.js';

/** The file of a diagram. */
export function diagramPicture(
  geometry: DiagramGeometry,
  { format, look, links }: DiagramDrawing,
): Picture {
  const { overlay } = look;
  const coloured = overlay === undefined ? geometry : colouredDiagram(geometry, overlay);
  const text = textOf(format, look, {
    json: () => geometryJson(geometry),
    draw: () => drawDiagram(coloured, { ...look, linkOf: ({ id }) => linkTo(links, id) }),
  });
  const problem = look.focus && focusOf(geometry, look.focus).problem;
  const notes = [...geometry.notes, ...(problem ? [focusNote(problem)] : [])];
  return { bytes: bytesOf(text), notes };
}

/** The file of a view. */
export function viewPicture(geometry: ViewGeometry, { format, look, links }: ViewDrawing): Picture {
  const { overlay } = look;
  const coloured = overlay === undefined ? geometry : colouredView(geometry, overlay);
  const text = textOf(format, look, {
    json: () => viewJson(geometry),
    draw: () => drawView(coloured, { ...look, linkOf: ({ id }) => linkTo(links, id) }),
  });
  return { bytes: bytesOf(text), notes: geometry.notes };
}

/** A name such as `constructor` leads nowhere unless the task says so. */
function linkTo(links: Links | undefined, id: string): string | undefined {
  return links !== undefined && Object.hasOwn(links, id) ? links[id] : undefined;
}

/** The bytes of a text, in UTF-8. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

interface Forms {
  readonly json: () => string;
  readonly draw: () => SvgElement;
}

function textOf(format: PictureFormat, look: PictureLook, { json, draw }: Forms): string {
  switch (format) {
    case 'json':
      return json();
    case 'svg':
      return toSvg(draw(), look);
  }
}

/** That the diagram has the thing is known; what it may still lack is the way, or what the devices have hidden. */
function focusNote(problem: FocusProblem): string {
  return problem.kind === 'no-way'
    ? `No way leads from '${problem.from}' to '${problem.to}' here, so that nothing fades.`
    : `'${problem.name}' is not drawn here, so that nothing fades.`;
}
