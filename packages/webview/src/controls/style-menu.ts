/** The menu of the bar in which the reader chooses how pictures are drawn: devices for diagrams, paper for all. */
import type { Devices } from '@idef0-studio/geometry';
import {
  DEVICE_SWITCHES,
  isOn,
  PAGE_CHOICES,
  type DeviceSwitch,
  type PageChoice,
} from '../style/style-choice.js';
import { element, tool } from './tool.js';

export interface StyleEvents {
  /** The reader turned a device on or off. */
  toggle(device: DeviceSwitch): void;
  choosePage(page: PageChoice): void;
}

export class StyleMenu {
  readonly button: HTMLButtonElement;
  readonly popover = element('div', 'menu');
  /** What had the keyboard before the menu, and gets it back. */
  private opener: Element | null = null;
  private readonly readability: HTMLElement;
  private readonly switches: readonly (readonly [DeviceSwitch, HTMLInputElement])[];
  private readonly pages: readonly (readonly [PageChoice, HTMLInputElement])[];

  /** `leave` takes the keyboard where nothing else can have it back. */
  constructor(
    events: StyleEvents,
    private readonly leave: () => void,
  ) {
    this.button = tool('options', 'View options (O)', () => this.toggle());
    this.button.setAttribute('aria-haspopup', 'dialog');
    this.switches = DEVICE_SWITCHES.map((each) => [
      each,
      input('checkbox', each.device, () => events.toggle(each)),
    ]);
    this.pages = PAGE_CHOICES.map(({ page }) => [
      page,
      input('radio', `page-${page}`, () => events.choosePage(page)),
    ]);
    this.popover.id = 'idef0-style';
    this.popover.setAttribute('role', 'dialog');
    this.popover.setAttribute('aria-label', 'View options');
    this.button.setAttribute('aria-controls', this.popover.id);
    this.readability = group(
      'Readability',
      this.switches.map(([{ label, hint }, field]) => row(field, label, hint)),
    );
    this.popover.append(
      this.readability,
      group(
        'Sheet',
        PAGE_CHOICES.map(({ page, label }) => row(this.field(page), label)),
      ),
    );
    this.popover.addEventListener('keydown', (event) => this.key(event));
    document.addEventListener('pointerdown', ({ target }) => this.clickedAt(target));
    this.close();
  }

  show({ devices, page }: { readonly devices: Devices; readonly page: PageChoice }): void {
    for (const [device, field] of this.switches) field.checked = isOn(devices, device);
    for (const [size, field] of this.pages) field.checked = size === page;
    const isPlain = this.switches.every(([device]) => !isOn(devices, device)) && page === 'window';
    this.button.classList.toggle('active', !isPlain);
  }

  /** Views have paper, but no devices. */
  offerFor(picture: 'diagram' | 'view'): void {
    this.readability.hidden = picture === 'view';
  }

  toggle(): void {
    if (this.close()) return;
    this.opener = document.activeElement;
    this.popover.hidden = false;
    this.button.setAttribute('aria-expanded', 'true');
    const [first] = this.readability.hidden ? this.pages : this.switches;
    first?.[1].focus();
  }

  /** True where it was open. The keyboard goes back to where it was. */
  close(): boolean {
    const wasOpen = !this.popover.hidden;
    const hadKeyboard = this.popover.contains(document.activeElement);
    this.popover.hidden = true;
    this.button.setAttribute('aria-expanded', 'false');
    if (wasOpen && hadKeyboard) this.giveBack();
    return wasOpen;
  }

  private giveBack(): void {
    const { opener } = this;
    const canHave = opener instanceof HTMLElement || opener instanceof SVGElement;
    if (canHave && opener !== document.body && opener.isConnected) opener.focus();
    else this.leave();
  }

  /** Escape closes; the other keys are for the fields, not for the picture. */
  private key(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key === 'Escape') this.close();
  }

  private clickedAt(target: EventTarget | null): void {
    if (!(target instanceof Node)) return;
    if (!this.popover.contains(target) && !this.button.contains(target)) this.close();
  }

  private field(page: PageChoice): HTMLInputElement {
    const found = this.pages.find(([size]) => size === page);
    return found?.[1] ?? input('radio', `page-${page}`, () => undefined);
  }
}

function input(type: 'checkbox' | 'radio', name: string, change: () => void): HTMLInputElement {
  const field = document.createElement('input');
  field.type = type;
  field.id = `idef0-style-${name}`;
  field.name = type === 'radio' ? 'idef0-style-page' : field.id;
  field.dataset['choice'] = name;
  field.addEventListener('change', change);
  return field;
}

function group(title: string, rows: readonly HTMLElement[]): HTMLElement {
  const result = element('fieldset', 'menu-group');
  result.append(element('legend', 'menu-title', title), ...rows);
  return result;
}

function row(field: HTMLInputElement, text: string, hint = ''): HTMLElement {
  const label = element('label', 'menu-row');
  label.title = hint;
  label.append(field, element('span', 'menu-text', text));
  return label;
}
