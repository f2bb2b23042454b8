/** Entry of the webview's bundle. The page brings one element; everything else is made here. */
import 'reflect-metadata';
import { allFontFaceRules, diagramStyleSheet } from '@idef0-studio/render';
import { Controller } from './controller/controller.js';
import { Host } from './host/host.js';

/** The style sheet and the font of all drawings, before those of the page. */
const style = document.createElement('style');
style.textContent = `${allFontFaceRules()}\n${diagramStyleSheet}`;
document.head.prepend(style);

const bar = part('header', 'idef0-bar');
bar.setAttribute('role', 'toolbar');
bar.setAttribute('aria-label', 'Diagram');
const server = part('div', 'idef0-server');
const stage = part('main', 'idef0-stage');
const picture = part('div', 'idef0-picture');
const empty = part('div', 'idef0-empty');
empty.hidden = true;
const overview = part('div', 'idef0-overview');
const badges = part('div', 'idef0-badges');
stage.append(picture, overview, empty, badges);
(document.getElementById('idef0-preview') ?? document.body).append(bar, server, stage);

new Controller(new Host(), { bar, server, picture, overview, badges, empty }).start();

function part(name: string, id: string): HTMLElement {
  const element = document.createElement(name);
  element.id = id;
  return element;
}
