import { describe, expect, test } from 'vitest';
import { consequencesOf, deciders } from '../../schema/all.ts';
import { commendationStream } from '../../schema/commendation/stream.ts';
import type { RecordedEvent } from '../../schema/event.ts';
import { events, type Fact, fold, refused, rule } from '../given.ts';
import { CAMPAIGN, id, MODEL, place, UNIT } from '../sample.ts';
import {
  AWARDED,
  awarded,
  CHAIR,
  COMMENDATION,
  of,
  PRESENTED,
  proposed,
  YEAR_END,
} from './sample-commendation.ts';

describe('R-38 a cancellation that was a mistake', () => {
  const CANCELLED = id(814);
  const cancelled: Fact = {
    type: 'CommendationCancelled',
    id: CANCELLED,
    data: of({ model: null, number: null, cancelledOn: YEAR_END, reason: 'Sai', document: null }),
  };
  const presented: Fact = {
    type: 'CommendationPresented',
    id: PRESENTED,
    data: of({ presentedOn: YEAR_END, occasion: 'Tổng kết' }),
  };
  const reinstate = (corrects = CANCELLED) => ({
    type: 'ReinstateCommendation',
    data: of({ corrects, reason: 'Hủy nhầm người' }),
  });
  const name = {
    key: `${CAMPAIGN}:commendation:GIAY_KHEN::COLLECTIVE:${UNIT}/chi bộ thôn 1`,
    holder: COMMENDATION,
  };
  rule('R-38 R-30 is taken back by whoever decided, and the award stands as it did')
    .given(place, proposed(), awarded(), cancelled)
    .when(reinstate(), YEAR_END, CHAIR)
    .then(
      events({
        type: 'CommendationReinstated',
        data: { corrects: CANCELLED, number: '05/QĐ-UBND', decidedOn: '2026-12-10', model: null },
      }).reserving(name),
    );
  rule('R-38 R-30 by nobody else')
    .given(place, proposed(), awarded(), cancelled)
    .when(reinstate(), YEAR_END)
    .then(refused({ code: 'FORBIDDEN', rule: 'R-30', path: ['commendation'] }));
  rule('R-38 R-30 the cancellation is named')
    .given(place, proposed(), awarded(), cancelled)
    .when(reinstate(AWARDED), YEAR_END, CHAIR)
    .then(refused({ code: 'RECORD_NOT_FOUND', rule: 'R-38', path: ['corrects'] }));
  rule('R-38 R-30 what stands is not taken back')
    .given(place, proposed(), awarded())
    .when(reinstate(), YEAR_END, CHAIR)
    .then(refused({ code: 'WRONG_STATUS', rule: 'R-30', path: ['commendation'] }));
  test('R-38 R-30 it stands as presented, or as awarded, where it stood so', () => {
    const back: Fact = {
      type: 'CommendationReinstated',
      data: of({
        ...{ corrects: CANCELLED, model: null, number: '05/QĐ-UBND' },
        ...{ decidedOn: '2026-12-10', reason: 'Nhầm' },
      }),
    };
    const status = (...facts: Fact[]) =>
      (fold(deciders.commendation, commendationStream(COMMENDATION), facts) as { status: string }).status;
    expect(status(proposed(), awarded(), cancelled, back)).toBe('AWARDED');
    expect(status(proposed(), awarded(), presented, cancelled, back)).toBe('PRESENTED');
  });
  test('R-38 R-30 its model counts as commended again', () => {
    const data = of({
      ...{ corrects: CANCELLED, model: MODEL, number: '05' },
      decidedOn: '2026-12-10',
      reason: 'a',
    });
    expect(consequencesOf({ type: 'CommendationReinstated', data } as RecordedEvent)).toEqual([
      {
        type: 'RecordModelCommendation',
        data: { model: MODEL, commendation: COMMENDATION, number: '05', decidedOn: '2026-12-10' },
      },
    ]);
  });
});
