/** How the pictures of one preview are drawn: the settings of the editor, what the reader has chosen, and what the
 *  picture on the screen was asked for with. */
import { NO_DEVICES, type Devices, type PageSize } from '@idef0-studio/geometry';
import { equal } from '@idef0-studio/model/equality';
import { ROOT, type PictureRoot, type PictureStyle } from '@idef0-studio/protocol';
import { styleOf, toggled, type DeviceSwitch } from './style-choice.js';

export class StyleState {
  private settings: PictureStyle = {};
  /** The style that was asked for last. */
  private asked: PictureStyle | undefined;

  /** `choice` is what the reader has chosen before. */
  constructor(private choice: PictureStyle) {}

  /** What the reader has chosen, to be kept. */
  get chosen(): PictureStyle {
    return this.choice;
  }

  get style(): PictureStyle & { readonly page: PageSize } {
    return styleOf(this.settings, this.choice);
  }

  /** What a diagram is drawn with: what the layout has chosen by itself included, once there is one. */
  devicesOn(root: PictureRoot | undefined): Devices {
    const drawn = root?.type === ROOT.diagram ? root.devices : {};
    return { ...NO_DEVICES, ...drawn, ...this.style.devices };
  }

  /** What holds where the reader has not chosen. */
  set(settings: PictureStyle): void {
    this.settings = settings;
  }

  /** Switches a device to the other side of what is seen on a picture. */
  toggle(device: DeviceSwitch, root: PictureRoot | undefined): void {
    this.choice = toggled(this.choice, this.devicesOn(root), device);
  }

  choosePage(page: PageSize): void {
    this.choice = { ...this.choice, page };
  }

  /** Whether the style is another than when this was asked last: then pictures are to be drawn again. */
  takeChange(): boolean {
    const { style, asked } = this;
    this.asked = style;
    return !equal(style, asked);
  }
}
