import type { Reservation } from '../decider.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { nameTaken } from '../reservation.ts';
import { nameKey } from '../text.ts';
import type { Registration } from './registration.ts';

type Holder = { campaign: string; unit: string; model: string };
type Stated = Pick<Registration, 'name' | 'kind' | 'earlierModel'>;

/** one holder per campaign, unit and name. */
const nameOf = ({ campaign, unit, model }: Holder, name: string): Reservation => ({
  key: `${campaign}:${unit}:${nameKey(name)}`,
  holder: model,
  refusal: nameTaken(name),
});

/** one model of a campaign continues an earlier one. */
const continuationOf = ({ campaign, model }: Holder, earlier: string): Reservation => ({
  key: `${campaign}:continues:${earlier}`,
  holder: model,
  refusal: continuedAlready(),
});

export const continuedAlready = (): Refusal =>
  refusal(
    'EARLIER_MODEL_CONTINUED',
    'R-03',
    ['registration', 'earlierModel'],
    'Mô hình năm trước này đã được một mô hình khác của kế hoạch năm nay tiếp tục. Mỗi mô hình chỉ được tiếp tục một lần trong năm; hãy chọn mô hình khác, hoặc mở mô hình đã đăng ký để bổ sung.',
    'Another model of this campaign continues that earlier model already. A model is continued once a year; choose another, or open the registered one and amend it.',
  );

/** What a registration holds alone, with what to answer when another model has it. */
export const wanted = (home: Holder, { name, kind, earlierModel }: Stated): Reservation[] => [
  nameOf(home, name),
  ...(kind === 'CONTINUED' && earlierModel !== undefined ? [continuationOf(home, earlierModel)] : []),
];

/** What the registration before it held, without a word for others: to be given free. */
export const held = (home: Holder & { registration: Stated | null }): Reservation[] =>
  home.registration === null
    ? []
    : wanted(home, home.registration).map(({ key, holder }) => ({ key, holder }));

/** What is new is taken before what is held no more is given free. */
export function moved(home: Holder & { registration: Stated | null }, after: Stated) {
  const [old, next] = [held(home), wanted(home, after)];
  const without = (some: Reservation[], others: Reservation[]) =>
    some.filter(({ key }) => !others.some((other) => other.key === key));
  return { reserve: without(next, old), release: without(old, next) };
}
