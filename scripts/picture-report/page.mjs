/** The page that shows changed pictures: plain HTML, its pictures beside it, no network. */

/** The text of index.html. */
export function pageOf(changes, since) {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${headline(changes)}</title>
<style>${STYLE}</style>
<body data-mode="side">
<header>
  <h1>${headline(changes)}</h1>
  <p>Old: ${escape(since)}. New: the files as they are.</p>
  <ol>${changes.map(({ path, kind }) => `<li><a href="#${anchor(path)}">${escape(path)}</a> <em>${kind}</em></li>`).join('')}</ol>
</header>
<nav aria-label="How to compare">
  ${MODES.map(([mode, label, key]) => `<button type="button" data-set="${mode}">${label} <kbd>${key}</kbd></button>`).join('\n  ')}
</nav>
${changes.map(sectionOf).join('\n')}
<script>${SCRIPT}</script>
</body>
</html>
`;
}

const MODES = [
  ['side', 'Side by side', 1],
  ['overlay', 'Overlay: gone red, new blue', 2],
  ['blink', 'Blink', 3],
  ['new', 'New only', 4],
];

function headline(changes) {
  const restyled = changes.filter(({ kind }) => kind === 'restyled').length;
  const count = changes.length - restyled;
  const drawn =
    ['No picture has changed', 'One picture has changed'][count] ??
    `${count} pictures have changed`;
  return restyled === 0 ? drawn : `${drawn}, and ${restyled} in the style sheet alone`;
}

function sectionOf({ path, kind, before, after, figures }) {
  const widest = Math.max(widthOf(before), widthOf(after), 1);
  const size = (text) => `style="width:${((100 * widthOf(text)) / widest).toFixed(2)}%"`;
  const picture = (version, text) =>
    text === undefined
      ? `<figure class="${version}"><figcaption>${version}</figcaption><p>none</p></figure>`
      : `<figure class="${version}"><figcaption>${version}</figcaption><a href="${version}/${link(path)}"><img loading="lazy" ${size(text)} src="${version}/${link(path)}" alt="${version} ${escape(path)}"></a></figure>`;
  return `<section id="${anchor(path)}" class="${kind}">
<h2>${escape(path)} <em>${kind}</em></h2>
${tableOf(figures)}
<div class="pair">${picture('old', before)}${picture('new', after)}</div>
</section>`;
}

/** In the px of the drawing: old and new are shown in the same scale. */
function widthOf(svg = '') {
  return Number(/viewBox="[\d.-]+ [\d.-]+ ([\d.]+) /.exec(svg)?.[1] ?? 1);
}

/** Less is better for all figures but the size and the number of arrows. */
function tableOf(figures) {
  if (figures.length === 0) return '<p>The judge has no figures of this picture.</p>';
  const names = figures.map(({ name }) => `<th>${escape(name)}</th>`).join('');
  const old = figures.map(({ before = '' }) => `<td>${before}</td>`).join('');
  const now = figures
    .map(({ name, before, after = '' }) => `<td${verdict(name, before, after)}>${after}</td>`)
    .join('');
  return `<table><tr><th></th>${names}</tr><tr><th>old</th>${old}</tr><tr><th>new</th>${now}</tr></table>`;
}

function verdict(name, before, after) {
  const isJudged = ['crossings', 'bends', 'violations'].includes(name);
  if (!isJudged || before === undefined || after === '' || before === after) return '';
  return after < before ? ' class="better"' : ' class="worse"';
}

function anchor(path) {
  return path.replace(/[^\w-]+/g, '-');
}

function link(path) {
  return path.split('/').map(encodeURIComponent).join('/');
}

function escape(text) {
  const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (character) => entities[character]);
}

const STYLE = `
:root { color-scheme: light dark; --rule: #8884; --paper: #fff; }
body { font: 15px/1.5 system-ui, sans-serif; margin: 0 auto; padding: 1rem 1.5rem; max-width: 2400px; }
h1 { font-size: 1.4rem; margin: 0; } h2 { font-size: 1.05rem; }
em { font-style: normal; font-size: .8em; border: 1px solid var(--rule); border-radius: 1em; padding: 0 .6em; }
nav { position: sticky; top: 0; display: flex; gap: .5rem; padding: .5rem 0; z-index: 1; }
button { font: inherit; padding: .2rem .7rem; border: 1px solid var(--rule); border-radius: 6px; cursor: pointer; }
nav { background: Canvas; }
button[aria-pressed=true] { outline: 2px solid #0969da; }
section { scroll-margin-top: 3rem; border-top: 1px solid var(--rule); margin-top: 2rem; }
table { border-collapse: collapse; margin: .5rem 0; } th, td { padding: .1rem .8rem; text-align: right; } th:first-child { text-align: left; }
.better { color: #2da44e; font-weight: 600; } .worse { color: #e5534b; font-weight: 600; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; align-items: start; }
figure { margin: 0; border: 1px solid var(--rule); } figcaption { padding: .1rem .6rem; font-size: .85em; opacity: .7; }
kbd { font: inherit; font-size: .8em; border: 1px solid var(--rule); border-radius: 4px; padding: 0 .35em; }
img { display: block; height: auto; background: var(--paper); color-scheme: light; }
body:not([data-mode=side]) :is(.changed, .restyled) .pair { grid-template-columns: 1fr; }
body:not([data-mode=side]) :is(.changed, .restyled) figure { grid-area: 1 / 1; }
body:not([data-mode=side]) :is(.changed, .restyled) figcaption { visibility: hidden; }
[data-mode=overlay] :is(.changed, .restyled) :is(.pair, figure) { isolation: isolate; }
[data-mode=overlay] :is(.changed, .restyled) .new { mix-blend-mode: multiply; }
[data-mode=overlay] :is(.changed, .restyled) figure { position: relative; background: #fff; }
[data-mode=overlay] :is(.changed, .restyled) figure::after { content: ''; position: absolute; inset: 0; mix-blend-mode: screen; pointer-events: none; }
[data-mode=overlay] :is(.changed, .restyled) .old::after { background: #e5241d; }
[data-mode=overlay] :is(.changed, .restyled) .new::after { background: #0a6cff; }
[data-mode=blink] :is(.changed, .restyled) .new { animation: blink 1.2s steps(1) infinite; }
[data-mode=new] :is(.changed, .restyled) .old { visibility: hidden; }
@keyframes blink { 50% { opacity: 0; } }
`;

const SCRIPT = `
const buttons = [...document.querySelectorAll('[data-set]')];
const choose = (mode) => {
  document.body.dataset.mode = mode;
  for (const button of buttons) button.setAttribute('aria-pressed', button.dataset.set === mode);
};
for (const button of buttons) button.addEventListener('click', () => choose(button.dataset.set));
addEventListener('keydown', ({ key }) => {
  const button = buttons[Number(key) - 1];
  if (button) choose(button.dataset.set);
});
choose('side');
`;
