/** A picture as a file: drawn as on the screen, laid out as the command line does it. */
import { diagramPicture, viewPicture } from '@idef0-studio/export';
import { NO_DEVICES } from '@idef0-studio/geometry';
import type { ModelWorkspace } from '@idef0-studio/language';
import {
  toBase64,
  type ExportedPicture,
  type ExportFormat,
  type ExportParams,
} from '@idef0-studio/protocol';
import { findDiagram, type FoundDiagram } from './find-diagram.js';
import { findView, type FoundView } from './find-view.js';
import { styleOf } from './named-style.js';
import type { Painter } from './painter.js';

/** The file of a target; undefined where there is none. */
export async function exportPicture(
  workspace: ModelWorkspace,
  painter: Painter,
  { target, style = {}, format }: ExportParams,
): Promise<ExportedPicture | undefined> {
  if (target.view !== undefined) {
    const found = findView(workspace, target);
    const geometry = found.kind === 'none' ? undefined : await painter.views.layout(found, style);
    if (found.kind === 'none' || geometry === undefined) return undefined;
    const { bytes } = viewPicture(geometry, { format, look: { overlay: found.overlay } });
    return { base64: toBase64(bytes), fileName: nameOf(found, found.view.title, format) };
  }
  const found = findDiagram(workspace, target);
  if (found.kind === 'none') return undefined;
  const geometry = await painter.diagrams.settledLayout(found.diagram, styleOf(found, style));
  if (geometry === undefined) return undefined;
  const { colour } = { ...NO_DEVICES, ...geometry.devices };
  const { bytes } = diagramPicture(geometry, { format, look: { colour, overlay: found.overlay } });
  return {
    base64: toBase64(bytes),
    fileName: nameOf(found, found.named?.name ?? found.diagram.node, format),
  };
}

/** Pictures of two models of one name get two names. */
function nameOf(
  { model, place }: FoundDiagram | FoundView,
  picture: string,
  format: ExportFormat,
): string {
  const parts = [model.name, ...(place === undefined ? [] : [place]), picture];
  return `${safeName(parts.join('-'))}.${format}`;
}

/** Short enough for every file system, and not hidden. */
function safeName(text: string): string {
  const safe = text.replace(/[^\p{L}\p{N}.-]+/gu, '-').replace(/^\.+/u, '');
  const characters = Array.from(safe);
  if (characters.length <= MOST_CHARACTERS) return safe;
  // What tells the pictures of a model apart stands at the end.
  return `${characters.slice(0, MOST_CHARACTERS / 2).join('')}-${characters.slice(-MOST_CHARACTERS / 2).join('')}`;
}

const MOST_CHARACTERS = 60;
