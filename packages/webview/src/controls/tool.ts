/** The small parts that the bar, its menu and the badges are made of. */
import { icon, type IconName } from './icons.js';

/** A button with an icon. Its title names it and its key; who listens hears the same. */
export function tool(name: IconName, title: string, click: () => void): HTMLButtonElement {
  const result = document.createElement('button');
  result.type = 'button';
  result.className = 'tool';
  result.title = title;
  result.setAttribute('aria-label', title);
  result.dataset['tool'] = name;
  result.append(icon(name));
  result.addEventListener('click', click);
  return result;
}

export function element(name: string, className: string, text = ''): HTMLElement {
  const result = document.createElement(name);
  result.className = className;
  result.textContent = text;
  return result;
}
