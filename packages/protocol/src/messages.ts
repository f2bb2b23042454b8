/** Between the extension and the webview of a preview. */
import type { Action } from 'sprotty-protocol';
import type { ElementRef } from './element-ref.js';
import type { PictureStyle, PictureTarget, StyleChoice } from './picture-target.js';

/** From the extension to the webview. */
export type HostMessage =
  | { readonly kind: 'action'; readonly action: Action }
  /** Show this picture, unless it is shown already, and mark the element that the cursor stands at. */
  | { readonly kind: 'show'; readonly target: PictureTarget; readonly element?: ElementRef }
  /** `reload` asks the server again: it has started anew and knows nothing of the picture. */
  | { readonly kind: 'command'; readonly command: ViewerCommand | 'reload' }
  /** Fade everything but an element and what it is tied to, or the ways to it from the box that is selected. */
  | { readonly kind: 'focus'; readonly element: ElementRef; readonly from?: 'selected' }
  | { readonly kind: 'settings'; readonly settings: ViewerSettings }
  | { readonly kind: 'locked'; readonly locked: boolean }
  /** Whether somebody follows the text and answers. */
  | { readonly kind: 'server'; readonly state: ServerState };

/** `stopped`: it has ended too often, or cannot be started; only the reader starts it again. */
export type ServerState = 'starting' | 'running' | 'stopped';

/** What keys, buttons and commands of the editor ask of the preview alike. */
export type ViewerCommand =
  'up' | 'home' | 'fit' | 'actualSize' | 'toggleSheet' | 'focus' | 'back' | 'forward' | 'goToText';

export interface ViewerSettings {
  readonly animation: boolean;
  /** Where the reader of a preview has not chosen otherwise. */
  readonly style: StyleChoice;
}

/** From the webview to the extension. */
export type WebviewMessage =
  /** The webview listens; the extension may send. */
  | { readonly kind: 'ready' }
  /** For the server. */
  | { readonly kind: 'action'; readonly action: Action }
  /** Another picture, or the same with another title or style, is on the screen. */
  | {
      readonly kind: 'shown';
      readonly target: PictureTarget;
      /** As it is exported: a window is none for others. */
      readonly style: PictureStyle;
      readonly node: string;
      readonly title: string;
      /** Where the model is, if another has its name. */
      readonly place?: string;
    }
  /** The reader clicked an element: show its text and mark it there; the keyboard stays in the picture. */
  | { readonly kind: 'reveal'; readonly target: PictureTarget; readonly element: ElementRef }
  /** The reader wants to write at an element: put cursor and keyboard into its text. */
  | { readonly kind: 'goToText'; readonly target: PictureTarget; readonly element: ElementRef }
  /** What is selected in the picture, by the reader or by the cursor; undefined for nothing. */
  | { readonly kind: 'selected'; readonly element?: ElementRef }
  /** The reader wants the language server that has stopped to be started. */
  | { readonly kind: 'restartServer' }
  /** The reader wants to see why the language server has stopped. */
  | { readonly kind: 'showOutput' }
  /** The reader wants the preview to stay as it is while the cursor moves, or to follow it again. */
  | { readonly kind: 'locked'; readonly locked: boolean };

/** What the commands of the picture's context menu are given: the place of the click. */
export interface MenuContext {
  /** Id of the preview, as the page says. */
  readonly preview?: string;
  /** The element under the pointer; undefined on the empty sheet. */
  readonly element?: ElementRef;
}

/** What a webview leaves behind for the panel that takes its place. */
export interface ViewState {
  readonly target?: PictureTarget;
  readonly locked?: boolean;
}
