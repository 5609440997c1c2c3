import { describe, expect, test } from 'vitest';
import { commandDecider } from '../../schema/all.ts';
import { plan2026 } from '../../schema/campaign/plan-2026.ts';
import { invalidInput } from '../../schema/invalid-input.ts';
import { newRegistration, register } from '../model/sample-model.ts';
import { MODEL } from '../sample.ts';

function refusalsOf(type: string, data: unknown) {
  const parsed = commandDecider(type)?.commands[type]?.data.safeParse(data);
  if (!parsed || parsed.success) throw new Error('the input is accepted');
  return invalidInput(parsed.error);
}
const ofRegistration = (over: object) =>
  refusalsOf('RegisterModel', register({ ...newRegistration, ...over }).data);

describe('wrong input is told by field, problem and way out', () => {
  test.each([
    [
      'missing',
      { name: undefined },
      'name',
      '“Tên gọi” còn thiếu. Hãy bổ sung mục này.',
      '“Name” is missing. Add it.',
    ],
    [
      'null',
      { name: null },
      'name',
      '“Tên gọi” còn thiếu. Hãy bổ sung mục này.',
      '“Name” is missing. Add it.',
    ],
    [
      'of the wrong type',
      { name: 5 },
      'name',
      '“Tên gọi” phải là văn bản. Hãy nhập lại.',
      '“Name” must be text. Enter it again.',
    ],
    [
      'blank',
      { name: ' \u200b ' },
      'name',
      '“Tên gọi” còn để trống. Hãy ghi nội dung.',
      '“Name” is empty. Fill it in.',
    ],
    [
      'too long',
      { name: 'a'.repeat(301) },
      'name',
      '“Tên gọi” dài quá 300 ký tự. Hãy rút gọn.',
      '“Name” is longer than 300 characters. Shorten it.',
    ],
    [
      'far too long',
      { problem: 'a'.repeat(20_000) },
      'problem',
      '“Vấn đề cần giải quyết” dài quá 4.000 ký tự. Hãy rút gọn.',
      '“Problem” is longer than 4,000 characters. Shorten it.',
    ],
    [
      'malformed',
      { name: 'a\ud800' },
      'name',
      '“Tên gọi” có ký tự hỏng, không đọc được. Hãy xóa đoạn bị lỗi và gõ lại (bảng mã Unicode).',
      '“Name” contains broken characters. Delete the damaged part and type it again (Unicode).',
    ],
    [
      'with a control character',
      { name: 'a\u0000b' },
      'name',
      '“Tên gọi” có ký tự hỏng, không đọc được. Hãy xóa đoạn bị lỗi và gõ lại (bảng mã Unicode).',
      '“Name” contains broken characters. Delete the damaged part and type it again (Unicode).',
    ],
  ])('%s', (_what, over, field, vi, en) => {
    expect(ofRegistration(over)).toEqual([
      { code: 'INVALID_INPUT', path: ['registration', field], message: { vi, en } },
    ]);
  });

  test.each(['2026-02-31', '2026-13-01', '05/3/2026', '', '2026-3-5'])(
    '“%s” is no day',
    (launchPlannedOn) => {
      const [refusal] = ofRegistration({ launchPlannedOn });
      expect(refusal?.path).toEqual(['registration', 'launchPlannedOn']);
      expect(refusal?.message.vi).toMatch(/^“Thời gian dự kiến ra mắt” không phải một ngày có thật/);
    },
  );

  test('a choice that is not in the list comes with the list', () => {
    const [refusal] = ofRegistration({ kind: 'OLD' });
    expect(refusal?.message.vi).toBe(
      '“Loại” không có trong danh sách. Hãy chọn một trong: “NEW”, “CONTINUED”, “REPLICATED”.',
    );
  });

  test('inside a list the entry is counted from one', () => {
    const goal = { goal: 'a', title: 'Mục tiêu', unit: 'PERSON', direction: 'MORE', target: -1 };
    const [refusal] = ofRegistration({ goals: [{ ...goal, target: 1 }, goal] });
    expect(refusal?.path).toEqual(['registration', 'goals', '1', 'target']);
    expect(refusal?.message.vi).toBe('“Mục tiêu 2 › Chỉ tiêu” phải từ 0 trở lên. Hãy nhập lại.');
  });

  test.each([
    [1.5, '“Mục tiêu 1 › Chỉ tiêu” phải là số nguyên. Hãy nhập lại.'],
    [1e12 + 1, '“Mục tiêu 1 › Chỉ tiêu” không được vượt quá 1.000.000.000.000. Hãy nhập lại.'],
  ])('%d is out of range', (target, vi) => {
    const goal = { goal: 'a', title: 'Mục tiêu', unit: 'PERSON', direction: 'MORE', target };
    const [refusal] = ofRegistration({ goals: [goal] });
    expect(refusal?.message.vi).toBe(vi);
  });

  test('a year is written as one', () => {
    const [refusal] = refusalsOf('PlanCampaign', { ...plan2026, organization: '10507', year: 2019 });
    expect(refusal?.message).toMatchObject({
      vi: '“Năm” phải từ 2020 trở lên. Hãy nhập lại.',
      en: '“Year” must be 2020 or more. Enter it again.',
    });
  });

  test('lists that are too short or too long', () => {
    expect(ofRegistration({ goals: [] })[0]?.message.vi).toBe('“Mục tiêu” cần ít nhất 1 mục. Hãy bổ sung.');
    const topics = Array.from({ length: 11 }, (_, index) => `T${index}`);
    expect(ofRegistration({ topics })[0]?.message.vi).toBe('“Chủ đề” chỉ nhận tối đa 10 mục. Hãy bớt lại.');
  });

  test('each unknown field and each wrong key is named', () => {
    const refusals = refusalsOf('AcceptModel', { model: MODEL, colour: 1, size: 2 });
    expect(refusals.map(({ path }) => path)).toEqual([['colour'], ['size']]);
    expect(refusalsOf('AcceptModel', { model: '7' })[0]?.message.vi).toMatch(/UUID/);
    expect(refusalsOf('OpenCampaign', { campaign: 'x' })[0]?.message.vi).toMatch(/mã kế hoạch năm/);
    expect(refusalsOf('ConfirmModelRemedy', { model: MODEL, remedy: 'Viết Hoa' })[0]?.message.vi).toMatch(
      /chữ thường không dấu/,
    );
    expect(refusalsOf('PlanCampaign', { organization: 'x' })[0]?.message.vi).toMatch(/mã địa phương/);
  });

  test('an unknown field of a part is named with its part', () => {
    const [refusal] = ofRegistration({ colour: 1 });
    expect(refusal?.path).toEqual(['registration', 'colour']);
  });

  test('a field of many names is called as where it stands', () => {
    const goal = { goal: 'a', unit: 'PERSON', direction: 'MORE', target: 1 };
    const [refusal] = ofRegistration({ goals: [goal] });
    expect(refusal?.message.vi).toBe('“Mục tiêu 1 › Nội dung mục tiêu” còn thiếu. Hãy bổ sung mục này.');
  });

  test('a part that nobody sees as a field of its own has a name where all of it is missing', () => {
    const [refusal] = refusalsOf('RegisterModel', { ...register(newRegistration).data, registration: null });
    expect([refusal?.path, refusal?.message.vi]).toEqual([
      ['registration'],
      '“Nội dung đăng ký” còn thiếu. Hãy bổ sung mục này.',
    ]);
  });

  test('every problem of one input is told at once', () => {
    const { name: _, ...rest } = newRegistration;
    const refusals = ofRegistration({ ...rest, name: undefined, field: 'X', launchPlannedOn: 'soon' });
    expect(refusals.map(({ path }) => path.at(-1))).toEqual(['name', 'field', 'launchPlannedOn']);
  });

  test('input that is no object at all, and a command that does not exist', () => {
    expect(refusalsOf('AcceptModel', 'text')[0]?.message.vi).toMatch(/^“Dữ liệu” phải là một nhóm thông tin/);
    expect(invalidInput(undefined)).toMatchObject([{ code: 'INVALID_INPUT', path: [] }]);
  });
});
