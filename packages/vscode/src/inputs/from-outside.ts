/** What reaches the extension from outside: states of former windows, messages of webviews, arguments of commands, which
 *  menus, code lenses and keybindings bring. What is nothing of ours is as if it were not there. */
import type {
  MenuContext,
  PictureTarget,
  TextRange,
  ViewState,
  WebviewMessage,
} from '@idef0-studio/protocol';
import {
  ACTION,
  ELEMENT_REF,
  perhaps,
  PICTURE_STYLE,
  PICTURE_TARGET,
  TEXT_RANGE,
} from '@idef0-studio/protocol/schemas';
import * as v from 'valibot';

/** What a webview has left behind; it may be of another version of ours. */
export function readViewState(state: unknown): ViewState {
  return read(VIEW_STATE, state) ?? {};
}

/** Undefined for what is no message of our webview. */
export function readWebviewMessage(message: unknown): WebviewMessage | undefined {
  return read(MESSAGE, message);
}

/** The place of a click in the picture. VS Code gives commands of the editor's own menus other arguments: then empty. */
export function readMenuContext(context: unknown): MenuContext {
  return read(MENU_CONTEXT, context) ?? {};
}

export function readTarget(target: unknown): PictureTarget | undefined {
  return read(PICTURE_TARGET, target);
}

/** The document and the place of a name that the server has made up. */
export function readMadeUpName(values: unknown): readonly [string, TextRange] | undefined {
  return read(MADE_UP_NAME, values);
}

function read<Value>(schema: v.GenericSchema<unknown, Value>, value: unknown): Value | undefined {
  const result = v.safeParse(schema, value);
  return result.success ? result.output : undefined;
}

const VIEW_STATE = v.object({ target: perhaps(PICTURE_TARGET), locked: perhaps(v.boolean()) });

const MENU_CONTEXT = v.object({ preview: v.string(), element: perhaps(ELEMENT_REF) });

const ABOUT_ELEMENT = { target: PICTURE_TARGET, element: ELEMENT_REF };

const MESSAGE = v.variant('kind', [
  v.object({ kind: v.literal('ready') }),
  v.object({ kind: v.literal('action'), action: ACTION }),
  v.object({
    kind: v.literal('shown'),
    target: PICTURE_TARGET,
    style: PICTURE_STYLE,
    node: v.string(),
    title: v.string(),
    place: v.optional(v.string()),
  }),
  v.object({ kind: v.literal('reveal'), ...ABOUT_ELEMENT }),
  v.object({ kind: v.literal('goToText'), ...ABOUT_ELEMENT }),
  v.object({ kind: v.literal('selected'), element: v.optional(ELEMENT_REF) }),
  v.object({ kind: v.literal('restartServer') }),
  v.object({ kind: v.literal('showOutput') }),
  v.object({ kind: v.literal('locked'), locked: v.boolean() }),
]);

const MADE_UP_NAME = v.tuple([v.string(), TEXT_RANGE]);
