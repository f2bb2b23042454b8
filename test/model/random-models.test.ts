/** Laws that hold for every diagram of every model, on seeded random ones. */
import { describe, expect, test } from 'vitest';
import {
  checkModel,
  type ArrowEnd,
  type BoundaryEnd,
  type BoxEnd,
  type Diagram,
  type DiagramArrow,
  type IcomRole,
  type ModelQueries,
} from '@idef0-studio/model';
import { assembled, modelOf, RELAXED } from '../support/model-check.js';
import { randomModelText } from '../support/model-random.js';

const SEEDS = Array.from({ length: 120 }, (_, seed) => seed + 1);
const ROLES: readonly IcomRole[] = ['control', 'input', 'output', 'mechanism'];
const TAKING: readonly string[] = ['control', 'input', 'mechanism'];

interface Page {
  readonly seed: number;
  readonly model: ModelQueries;
  readonly diagram: Diagram;
}

const PAGES: readonly Page[] = SEEDS.flatMap((seed) => {
  const model = modelOf(randomModelText(seed, { derived: seed % 4 === 0 }));
  return model.diagrams().flatMap(({ node }) => {
    const diagram = model.diagram(node);
    return diagram === undefined ? [] : [{ seed, model, diagram }];
  });
});

const endsOf = (diagram: Diagram): readonly ArrowEnd[] =>
  diagram.arrows.flatMap(({ sources, targets }) => [...sources, ...targets]);
const boxEnds = (diagram: Diagram): readonly BoxEnd[] =>
  endsOf(diagram).filter((end) => end.kind === 'box');
const frameEnds = (diagram: Diagram): readonly BoundaryEnd[] =>
  endsOf(diagram).filter((end) => end.kind === 'boundary');

/** One end, at the frame: what the boxes are not known to take or to make. */
function isOpen({ kind, sources, targets }: DiagramArrow): boolean {
  const [end, ...others] = [...sources, ...targets];
  return kind === 'icom' && end?.kind === 'boundary' && others.length === 0;
}

/** Collects what breaks a law, so that a failure names the seed and the node. */
function broken(law: (page: Page) => readonly string[]): readonly string[] {
  return PAGES.flatMap((page) =>
    law(page).map((text) => `seed ${page.seed} ${page.diagram.node}: ${text}`),
  );
}

describe('on every diagram of a random model', () => {
  test('there are many diagrams to look at', () => {
    expect(PAGES.length).toBeGreaterThan(400);
    const kinds = new Set(PAGES.flatMap(({ diagram }) => endsOf(diagram).map(({ kind }) => kind)));
    expect(kinds.size).toBe(2);
  });

  test('every arrow has a source and a target, or one end at the frame and an open one; and an id of its own', () => {
    const wrong = broken(({ diagram: { arrows } }) => [
      ...arrows
        .filter(({ sources, targets }) => sources.length * targets.length === 0)
        .filter((arrow) => !isOpen(arrow))
        .map((a) => a.id),
      ...arrows.map(({ id }) => id).filter((id, index, ids) => ids.indexOf(id) !== index),
    ]);
    expect(wrong).toEqual([]);
  });

  test('every box end is at a box, outputs are sources and the others targets', () => {
    const wrong = broken(({ diagram }) =>
      diagram.arrows.flatMap(({ sources, targets, id }) => [
        ...sources.filter((end) => end.kind === 'box' && end.role !== 'output').map(() => id),
        ...targets.filter((end) => end.kind === 'box' && !TAKING.includes(end.role)).map(() => id),
        ...[...sources, ...targets]
          .filter((end) => end.kind === 'box' && diagram.boxes[end.box] === undefined)
          .map(() => id),
      ]),
    );
    expect(wrong).toEqual([]);
  });

  test('no arrow goes from the frame to the frame but for one that is found unbalanced', () => {
    const wrong = broken(({ diagram }) =>
      diagram.arrows
        .filter(({ sources, targets }) =>
          [...sources, ...targets].every((end) => end.kind === 'boundary'),
        )
        .filter((arrow) => !isOpen(arrow))
        .map(({ id }) => id),
    );
    expect(wrong).toEqual([]);
  });

  test('each entry of the parent that its diagram shows is at the frame', () => {
    const wrong = broken(({ model, diagram }) => {
      if (diagram.node === 'A-0') return [];
      const drawn = new Set(frameEnds(diagram).map(({ role, object }) => `${role} ${object}`));
      return ROLES.flatMap((role) =>
        model
          .boundary(diagram.activity)
          [role].filter(({ tunnel }) => tunnel !== 'child')
          .map(({ object }) => `${role} ${model.object(object)?.name ?? object}`)
          .filter((key) => !drawn.has(key)),
      );
    });
    expect(wrong).toEqual([]);
  });

  test('each entry of each box is the object of at least one end of its role, and no other end is', () => {
    const wrong = broken(({ model, diagram }) =>
      diagram.boxes.flatMap(({ id }, box) =>
        ROLES.flatMap((role) => {
          const objects = model.boundary(id)[role].map(({ object }) => object);
          const drawn = boxEnds(diagram).filter(
            (end) => end.box === box && end.role === role && !end.unbalanced,
          );
          const names = new Set(drawn.map(({ object }) => object));
          return [
            ...objects
              .filter((object) => !names.has(object))
              .map((object) => `${id} lacks ${object}`),
            ...[...names]
              .filter((name) => !objects.includes(name))
              .map((name) => `${id} has ${name}`),
          ];
        }),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test('an end at a box is at the position of its object in the list, hidden entries skipped', () => {
    const wrong = broken(({ model, diagram }) =>
      boxEnds(diagram)
        .filter(({ role, unbalanced }) => role !== 'call' && !unbalanced)
        .flatMap(({ box, role, object, position }) => {
          const list = model.boundary(diagram.boxes[box]?.id ?? '')[role as IcomRole];
          const shown = list.filter(({ tunnel }) => tunnel !== 'child');
          const index = shown.findIndex((entry) => entry.object === object);
          return (index < 0 ? undefined : index + 1) === position ? [] : [`${object} ${box}`];
        }),
    );
    expect(wrong).toEqual([]);
  });

  test('codes count from 1 and name the position at the parent box', () => {
    const wrong = broken(({ model, diagram }) => {
      if (diagram.node === 'A-0') return [];
      const boundary = model.boundary(diagram.activity);
      return frameEnds(diagram).flatMap(({ role, object, code, order, tunnel, unbalanced }) => {
        const shown = boundary[role].filter((entry) => entry.tunnel !== 'child');
        const index = shown.findIndex((entry) => entry.object === object);
        if (code === undefined) return tunnel || unbalanced ? [] : [`${object} has no code`];
        const expected = `${role === 'mechanism' ? 'M' : role[0]?.toUpperCase()}${index + 1}`;
        return code === expected && order === index ? [] : [`${object} ${code} is not ${expected}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  test('ends that are no entry of the parent stand behind those that are, one place each', () => {
    const wrong = broken(({ model, diagram }) => {
      if (diagram.node === 'A-0') return [];
      const boundary = model.boundary(diagram.activity);
      return ROLES.flatMap((role) => {
        const count = boundary[role].filter((entry) => entry.tunnel !== 'child').length;
        const loose = frameEnds(diagram).filter(
          (end) => end.role === role && end.code === undefined,
        );
        const places = new Map(loose.map((end) => [`${end.object}${end.tunnel}`, end.order]));
        const orders = [...places.values()].sort((a, b) => a - b);
        return orders.every((order, index) => order === count + index) ? [] : [role];
      });
    });
    expect(wrong).toEqual([]);
  });

  // What is missed under a name that nothing has elsewhere is told there.
  test('every unbalanced end has its finding, and a model without findings has none', () => {
    const wrong = SEEDS.flatMap((seed) => {
      const pages = PAGES.filter((page) => page.seed === seed);
      const [page] = pages;
      const marked = pages.some(({ diagram }) => endsOf(diagram).some((end) => end.unbalanced));
      const found =
        page === undefined
          ? []
          : checkModel(assembled(randomModelText(seed, { derived: seed % 4 === 0 })), RELAXED);
      const isFound = found.some(({ code }) => /^(balance|from)\/|^name\/unknown$/.test(code));
      return marked && !isFound ? [`seed ${seed}`] : [];
    });
    expect(wrong).toEqual([]);
  });

  test('a model whose boundaries are all derived balances', () => {
    const wrong = SEEDS.flatMap((seed) =>
      checkModel(assembled(randomModelText(seed, { derived: true })), RELAXED)
        .filter(({ code }) => code.startsWith('balance/'))
        .map(({ message }) => `seed ${seed}: ${message}`),
    );
    expect(wrong).toEqual([]);
  });

  test('no finding says undefined, and each is one sentence with a full stop or a question', () => {
    const messages = SEEDS.flatMap((seed) =>
      checkModel(assembled(randomModelText(seed, { derived: false })), RELAXED).map(
        ({ message }) => message,
      ),
    );
    expect(messages.filter((text) => !/^[^.]*('[^']*'[^.]*)*[.?]$/.test(text))).toEqual([]);
    expect(messages.filter((text) => text.includes('undefined'))).toEqual([]);
  });
});
