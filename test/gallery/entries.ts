/**
 * What the gallery shows: each picture with what it is of, how it is drawn, and what to see in it.
 */
import type { DiagramLook, PictureLayout } from '@idef0-studio/export';
import type { WrittenView } from '@idef0-studio/cli/testing';

export interface GalleryEntry {
  /** Name of the file, without its ending; stays the same, since pages link to it. */
  readonly name: string;
  /** Folder or file of the model, below the repository. */
  readonly model: string;
  readonly subject: GallerySubject;
  readonly title: string;
  readonly caption: string;
  readonly look?: DiagramLook;
}

export type GallerySubject =
  | { readonly kind: 'diagram'; readonly node: string; readonly layout?: PictureLayout }
  | { readonly kind: 'view'; readonly view: WrittenView }
  /** A view that the model names. */
  | { readonly kind: 'named'; readonly name: string };

export interface Chapter {
  readonly title: string;
  readonly text: string;
  readonly entries: readonly GalleryEntry[];
}

const PRM_IT = 'examples/prm-it';

/** The chapters of the gallery, in the order in which it is read. */
export const CHAPTERS: readonly Chapter[] = [
  {
    title: 'From text to diagram',
    text: 'The quick start: what `examples/quick-start` says on one page of text.',
    entries: [
      {
        name: 'bakery-A0',
        model: 'examples/quick-start',
        subject: { kind: 'diagram', node: 'A0' },
        title: 'Run a Bakery',
        caption: 'Boxes on the staircase, arrows that fork and join.',
      },
    ],
  },
  {
    title: 'A published reference model',
    text: 'PRM-IT, book A2, as IBM printed it: every arrow of every diagram, laid out from the text alone.',
    entries: [
      diagram('A-0', 'The context diagram: purpose, viewpoint, and who stands outside.'),
      diagram('A0', 'The top: most of it is told elsewhere, so that its boxes are stubs.'),
      diagram('A2', 'The seven processes of Customer Relationships.'),
      diagram('A21', 'Stakeholder Requirements Management.'),
      diagram('A22', 'Service Marketing and Sales: nine boxes, the densest of the book.'),
      diagram('A23', 'Service Catalog Management.'),
      diagram('A24', 'Service Level Management.'),
      diagram('A25', 'Demand Management.'),
      diagram('A26', 'IT Customer Transformation Management.'),
      diagram('A27', 'Customer Satisfaction Management.'),
    ],
  },
  {
    title: 'Other published models',
    text: 'Models that tell of flows in prose, or hardly at all: what `examples/hp-itsm` and `examples/prm-it-v2` make of them.',
    entries: [
      {
        name: 'hp-itsm-A0',
        model: 'examples/hp-itsm',
        subject: { kind: 'diagram', node: 'A0' },
        title: 'HP ITSM, A0',
        caption:
          'The life of a service among five groups of processes, from 42 flows that the prose tells of.',
      },
      {
        name: 'hp-itsm-A1',
        model: 'examples/hp-itsm',
        subject: { kind: 'diagram', node: 'A1' },
        title: 'HP ITSM, A1',
        caption: 'Its first group: what four processes give each other, and the four others.',
      },
      {
        name: 'hp-itsm-A31',
        model: 'examples/hp-itsm',
        subject: { kind: 'diagram', node: 'A31' },
        title: 'HP ITSM, A31',
        caption:
          'A process whose activities the source only names: what it takes and makes ends, or begins, at rings.',
      },
      {
        name: 'hp-itsm-maturity',
        model: 'examples/hp-itsm',
        subject: { kind: 'named', name: 'Maturity of the Processes' },
        title: 'HP ITSM, how mature its processes are',
        caption:
          'A named view: the node tree, coloured by the levels that figure 5 of the paper gives. One process it leaves out.',
      },
      {
        name: 'prm-it-v2-A-0',
        model: 'examples/prm-it-v2',
        subject: { kind: 'diagram', node: 'A-0' },
        title: 'PRM-IT V2, A-0',
        caption: 'The context of a taxonomy: five agents and nine flows.',
      },
      {
        name: 'prm-it-v2-value-chain',
        model: 'examples/prm-it-v2',
        subject: { kind: 'named', name: 'The Value Chain' },
        title: 'PRM-IT V2, the value chain',
        caption: 'A named view: categories that are primary, and those that support them.',
      },
    ],
  },
  {
    title: 'Devices for dense diagrams',
    text: 'The same diagrams with fewer lines or shorter labels. Each is a switch in the preview and an option of `idef0 export`.',
    entries: [
      {
        ...diagram('A2', 'Tunnelled arrows left out, arrows with the same ends drawn as one pipe.'),
        name: 'prm-it-A2-pipes',
        title: 'A2 with pipes',
        subject: aided('A2', { tunnelled: 'hide', bundling: 'pipes' }),
      },
      {
        ...diagram('A22', 'Codes at the arrows, and the legend below.'),
        name: 'prm-it-A22-codes',
        title: 'A22 with codes',
        subject: aided('A22', { labels: 'codes' }),
      },
      {
        ...diagram('A23', 'Inputs, controls, outputs and mechanisms in colours of their own.'),
        name: 'prm-it-A23-roles',
        title: 'A23 by role',
        look: { colour: 'role' },
      },
      {
        ...diagram('A22', 'One object in full ink, the rest faded.'),
        name: 'prm-it-A22-focus',
        title: 'A22, where Market Plan goes',
        look: { focus: { kind: 'object', name: 'Market Plan' } },
      },
      {
        ...diagram('A27', 'Tunnels hidden, pipes, and codes: what is left is the skeleton.'),
        name: 'prm-it-A27-codes-pipes',
        title: 'A27 with pipes and codes',
        subject: aided('A27', { tunnelled: 'hide', bundling: 'pipes', labels: 'codes' }),
      },
    ],
  },
  {
    title: 'Paper, themes and forms',
    text: 'A sheet made for its paper, the theme of the reader or a fixed one, and the Russian form.',
    entries: [
      {
        ...diagram('A21', 'On A4, landscape, with the form of FIPS 183 across the page.'),
        name: 'prm-it-A21-on-A4',
        title: 'A21 on A4',
        subject: { kind: 'diagram', node: 'A21', layout: { page: 'A4' } },
        look: { theme: 'print' },
      },
      {
        ...diagram('A23', 'The theme for dark pages and slides.'),
        name: 'prm-it-A23-dark',
        title: 'A23 in the dark theme',
        look: { theme: 'dark' },
      },
      {
        name: 'gost-A0',
        model: 'test/layout/fixtures/gost.idef0',
        subject: { kind: 'diagram', node: 'A0' },
        title: 'A diagram on the GOST form',
        caption: 'The form of R 50.1.028-2001, in the serif that goes with it.',
      },
    ],
  },
  {
    title: 'Views',
    text: 'What no single diagram shows, from the same text.',
    entries: [
      view('context', 'Context', { kind: 'context' }, 'The model among its surroundings.'),
      view(
        'tree-A2',
        'Node tree',
        { kind: 'tree', of: 'A2', depth: 'all' },
        'The node tree of A2.',
      ),
      {
        name: 'iso-20000-4-tree',
        model: 'examples/iso-20000-4',
        subject: { kind: 'view', view: { kind: 'tree', of: undefined, depth: 'all' } },
        title: 'Node tree with own numbers',
        caption:
          'The 26 processes of ISO 20000-4, with the numbers of their clauses; two are known by name alone.',
      },
      view(
        'map',
        'Relationship map',
        { kind: 'map', of: 'A2', level: 2 },
        'Who gives what to whom among the seven processes of A2: one line for each pair.',
      ),
      view(
        'poster',
        'Relationship map of all processes',
        { kind: 'map', of: undefined, level: 2 },
        'The forty processes of PRM-IT on one sheet: each arrow in its colour, what comes in listed at each box.',
      ),
      view(
        'n2-A2',
        'N² chart',
        { kind: 'n2', of: 'A2' },
        'What the seven processes of A2 give each other, take in and give out: a cell for each two of them.',
      ),
      view(
        'object',
        'Object view',
        { kind: 'object', of: 'Stakeholder Requirements' },
        'One object: who makes it, who takes it, and what it is part of.',
      ),
      view(
        'impact',
        'Impact view',
        { kind: 'impact', of: 'A222', upstream: 1, downstream: 1 },
        'What lies one step before and behind Analyze Market Wants and Needs.',
      ),
    ],
  },
];

function diagram(node: string, caption: string): GalleryEntry {
  const subject = { kind: 'diagram', node } as const;
  return { name: `prm-it-${node}`, model: PRM_IT, subject, title: node, caption };
}

function aided(node: string, devices: PictureLayout['devices']): GallerySubject {
  return { kind: 'diagram', node, layout: { devices } };
}

function view(name: string, title: string, subject: WrittenView, caption: string): GalleryEntry {
  return {
    name: `prm-it-${name}`,
    model: PRM_IT,
    subject: { kind: 'view', view: subject },
    title,
    caption,
  };
}
