/**
 * What reaches the server from outside: the parameters of requests that are not of the Language Server Protocol, and
 * the settings of the editor.
 */
import { KEEP_OLD_NAME, profiles, severities, type KeepOldName } from '@idef0-studio/language';
import { ruleOf, type RuleSettings } from '@idef0-studio/model';
import type {
  ActionMessage,
  DiagramAtParams,
  ElementParams,
  ExportParams,
  PictureStyle,
  PictureTarget,
} from '@idef0-studio/protocol';
import {
  ACTION_MESSAGE,
  CLOSE_PARAMS,
  DIAGRAM_AT_PARAMS,
  DOCUMENT_PARAMS,
  ELEMENT_PARAMS,
  EXPORT_PARAMS,
  perhaps,
  PICTURE_STYLE,
  SHOWN_VIEW,
} from '@idef0-studio/protocol/schemas';
import type { DiagramOptions } from 'sprotty-protocol';
import * as v from 'valibot';
import { ErrorCodes, ResponseError } from 'vscode-languageserver';

/** What a client wants to see. */
export interface PictureRequest {
  readonly target: PictureTarget;
  readonly style: PictureStyle;
}

/** The options of a `RequestModelAction`; whatever is no part of a target or a style is left aside. */
export function readPictureRequest(options: DiagramOptions): PictureRequest {
  const { uri, model, project, node, activity, named, view } = v.parse(OPTIONS, options);
  const place = { uri, model, project, node };
  const target = view === undefined ? { ...place, activity, named } : { ...place, view };
  return { target, style: v.parse(PICTURE_STYLE, options) };
}

const OPTIONS = v.object({
  uri: v.fallback(v.string(), ''),
  model: perhaps(v.string()),
  project: perhaps(v.string()),
  node: perhaps(v.string()),
  activity: perhaps(v.string()),
  named: perhaps(v.string()),
  view: perhaps(SHOWN_VIEW),
});

/** The parameters of our own methods. Each throws a `ResponseError` that names what is wrong. */
export const readParams = {
  action: (params: unknown): ActionMessage => parsed(ACTION_MESSAGE, params),
  close: (params: unknown): { readonly clientId: string } => parsed(CLOSE_PARAMS, params),
  document: (params: unknown): { readonly uri: string } => parsed(DOCUMENT_PARAMS, params),
  diagramAt: (params: unknown): DiagramAtParams => parsed(DIAGRAM_AT_PARAMS, params),
  element: (params: unknown): ElementParams => parsed(ELEMENT_PARAMS, params),
  exportPicture: (params: unknown): ExportParams => parsed(EXPORT_PARAMS, params),
} as const;

function parsed<Value>(schema: v.GenericSchema<unknown, Value>, params: unknown): Value {
  const result = v.safeParse(schema, params);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const path = v.getDotPath(issue);
  const where = path === null ? '' : ` at '${path}'`;
  throw new ResponseError(ErrorCodes.InvalidParams, `Wrong parameters${where}: ${issue.message}.`);
}

/** The settings of the editor, as far as they can be understood: VS Code itself says what is wrong in them. */
export function readEditorSettings(value: unknown): RuleSettings {
  const { rules, profile } = v.parse(SETTINGS, value);
  const known = Object.entries(rules).flatMap(([code, weight]) =>
    v.is(SEVERITY, weight) && ruleOf(code) !== undefined ? [[code, weight] as const] : [],
  );
  return { ...(profile !== undefined && { profile }), severities: Object.fromEntries(known) };
}

/** What a rename does with the old name: what cannot be understood leaves it at the offer. */
export function readKeepOldName(value: unknown): KeepOldName {
  return v.parse(KEEPING, value).rename.keepOldName;
}

const KEEPING = v.fallback(
  v.object({ rename: v.object({ keepOldName: v.picklist(KEEP_OLD_NAME) }) }),
  { rename: { keepOldName: 'offer' } },
);

const SEVERITY = v.picklist(severities);

const SETTINGS = v.fallback(
  v.object({
    rules: v.fallback(v.record(v.string(), v.unknown()), {}),
    profile: perhaps(v.picklist(profiles)),
  }),
  { rules: {} },
);
