/** What is said over the picture while nobody answers: the language server has stopped, and how to start it. */
import type { ServerState } from '@idef0-studio/protocol';
import { icon } from './icons.js';
import { element } from './tool.js';

export interface ServerBannerEvents {
  restart(): void;
  showOutput(): void;
}

/** The picture steps back while the page has it. */
const STOPPED = 'server-stopped';

export class ServerBanner {
  private readonly text = element('span', 'server-text');
  private readonly restart = button('Restart', 'primary');
  private readonly output = button('Show Output', 'secondary');

  /** Builds the banner into an element, which holds nothing else. */
  constructor(
    private readonly place: HTMLElement,
    events: ServerBannerEvents,
  ) {
    place.setAttribute('role', 'alert');
    place.hidden = true;
    this.restart.addEventListener('click', () => events.restart());
    this.output.addEventListener('click', () => events.showOutput());
    place.append(icon('warning'), this.text, this.restart, this.output);
  }

  /** A start is told where the reader has been told of the stop, and waits for it. */
  show(state: ServerState): void {
    if (state === 'starting' && this.place.hidden) return;
    this.place.hidden = state === 'running';
    document.body.classList.toggle(STOPPED, state !== 'running');
    this.text.textContent =
      state === 'starting'
        ? 'Starting the language server…'
        : 'The language server has stopped. Picture and findings no longer follow the text.';
    for (const each of [this.restart, this.output]) each.hidden = state !== 'stopped';
  }
}

function button(text: string, kind: 'primary' | 'secondary'): HTMLButtonElement {
  const result = document.createElement('button');
  result.type = 'button';
  result.className = `command ${kind}`;
  result.textContent = text;
  return result;
}
