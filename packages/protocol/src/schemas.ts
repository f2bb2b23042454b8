/**
 * What the values of the protocol look like when they come from outside: from a saved state, a menu, a keybinding, or
 * another version of ours. A door of its own, so that who only sends carries none of it.
 */
import type { Devices, PageSize, Pane } from '@idef0-studio/geometry';
import type { ViewRequest } from '@idef0-studio/model';
import type { Action } from 'sprotty-protocol';
import * as v from 'valibot';
import type { ElementRef } from './element-ref.js';
import type {
  DiagramTarget,
  PictureStyle,
  PictureTarget,
  StyleChoice,
  ViewTarget,
} from './picture-target.js';
import {
  EXPORT_FORMATS,
  type ActionMessage,
  type DiagramAtParams,
  type ElementParams,
  type ExportParams,
  type TextRange,
} from './requests.js';
import { isViewRequest } from './view-schema.js';

/** What is nothing of the kind is as if it were not there. */
export function perhaps<Schema extends v.GenericSchema>(schema: Schema) {
  return v.fallback(v.optional(schema), undefined);
}

/** A view stays as it was written: pictures are told apart by it. */
export const VIEW_REQUEST = v.custom<ViewRequest>(isViewRequest);

/** As a target says it. */
export const SHOWN_VIEW = v.union([
  VIEW_REQUEST,
  v.object({ kind: v.literal('named'), name: v.string() }),
]) satisfies v.GenericSchema<ViewTarget['view']>;

const DEVICES = v.object({
  tunnelled: perhaps(v.picklist(['show', 'hide'])),
  bundling: perhaps(v.picklist(['none', 'pipes'])),
  labels: perhaps(v.picklist(['names', 'codes'])),
  farEnds: perhaps(v.picklist(['auto', 'repeat'])),
  crossings: perhaps(v.picklist(['plain', 'gap'])),
  squiggles: perhaps(v.picklist(['none', 'apart'])),
  responsibilities: perhaps(v.picklist(['none', 'letters'])),
  colour: perhaps(v.picklist(['none', 'role'])),
}) satisfies v.GenericSchema<unknown, Partial<Devices>>;

const PAGE = v.picklist(['A4', 'A3', 'letter', 'none']) satisfies v.GenericSchema<PageSize>;

/** px; a window is never larger. */
const LENGTH = v.pipe(v.number(), v.minValue(1), v.maxValue(20_000));

const PANE = v.object({ width: LENGTH, height: LENGTH }) satisfies v.GenericSchema<Pane>;

/** Devices, paper and windows that are unknown are left aside. */
export const PICTURE_STYLE = v.object({
  devices: perhaps(DEVICES),
  page: perhaps(v.union([PAGE, PANE])),
}) satisfies v.GenericSchema<unknown, PictureStyle>;

export const STYLE_CHOICE = v.object({
  devices: perhaps(DEVICES),
  page: perhaps(v.union([PAGE, v.literal('window')])),
}) satisfies v.GenericSchema<unknown, StyleChoice>;

const PLACE = {
  uri: v.string(),
  model: v.optional(v.string()),
  project: v.optional(v.string()),
  node: v.optional(v.string()),
} as const;

const VIEW_TARGET = v.object({
  ...PLACE,
  view: SHOWN_VIEW,
}) satisfies v.GenericSchema<ViewTarget>;

const DIAGRAM_TARGET = v.object({
  ...PLACE,
  activity: v.optional(v.string()),
  named: v.optional(v.string()),
  view: v.optional(v.undefined()),
}) satisfies v.GenericSchema<DiagramTarget>;

export const PICTURE_TARGET = v.union([
  VIEW_TARGET,
  DIAGRAM_TARGET,
]) satisfies v.GenericSchema<PictureTarget>;

export const ELEMENT_REF = v.variant('kind', [
  v.object({ kind: v.literal('box'), activity: v.string() }),
  v.object({ kind: v.literal('arrow'), arrow: v.string() }),
  v.object({
    ...{ kind: v.literal('label'), arrow: v.string(), object: v.string() },
    repeat: v.optional(v.number()),
  }),
  v.object({ kind: v.literal('view-group'), group: v.string() }),
  v.object({ kind: v.literal('view-node'), node: v.string() }),
  v.object({ kind: v.literal('view-line'), line: v.string() }),
  v.object({ kind: v.literal('view-label'), line: v.string() }),
]) satisfies v.GenericSchema<ElementRef>;

/** Actions are Sprotty's: who takes one reads it. */
export const ACTION = v.looseObject({ kind: v.string() }) satisfies v.GenericSchema<Action>;

export const ACTION_MESSAGE = v.object({
  clientId: v.string(),
  action: ACTION,
}) satisfies v.GenericSchema<ActionMessage>;

export const CLOSE_PARAMS = v.object({ clientId: v.string() });

export const DOCUMENT_PARAMS = v.object({ uri: v.string() });

const POSITION = v.object({ line: v.number(), character: v.number() });

export const TEXT_RANGE = v.object({
  start: POSITION,
  end: POSITION,
}) satisfies v.GenericSchema<TextRange>;

export const DIAGRAM_AT_PARAMS = v.object({
  uri: v.string(),
  position: POSITION,
}) satisfies v.GenericSchema<DiagramAtParams>;

export const ELEMENT_PARAMS = v.object({
  target: PICTURE_TARGET,
  style: v.optional(PICTURE_STYLE),
  element: ELEMENT_REF,
}) satisfies v.GenericSchema<unknown, ElementParams>;

export const EXPORT_PARAMS = v.object({
  target: PICTURE_TARGET,
  style: v.optional(PICTURE_STYLE),
  format: v.picklist(EXPORT_FORMATS),
}) satisfies v.GenericSchema<unknown, ExportParams>;
