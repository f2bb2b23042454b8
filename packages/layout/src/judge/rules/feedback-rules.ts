/**
 * Feedback to a control goes up and over (FIPS 183 §3.3.3 rule 12). A line of its own may go down and under
 * where it crosses nothing: it is followed at a glance then.
 */
import type { BoxGeometry, EndGeometry, Point } from '@idef0-studio/geometry';
import { pointOn, SAME } from '../scene/plane.js';
import type { Scene, SceneArrow } from '../scene/scene.js';
import type { Violation } from '../verdict.js';
import { areCrossing } from './pair-rules.js';

/** Rule `feedback-astray`. Arrows that fork or join have other ways to keep, and are only counted. */
export function checkFeedback(scene: Scene): readonly Violation[] {
  return scene.arrows
    .filter((arrow) => arrow.drawn.ends.length === 2 && goesUnder(scene, arrow))
    .flatMap((arrow) => crossedBy(scene, arrow));
}

/** Number of arrows with a feedback to a control that goes down and under. */
export function feedbackUnder(scene: Scene): number {
  return scene.arrows.filter((arrow) => goesUnder(scene, arrow)).length;
}

function goesUnder({ drawing }: Scene, { drawn }: SceneArrow): boolean {
  const boxOf = (point: Point | undefined, role: EndGeometry['role']): BoxGeometry | undefined => {
    const end = drawn.ends.find((other) => other.role === role && isAt(other, point));
    return drawing.boxes.find(({ node }) => node === end?.node);
  };
  return drawn.paths.some((path) => {
    const [source, target] = [boxOf(path[0], 'output'), boxOf(path.at(-1), 'control')];
    if (source === undefined || target === undefined || target.number > source.number) return false;
    return path.some(({ y }) => y > source.y + source.height + SAME);
  });
}

function isAt(end: EndGeometry, point: Point | undefined): boolean {
  if (end.kind !== 'box' || point === undefined) return false;
  return Math.abs(end.x - point.x) <= SAME && Math.abs(end.y - point.y) <= SAME;
}

function crossedBy(scene: Scene, { drawn, runs }: SceneArrow): readonly Violation[] {
  const others = scene.arrows.filter((other) => other.drawn !== drawn);
  return others.flatMap((other) => {
    const crossing = runs.flatMap((run) =>
      other.runs.filter((foreign) => areCrossing(run, foreign)).map(({ at }) => pointOn(run, at)),
    )[0];
    if (crossing === undefined) return [];
    const message = `The feedback '${drawn.object}' goes under its box and crosses '${other.drawn.object}'.`;
    return [{ rule: 'feedback-astray', message, at: crossing }];
  });
}
