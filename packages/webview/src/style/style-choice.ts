/** How the diagrams of one preview are drawn: the reader's choices over the settings of the editor. Pure. */
import { NO_DEVICES, type Devices, type Pane } from '@idef0-studio/geometry';
import type { PictureStyle, StyleChoice } from '@idef0-studio/protocol';

/** A device as a switch: what it is when it is on. */
export interface DeviceSwitch {
  readonly device: keyof Devices;
  readonly on: Devices[keyof Devices];
  readonly label: string;
  readonly hint: string;
}

/** In the order of the menu. */
export const DEVICE_SWITCHES: readonly DeviceSwitch[] = [
  {
    device: 'tunnelled',
    on: 'hide',
    label: 'Hide tunnelled arrows',
    hint: 'Ends in parentheses, and arrows with no other ends, are left out',
  },
  {
    device: 'bundling',
    on: 'pipes',
    label: 'Draw pipes',
    hint: 'Arrows with the same ends become one, with the list of their objects',
  },
  {
    device: 'labels',
    on: 'codes',
    label: 'Codes instead of names',
    hint: 'A legend on the sheet says what the codes mean',
  },
  {
    device: 'farEnds',
    on: 'repeat',
    label: 'Repeat labels at far ends',
    hint: 'The label stands again where an arrow ends far from it',
  },
  {
    device: 'crossings',
    on: 'gap',
    label: 'Gaps at crossings',
    hint: 'Where two lines cross, the level one has a gap',
  },
  {
    device: 'squiggles',
    on: 'apart',
    label: 'Squiggles',
    hint: 'Names that find no room beside their lines stand apart, with a squiggle to the line',
  },
  {
    device: 'responsibilities',
    on: 'letters',
    label: 'Responsibilities',
    hint: 'R, A, C, I stand where mechanisms with responsibilities arrive',
  },
  {
    device: 'colour',
    on: 'role',
    label: 'Colour by role',
    hint: 'Input, control, output and mechanism look different',
  },
];

/** What pictures may be made for. */
export type PageChoice = NonNullable<StyleChoice['page']>;

/** In the order of the menu. */
export const PAGE_CHOICES: readonly { readonly page: PageChoice; readonly label: string }[] = [
  { page: 'window', label: 'None: fit to the window' },
  { page: 'none', label: 'As large as needed' },
  { page: 'A4', label: 'A4' },
  { page: 'A3', label: 'A3' },
  { page: 'letter', label: 'Letter' },
];

/** The settings with the reader's choices over them. What nobody has chosen is not said: on paper the layout may
 *  choose it. */
export function styleOf(settings: StyleChoice, chosen: StyleChoice): Required<StyleChoice> {
  const devices = { ...settings.devices, ...chosen.devices };
  return { devices, page: chosen.page ?? settings.page ?? 'window' };
}

/** The style of pictures in a window of some size; as it is exported, where that is not known. */
export function pictureStyleOf(style: Required<StyleChoice>, pane?: Pane): PictureStyle {
  const { devices, page } = style;
  return { devices, page: page === 'window' ? (pane ?? 'none') : page };
}

export function isOn(devices: Devices, { device, on }: DeviceSwitch): boolean {
  return devices[device] === on;
}

/** The choices with one device switched to the other side of what is seen now. */
export function toggled(
  chosen: StyleChoice,
  devices: Devices,
  deviceSwitch: DeviceSwitch,
): StyleChoice {
  const { device, on } = deviceSwitch;
  const value = isOn(devices, deviceSwitch) ? NO_DEVICES[device] : on;
  return { ...chosen, devices: { ...chosen.devices, [device]: value } };
}
