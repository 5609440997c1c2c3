import { type Refusal, refusal } from '../refusal.ts';
import type { ModelFacts } from './circumstances.ts';
import type { Registration } from './registration.ts';

const at = ['registration', 'earlierModel'];

/** the earlier model is named, or described when it predates the system. `before`: the registration as it stands. */
export function earlierModel(
  registration: Registration,
  year: number,
  facts: ModelFacts,
  before: Registration | null,
): Refusal[] {
  const { kind, earlierModel: named, earlierDescription } = registration;
  if (named === undefined) {
    if (kind !== 'CONTINUED' || earlierDescription !== undefined) return [];
    return [
      refusal(
        'EARLIER_MODEL_MISSING',
        'R-03',
        at,
        'Mô hình tiếp tục phải nêu mô hình đã đăng ký năm trước. Hãy chọn mô hình năm trước, hoặc mô tả mô hình đó nếu chưa có trong hệ thống.',
        'A continued model names the one registered in an earlier year. Choose it, or describe it when it is not in the system.',
      ),
    ];
  }
  const { earlier } = facts;
  if (!earlier?.registration)
    return [
      refusal(
        'EARLIER_MODEL_NOT_FOUND',
        'R-03',
        at,
        'Không tìm thấy mô hình năm trước đã chọn. Hãy chọn lại, hoặc bỏ chọn và mô tả mô hình đó.',
        'The earlier model cannot be found. Choose again, or leave it out and describe the model.',
      ),
    ];
  const { name } = earlier.registration;
  if (earlier.year >= year)
    return [
      refusal(
        'EARLIER_MODEL_NOT_EARLIER',
        'R-03',
        at,
        `Mô hình “${name}” thuộc kế hoạch năm ${earlier.year}, không phải năm trước của kế hoạch năm ${year}. Hãy chọn mô hình của năm trước, hoặc đổi loại đăng ký.`,
        `The model “${name}” belongs to ${earlier.year}, which is not before ${year}. Choose a model of an earlier year, or change the kind.`,
      ),
    ];
  // What was taken once stays: the earlier model may have been dropped, its unit dissolved since.
  const taken = before?.kind === kind && before.earlierModel === named;
  return kind !== 'CONTINUED' || taken ? [] : mayBeContinued(name, earlier.status, facts);
}

/** one of the own unit, or of one merged into it, that was not dropped. */
function mayBeContinued(name: string, status: string, facts: ModelFacts): Refusal[] {
  const refusals: Refusal[] = [];
  if (status === 'DROPPED')
    refusals.push(
      refusal(
        'EARLIER_MODEL_DROPPED',
        'R-03',
        at,
        `Mô hình “${name}” đã bị loại bỏ nên không tiếp tục được. Hãy chọn mô hình khác, hoặc đăng ký mô hình này là mô hình mới; nếu loại bỏ nhầm, hãy khôi phục mô hình năm trước.`,
        `The model “${name}” was dropped and is not continued. Choose another, or register this one as new; if the drop was a mistake, reinstate the earlier model.`,
      ),
    );
  const { earlierLead, unit, lead } = facts;
  const own = unit ?? lead;
  if (earlierLead && own && earlierLead.unit !== own.unit)
    refusals.push(
      refusal(
        'EARLIER_MODEL_OF_ANOTHER_UNIT',
        'R-03',
        at,
        `Mô hình “${name}” là của đơn vị “${earlierLead.name}”. Đơn vị chỉ tiếp tục mô hình của mình (hoặc của đơn vị đã sáp nhập vào mình); hãy chọn lại, hoặc đăng ký là mô hình nhân rộng từ mô hình đó.`,
        `The model “${name}” is led by “${earlierLead.name}”. A unit continues models of its own, or of a unit merged into it; choose again, or register this one as replicated from it.`,
      ),
    );
  return refusals;
}
