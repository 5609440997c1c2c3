import { civilDateAt, clockTimeAt } from '../../schema/civil-date.ts';
import type { RecordedEvent } from '../../schema/event.ts';
import { eventNames } from '../../schema/event-names.ts';
import { type Refusal, refusal } from '../../schema/refusal.ts';
import { viDate } from '../../schema/wording.ts';

/** Tells the loser of a race what happened in the meantime, by whom and when (R-40). */
export function changedMeanwhile(since: RecordedEvent[]): Refusal {
  if (since.length === 0) return neverStood();
  const shown = since.slice(-3);
  const more = since.length - shown.length;
  const vi = shown.map((event) => `“${nameOf(event).vi}” (${who(event)}, ${at(event)})`).join('; ');
  const en = shown.map((event) => `“${nameOf(event).en}” (${who(event)}, ${at(event)})`).join('; ');
  return refusal(
    'CHANGED_MEANWHILE',
    'R-40',
    ['expectedRevision'],
    `Dữ liệu vừa được người khác thay đổi: ${vi}${more > 0 ? ` và ${more} thay đổi trước đó` : ''}. Hãy tải lại, xem nội dung mới rồi thực hiện lại nếu vẫn cần.`,
    `Somebody changed this meanwhile: ${en}${more > 0 ? ` and ${more} earlier changes` : ''}. Reload, look at what is new, and send again if still needed.`,
  );
}

/** The sender states a revision that the record has not reached. */
const neverStood = () =>
  refusal(
    'CHANGED_MEANWHILE',
    'R-40',
    ['expectedRevision'],
    'Dữ liệu chưa hề có phiên bản bạn nêu. Hãy tải lại để lấy phiên bản hiện tại rồi thực hiện lại.',
    'The record has never stood at the revision you state. Reload to get the present one, and send again.',
  );

const nameOf = (event: RecordedEvent) => eventNames[event.type] ?? { vi: event.type, en: event.type };
const who = ({ actor }: RecordedEvent) => `${actor.account}, ${actor.role}`;

/** dd/mm/yyyy hh:mm in Việt Nam. */
const at = ({ recordedAt }: RecordedEvent) => `${viDate(civilDateAt(recordedAt))} ${clockTimeAt(recordedAt)}`;
