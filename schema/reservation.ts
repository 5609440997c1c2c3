// Storage format: these names and shapes are in every log ever written. Change by a new version with an upcaster.
import { z } from 'zod';
import type { Reservation } from './decider.ts';
import type { EventsOf } from './event.ts';
import { type Refusal, refusal } from './refusal.ts';

const reservation = z.strictObject({ key: z.string().min(1).max(2000), holder: z.string().min(1).max(100) });

export const reservationEvents = {
  NameReserved: { version: 1, data: reservation },
  NameReleased: { version: 1, data: reservation },
};
export type ReservationEvent = EventsOf<typeof reservationEvents>;

export interface ReservationState {
  /** Null: free. */
  holder: string | null;
}
export const freeReservation: ReservationState = { holder: null };

/** The category of the streams below. */
export const RESERVATIONS = 'reservation';
export const reservationStream = (key: string) => `${RESERVATIONS}-${key}`;

export function evolveReservation(_state: ReservationState, event: ReservationEvent): ReservationState {
  return { holder: event.type === 'NameReserved' ? event.data.holder : null };
}

/** R-02: nothing to do where the holder has it already; refused where another has it. */
export function reserve(
  state: ReservationState,
  wanted: Reservation,
): { events: ReservationEvent[] } | { refusals: Refusal[] } {
  if (state.holder === wanted.holder) return { events: [] };
  if (state.holder !== null) return { refusals: [wanted.refusal ?? nameTaken()] };
  return { events: [{ type: 'NameReserved', data: { key: wanted.key, holder: wanted.holder } }] };
}

/** Only the holder gives a name free; releasing twice does nothing. */
export function release(state: ReservationState, held: Reservation): ReservationEvent[] {
  if (state.holder !== held.holder) return [];
  return [{ type: 'NameReleased', data: { key: held.key, holder: held.holder } }];
}

/** R-02, also for the loser of two registrations at the same moment. */
export function nameTaken(name?: string): Refusal {
  return refusal(
    'NAME_TAKEN',
    'R-02',
    ['registration', 'name'],
    `Đơn vị đã đăng ký một mô hình cùng tên${name ? ` “${name}”` : ''} trong kế hoạch năm này (không phân biệt chữ hoa, chữ thường, dấu ngoặc kép, khoảng trắng và cách đặt dấu thanh). Hãy đặt tên khác, hoặc mở mô hình đã đăng ký để bổ sung.`,
    `The unit has already registered a model of this name${name ? `, “${name}”,` : ''} in the campaign (case, quotation marks, spacing and tone placement do not count). Choose another name, or open the registered model and amend it.`,
  );
}
