/** The root that is on the screen: where the rest of the webview finds out what is seen. */
import { injectable } from 'inversify';
import type { View } from '../viewport/viewport.js';
import type { PictureImpl } from './model.js';

@injectable()
export class RootHolder {
  /** The newest root; undefined before the first picture. */
  root: PictureImpl | undefined;

  /** What is seen, as the last command has set it; the drawing follows with the next frame. */
  get view(): View | undefined {
    return this.root && { scroll: this.root.scroll, zoom: this.root.zoom };
  }
}
