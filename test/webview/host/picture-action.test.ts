/** What the actions of the server bring to the screen. */
import { pictureIn } from '@idef0-studio/webview';
import { RejectAction, SetModelAction, UpdateModelAction } from 'sprotty-protocol';
import { expect, test } from 'vitest';
import { diagramWith } from '../roots.js';

const root = diagramWith({});

test('an answer brings a picture, or why there is none, for its request', () => {
  expect(pictureIn(SetModelAction.create(root, 'one'))).toEqual({
    ...{ kind: 'root', root, responseId: 'one' },
  });
  const reject = RejectAction.create({ message: 'Too many boxes', requestId: 'two' });
  expect(pictureIn(reject)).toEqual({
    ...{ kind: 'failure', reason: 'Too many boxes', responseId: 'two' },
  });
});

test('an update brings a picture that answers nobody, other actions bring nothing', () => {
  expect(pictureIn(UpdateModelAction.create(root))).toEqual({ kind: 'root', root });
  expect(pictureIn({ kind: 'requestBounds' })).toBeUndefined();
});
