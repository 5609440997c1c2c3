import { describe, expect, test } from 'vitest';
import {
  evolveReservation,
  freeReservation,
  nameTaken,
  type ReservationEvent,
  release,
  reserve,
} from '../../schema/reservation.ts';

const one = { key: '10507-2026:u:hiến đất', holder: 'model-1' };
const other = { ...one, holder: 'model-2' };
const since = (...events: ReservationEvent[]) => events.reduce(evolveReservation, freeReservation);
const taken: ReservationEvent = { type: 'NameReserved', data: one };
const freed: ReservationEvent = { type: 'NameReleased', data: one };

describe('R-02 a name has one holder at a time', () => {
  test('a free name is taken', () => {
    expect(reserve(freeReservation, { ...one, refusal: nameTaken('Hiến đất') })).toEqual({ events: [taken] });
  });
  test('another is refused while it is held', () => {
    expect(reserve(since(taken), other)).toEqual({ refusals: [nameTaken()] });
  });
  test('with the answer that it brought along', () => {
    const refusal = nameTaken('Hiến đất');
    expect(reserve(since(taken), { ...other, refusal })).toEqual({ refusals: [refusal] });
    expect(refusal.message.vi).toContain('“Hiến đất”');
  });
  test('the holder takes it again without effect', () => {
    expect(reserve(since(taken), one)).toEqual({ events: [] });
  });
  test('a released name is free', () => {
    expect(reserve(since(taken, freed), other)).toEqual({ events: [{ type: 'NameReserved', data: other }] });
  });
  test('only the holder releases, once', () => {
    expect(release(since(taken), other)).toEqual([]);
    expect(release(since(taken), one)).toEqual([freed]);
    expect(release(since(taken, freed), one)).toEqual([]);
  });
});
