// Turns SVG files into pictures as a reader sees them, to look at the drawing while working on it.
//   node scripts/render-png.mjs [--theme light|dark|hc|hc-light|lone-dark|forced|print] [--zoom 2] [--clip x,y,width,height] [--out folder] a.svg b.svg
// Without --theme the file stands alone, as in a browser. Writes a.png beside a.svg, or to the folder;
// with a theme or a zoom its name says so (a.dark@2x.png). Needs a Chromium: CHROMIUM, or /usr/bin/chromium.
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';

/** What VS Code's own themes give the variables that the drawing reads, and the class on its body. */
const THEMES = {
  light: {
    body: 'vscode-light',
    'editor-background': '#ffffff',
    'editor-foreground': '#3b3b3b',
    descriptionForeground: '#3b3b3b',
    'editorWidget-background': '#f8f8f8',
    'editorWarning-foreground': '#bf8803',
    focusBorder: '#005fb8',
  },
  dark: {
    body: 'vscode-dark',
    'editor-background': '#1f1f1f',
    'editor-foreground': '#cccccc',
    descriptionForeground: '#9d9d9d',
    'editorWidget-background': '#202020',
    'editorWarning-foreground': '#cca700',
    focusBorder: '#0078d4',
  },
  hc: {
    body: 'vscode-high-contrast',
    'editor-background': '#000000',
    'editor-foreground': '#ffffff',
    descriptionForeground: 'rgba(255, 255, 255, 0.7)',
    'editorWidget-background': '#0c141f',
    'editorWarning-foreground': '#ffd370',
    focusBorder: '#f38518',
    contrastBorder: '#6fc3df',
  },
  'hc-light': {
    body: 'vscode-high-contrast vscode-high-contrast-light',
    'editor-background': '#ffffff',
    'editor-foreground': '#292929',
    descriptionForeground: 'rgba(41, 41, 41, 0.7)',
    'editorWidget-background': '#ffffff',
    'editorWarning-foreground': '#895503',
    focusBorder: '#006bbd',
    contrastBorder: '#0f4a85',
  },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    theme: { type: 'string' },
    zoom: { type: 'string', default: '1' },
    clip: { type: 'string' },
    out: { type: 'string' },
  },
});

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  for (const file of positionals) await picture(file);
} finally {
  await browser.close();
}

async function picture(file) {
  const page = await browser.newPage({ deviceScaleFactor: Number(values.zoom) });
  const svg = readFileSync(file, 'utf8').replace(/^<\?xml[^>]*>\s*/, '');
  await page.emulateMedia({
    forcedColors: values.theme === 'forced' ? 'active' : 'none',
    colorScheme: values.theme === 'lone-dark' ? 'dark' : 'light',
    media: values.theme === 'print' ? 'print' : 'screen',
  });
  await page.setContent(html(svg, THEMES[values.theme]));
  await page.evaluate(() => document.fonts.ready);
  const marks = `${values.theme ? `.${values.theme}` : ''}${values.zoom === '1' ? '' : `@${values.zoom}x`}`;
  const path = join(values.out ?? dirname(file), `${basename(file, '.svg')}${marks}.png`);
  if (values.clip) {
    const [x = 0, y = 0, width = 0, height = 0] = values.clip.split(',').map(Number);
    await page.screenshot({ path, fullPage: true, clip: { x, y, width, height } });
  } else {
    await page.locator('svg').first().screenshot({ path });
  }
  console.log(path);
  await page.close();
}

function html(svg, theme) {
  const variables = Object.entries(theme ?? {})
    .filter(([name]) => name !== 'body')
    .map(([name, value]) => `--vscode-${name}: ${value}`);
  return `<!doctype html><html style="${variables.join(';')}"><style>body{margin:0}svg{display:block}</style><body class="${theme?.body ?? ''}">${svg}</body></html>`;
}
