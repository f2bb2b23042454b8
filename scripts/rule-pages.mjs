// The pages of the rules in docs/rules/ and the JSON schema of idef0.json, made from the rules themselves: what a
// page says of a wrong text is what the checker says of it.
import { build } from 'esbuild';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { OTHER_FINDINGS, otherPage } from './other-pages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = 'docs/rules';
const schemaPath = 'packages/vscode/schemas/idef0.schema.json';
const peersPath = `${folder}/peers.json`;

const PROFILES = ['fips183', 'iso31320', 'gost', 'relaxed'];
const SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'];

const GROUPS = {
  agent: 'Agents',
  arrow: 'Arrows',
  assess: 'Assessments',
  balance: 'Balance between a diagram and its parent box',
  box: 'Boxes',
  bundle: 'Bundles',
  call: 'Calls',
  category: 'Categories',
  decompose: 'Decomposition',
  from: 'Sources named with `<-`',
  layout: 'How a diagram is drawn',
  list: 'Lists of an activity',
  map: 'Maps between models',
  model: 'The model as a whole',
  name: 'Names',
  number: 'Node numbers',
  object: 'Interface objects',
  property: "Properties of the author's own",
  raci: 'Responsibilities',
  scenario: 'Scenarios',
  syntax: 'Spelling of the language',
  view: 'Named views',
  text: 'Texts and comments',
  trace: 'Outcomes and clauses',
  tunnel: 'Tunnels',
};

/** Every generated file, from its path to its text. `list` is the list of the rules as it is to be written. */
export async function rulePages(list) {
  const { allRules, findingsOf } = await checker(list);
  const files = new Map();
  for (const rule of allRules) {
    files.set(`${folder}/${pageOf(rule.code)}`, pageText(rule, await findingsOf(rule)));
  }
  for (const finding of OTHER_FINDINGS)
    files.set(`${folder}/${pageOf(finding.code)}`, otherPage(finding));
  files.set(`${folder}/README.md`, indexText(allRules));
  files.set(schemaPath, schemaText(allRules));
  return files;
}

/** The rules and the checker, bundled from the sources. */
async function checker(list) {
  const out = mkdtempSync(join(tmpdir(), 'idef0-rules-'));
  try {
    const file = join(out, 'rules.mjs');
    await build({
      stdin: { contents: ENTRY, resolveDir: root, loader: 'ts' },
      absWorkingDir: root,
      outfile: file,
      bundle: true,
      // jsonc-parser's CommonJS form asks for its parts in a way that cannot be bundled.
      mainFields: ['module', 'main'],
      plugins: [freshList(list)],
      platform: 'node',
      format: 'esm',
      logLevel: 'error',
    });
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** Reads the list of the rules as it is to be written, so that a rule that was just added has its page at once. */
function freshList(list) {
  const contents = new Map([...list].map(([path, text]) => [basename(path), text]));
  return {
    name: 'fresh-list',
    setup({ onLoad }) {
      onLoad({ filter: /rules[\\/]generated[\\/]/ }, ({ path }) => ({
        contents: contents.get(basename(path)),
        loader: 'ts',
      }));
    },
  };
}

const ENTRY = `
import { createIdef0CoreServices, loadWorkspace } from '@idef0-studio/language';
import { allRules } from '@idef0-studio/model';
export { allRules };

/** What the checker says of the wrong text of a rule, as it would under a profile that has the rule on. */
export async function findingsOf({ code, wrong, severity }) {
  const parts = wrong.split(/^\\/\\/- (\\S+)\\n/mu);
  const files = parts[0].trim() === '' ? [] : [{ uri: 'file:///a.idef0', text: parts[0] }];
  for (let at = 1; at < parts.length; at += 2) files.push({ uri: 'file:///' + parts[at], text: parts[at + 1] });
  const workspace = await loadWorkspace(files);
  const level = Object.values(severity).find((each) => each !== 'off') ?? 'warning';
  workspace.setRuleSettings({ profile: 'relaxed', severities: { [code]: level } });
  return [...workspace.findings().values()].flat().filter((finding) => finding.code === code);
}
`;

function pageOf(code) {
  return `${code.replaceAll('/', '-')}.md`;
}

function pageText(rule, findings) {
  const { code, title, clauses, why, mend, right, wrong } = rule;
  const lines = [
    `# ${title}`,
    '',
    `\`${code}\` · ${clausesText(clauses)}`,
    '',
    why,
    '',
    `**What to do.** ${mend}`,
    '',
    '## Wrong',
    '',
    ...fenced(wrong),
    '',
    ...findings.map(({ message }) => `> ${message}`).flatMap((line) => [line, '']),
    '## Right',
    '',
    ...fenced(right),
    '',
    '## How much it weighs',
    '',
    `| ${PROFILES.map((profile) => `\`${profile}\``).join(' | ')} |`,
    `| ${PROFILES.map(() => '---').join(' | ')} |`,
    `| ${PROFILES.map((profile) => rule.severity[profile]).join(' | ')} |`,
    '',
    ...settingText(code),
    '',
    '[All rules](README.md)',
  ];
  return `${lines.join('\n')}\n`;
}

function settingText(code) {
  if (code.startsWith('syntax/'))
    return ['Findings of the spelling cannot be silenced by a comment.'];
  return [
    `Another weight is set in \`idef0.json\`: \`{ "rules": { "${code}": "off" } }\`. One place is silenced by a comment`,
    `at its line or on the line before: \`// idef0-ignore ${code}: the reason\`.`,
  ];
}

function fenced(text) {
  return ['```idef0', ...text.trim().split('\n'), '```'];
}

function clausesText(clauses) {
  if (clauses.length === 0) return 'a rule of the language';
  return clauses.map(({ standard, section }) => `${standard} ${section}`).join(', ');
}

function indexText(rules) {
  const groups = Map.groupBy(rules, ({ code }) => code.split('/')[0]);
  const peers = existsSync(join(root, peersPath))
    ? JSON.parse(readFileSync(join(root, peersPath), 'utf8'))
    : undefined;
  const lines = [
    '# The rules',
    '',
    'Every finding has a code. Each code is a rule, and each rule a page: why it is there, a text that breaks it with what',
    'the checker says of it, and one that does not. How much a rule weighs follows from the `profile` of the model, from',
    '`idef0.json` at the root of the folder, and from the settings of VS Code, the later over the earlier.',
    '',
    `There are ${rules.length} rules. A weight that differs between profiles is told by profile.`,
    '',
    ...[...groups].flatMap(([group, members]) => [
      `## ${GROUPS[group] ?? group}`,
      '',
      '| rule | what it finds | clause | weight |',
      '| --- | --- | --- | --- |',
      ...members.map(
        (rule) =>
          `| [\`${rule.code}\`](${pageOf(rule.code)}) | ${rule.title} | ${rule.clauses.length === 0 ? '' : clausesText(rule.clauses)} | ${weightText(rule)} |`,
      ),
      '',
    ]),
    '## Findings without a rule',
    '',
    'Of files, of settings, and of faults of the tool. They have no weight to set, and no comment silences them.',
    '',
    '| code | what it finds | weight |',
    '| --- | --- | --- |',
    ...OTHER_FINDINGS.map(
      ({ code, title, weight }) => `| [\`${code}\`](${pageOf(code)}) | ${title} | ${weight} |`,
    ),
    '',
    ...(peers === undefined ? [] : peersText(peers, rules)),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function weightText({ severity }) {
  const all = new Set(Object.values(severity));
  if (all.size === 1) return [...all][0];
  const byWeight = Map.groupBy(PROFILES, (profile) => severity[profile]);
  return [...byWeight].map(([weight, profiles]) => `${weight} (${profiles.join(', ')})`).join(', ');
}

/** Our rules beside those of other checkers, and what these check that we have no rule for. */
function peersText(peers, rules) {
  const known = new Set(rules.map(({ code }) => code));
  const names = Object.keys(peers);
  const rowsOf = (code) =>
    names.map((name) =>
      peers[name].rules
        .filter(({ ours }) => ours?.includes(code))
        .map(({ code: theirs }) => `\`${theirs}\``)
        .join(', '),
    );
  const strangers = names.flatMap((name) =>
    peers[name].rules.flatMap(({ ours = [] }) => ours.filter((code) => !known.has(code))),
  );
  if (strangers.length > 0)
    throw new Error(`${peersPath} names unknown rules: ${strangers.join(', ')}.`);
  return [
    '## Beside other checkers',
    '',
    ...names.map((name) => `- **${name}**: ${peers[name].about}`),
    '',
    `| our rule | ${names.join(' | ')} |`,
    `| --- |${names.map(() => ' --- |').join('')}`,
    ...rules
      .filter(({ code }) => !code.startsWith('syntax/'))
      .map(({ code }) => `| [\`${code}\`](${pageOf(code)}) | ${rowsOf(code).join(' | ')} |`),
    '',
    'What they check that is no rule here, and why:',
    '',
    '| checker | rule | why not here |',
    '| --- | --- | --- |',
    ...names.flatMap((name) =>
      peers[name].rules
        .filter(({ ours = [] }) => ours.length === 0)
        .map(({ code, what, why }) => `| ${name} | \`${code}\`: ${what} | ${why} |`),
    ),
    '',
  ];
}

function schemaText(rules) {
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Settings of IDEF0 Studio for a folder',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      profile: {
        description:
          'The profile under which models are checked, in the place of the one that they name.',
        enum: PROFILES,
        enumDescriptions: [
          'FIPS PUB 183, the default.',
          'ISO/IEC/IEEE 31320-1: 2 to 9 boxes, stricter names.',
          'R 50.1.028-2001: as FIPS 183, with the sheets of GOST.',
          'Only what keeps a model from being understood.',
        ],
      },
      exclude: {
        description:
          'What is passed over in this folder and below it, in the patterns of .gitignore; !pattern takes back what .gitignore says.',
        type: 'array',
        items: { type: 'string' },
      },
      models: {
        description:
          'Folders of other models, relative to this one, which the command line knows when it checks or draws the models here: what Model.Name names is looked up in them. In the editor all models of the workspace are known.',
        type: 'array',
        items: { type: 'string' },
      },
      rules: {
        description: 'How much a rule weighs, by its code.',
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(
          rules.map(({ code, title, severity }) => [
            code,
            {
              description: `${title}. Default: ${severity.fips183}.`,
              enum: SEVERITIES,
            },
          ]),
        ),
      },
    },
  };
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}
