/** What survives a reload of the window, read as what may be of another version of ours. */
import type { StyleChoice, ViewState } from '@idef0-studio/protocol';
import { perhaps, PICTURE_TARGET, STYLE_CHOICE } from '@idef0-studio/protocol/schemas';
import * as v from 'valibot';
import type { View } from '../viewport/viewport.js';

/** Besides what the extension reads, how diagrams are drawn here and where the reader looked on each. */
export interface WebviewState extends ViewState {
  /** The reader's choices; what is not chosen follows the settings. */
  readonly style?: StyleChoice;
  readonly views?: Readonly<Record<string, View>>;
}

/** What is understood of a saved state; nothing of one that is none. */
export function readState(state: unknown): WebviewState {
  const result = v.safeParse(STATE, state);
  return result.success ? result.output : {};
}

const VIEW = v.object({ scroll: v.object({ x: v.number(), y: v.number() }), zoom: v.number() });

const STATE = v.object({
  target: perhaps(PICTURE_TARGET),
  locked: perhaps(v.boolean()),
  style: perhaps(STYLE_CHOICE),
  views: perhaps(v.record(v.string(), VIEW)),
}) satisfies v.GenericSchema<unknown, WebviewState>;
