/** How the pictures of one preview are drawn: the settings of the editor, what the reader has chosen, and what the
 *  picture on the screen was asked for with. */
import { NO_DEVICES, type Devices, type Pane } from '@idef0-studio/geometry';
import { equal } from '@idef0-studio/model/equality';
import {
  ROOT,
  type PictureRoot,
  type PictureStyle,
  type StyleChoice,
} from '@idef0-studio/protocol';
import {
  pictureStyleOf,
  styleOf,
  toggled,
  type DeviceSwitch,
  type PageChoice,
} from './style-choice.js';

export class StyleState {
  private settings: StyleChoice = {};
  /** The style that was asked for last. */
  private asked: PictureStyle | undefined;
  /** What is shown where the reader wants a sheet. */
  private sheet: Exclude<PageChoice, 'window'> = 'none';

  /** `choice` is what the reader has chosen before. */
  constructor(private choice: StyleChoice) {}

  /** What the reader has chosen, to be kept. */
  get chosen(): StyleChoice {
    return this.choice;
  }

  get style(): Required<StyleChoice> {
    return styleOf(this.settings, this.choice);
  }

  /** What pictures are asked for with in a window of some size; without one, as they are exported. */
  picture(pane?: Pane): PictureStyle {
    return pictureStyleOf(this.style, pane);
  }

  /** What a diagram is drawn with: what the layout has chosen by itself included, once there is one. */
  devicesOn(root: PictureRoot | undefined): Devices {
    const drawn = root?.type === ROOT.diagram ? root.devices : {};
    return { ...NO_DEVICES, ...drawn, ...this.style.devices };
  }

  /** What holds where the reader has not chosen. */
  set(settings: StyleChoice): void {
    this.settings = settings;
  }

  /** Switches a device to the other side of what is seen on a picture. */
  toggle(device: DeviceSwitch, root: PictureRoot | undefined): void {
    this.choice = toggled(this.choice, this.devicesOn(root), device);
  }

  choosePage(page: PageChoice): void {
    if (this.style.page !== 'window') this.sheet = this.style.page;
    this.choice = { ...this.choice, page };
  }

  /** From the window to the sheet that was chosen last, and back. */
  toggleSheet(): void {
    this.choosePage(this.style.page === 'window' ? this.sheet : 'window');
  }

  /** Whether the style, or the window that a style of the window is for, is another than when this was asked last: then
   *  pictures are to be drawn again. */
  takeChange(pane?: Pane): boolean {
    const style = this.picture(pane);
    const { asked } = this;
    this.asked = style;
    return !equal(style, asked);
  }
}
