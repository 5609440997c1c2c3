import { type Refusal, refusal } from '../refusal.ts';
import type { Handle } from './circumstances.ts';
import { registrationRefusals } from './registration-rules.ts';
import { held, moved } from './reservations.ts';
import type { Model } from './state.ts';

export const returnModel: Handle<'ReturnModel'> = (data) => ({
  events: [{ type: 'ModelRegistrationReturned', data }],
});

/** Late or not stays as first registered: the return is not the unit's delay. */
export const resubmitModel: Handle<'ResubmitModel'> = (data, state, { facts }) => {
  const refusals = registrationRefusals(data.registration, state, facts);
  if (refusals.length > 0) return { refusals };
  const { model, registration } = data;
  const lateReason = state.late ? (data.lateReason ?? state.lateReason) : null;
  const registrationVersion = state.registrationVersion + 1;
  return {
    events: [
      {
        type: 'ModelResubmitted',
        data: { model, registration, registrationVersion, late: state.late, lateReason },
      },
    ],
    ...moved(state, registration),
  };
};

/** */
export function endorsementMissing({ endorsement }: Model): Refusal[] {
  if (endorsement !== null) return [];
  return [
    refusal(
      'ENDORSEMENT_MISSING',
      'R-06',
      ['model'],
      'Mô hình chưa có chủ trương của cấp ủy, chính quyền, lãnh đạo cùng cấp nên chưa tiếp nhận được. Hãy ghi nhận chủ trương (cơ quan, ngày, văn bản) trước.',
      'The model has no endorsement in principle from its same-level authority and cannot be accepted yet. Record the endorsement (authority, date, document) first.',
    ),
  ];
}

export const acceptModel: Handle<'AcceptModel'> = (data) => ({ events: [{ type: 'ModelAccepted', data }] });

/** what it held alone is free again, and the draft may be registered anew. */
export const withdrawModelRegistration: Handle<'WithdrawModelRegistration'> = (data, state) => ({
  events: [{ type: 'ModelRegistrationWithdrawn', data }],
  release: held(state),
});

/** Once there is a plan, others have built on the acceptance: the model is dropped, or its registration corrected. */
export const withdrawModelAcceptance: Handle<'WithdrawModelAcceptance'> = (data) => ({
  events: [{ type: 'ModelAcceptanceWithdrawn', data }],
});
