import { expect, test } from 'vitest';
import { deciders } from '../../schema/all.ts';
import { modelStream } from '../../schema/model/stream.ts';
import { TOPICS, topicOf } from '../../schema/model/topics.ts';
import { fold } from '../given.ts';
import { MODEL, place } from '../sample.ts';
import { nameHold, proposed, running } from './sample-model.ts';

const { key } = nameHold('hiến đất mở đường');
const holds = (...facts: Parameters<typeof fold>[2]) =>
  deciders.model.holds?.(fold(deciders.model, modelStream(MODEL), facts), key);

test('R-02 a model holds its name from registration until it is dropped', () => {
  expect(holds()).toBe(false);
  expect(holds(...place, proposed)).toBe(false);
  expect(holds(...place, ...running)).toBe(true);
  const dropped = { type: 'ModelDropped', data: { model: MODEL, reason: 'Không còn phù hợp' } };
  expect(holds(...place, ...running, dropped)).toBe(false);
});

test('R-01 each topic of the plan has its own code and both names', () => {
  const topics = Object.values(TOPICS).flat();
  expect(new Set(topics.map(({ code }) => code)).size).toBe(topics.length);
  for (const topic of topics) expect(topicOf(topic.code)).toEqual(topic);
  expect(topicOf('Tự đặt')).toBeUndefined();
});
