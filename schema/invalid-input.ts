import type { z } from 'zod';
import { fieldName } from './field-names.ts';
import { type Message, type Refusal, refusal } from './refusal.ts';
import { enNumber, quoted, viNumber } from './wording.ts';

type Issue = z.core.$ZodIssue;

/** Wordings of the tokens that schema/fields.ts gives to patterns and refinements. */
const TOKENS: Record<string, Message> = {
  'no-such-day': {
    vi: 'không phải một ngày có thật. Hãy ghi theo dạng năm-tháng-ngày, ví dụ 2026-03-05; tháng 2 không có ngày 30, 31',
    en: 'is not a day that exists. Write year-month-day, such as 2026-03-05; there is no 30 or 31 February',
  },
  'no-such-instant': {
    vi: 'không phải một thời điểm có thật. Hãy ghi theo dạng ISO 8601 giờ UTC có phần nghìn giây, ví dụ 2026-06-28T03:00:00.000Z',
    en: 'is not a moment that exists. Write ISO 8601 in UTC with milliseconds, such as 2026-06-28T03:00:00.000Z',
  },
  malformed: {
    vi: 'có ký tự hỏng, không đọc được. Hãy xóa đoạn bị lỗi và gõ lại (bảng mã Unicode)',
    en: 'contains broken characters. Delete the damaged part and type it again (Unicode)',
  },
  'organization-code': {
    vi: 'không phải mã địa phương. Mã gồm 02 chữ số (tỉnh, thành phố), 05 chữ số (xã, phường, đặc khu) hoặc VN (cả nước)',
    en: 'is not an organization code: 2 digits (city, province), 5 digits (commune, ward, special zone) or VN (the country)',
  },
  'campaign-id': {
    vi: 'không phải mã kế hoạch năm. Mã gồm mã địa phương và năm, ví dụ 10507-2026',
    en: 'is not a campaign id: organization code and year, such as 10507-2026',
  },
  key: {
    vi: 'không phải mã hợp lệ. Mã gồm chữ in hoa không dấu, chữ số, gạch dưới, bắt đầu bằng chữ, tối đa 40 ký tự, ví dụ UNIT_REGISTRATION',
    en: 'is not a valid key: capital letters, digits and underscores, starting with a letter, 40 characters at most, such as UNIT_REGISTRATION',
  },
  slug: {
    vi: 'không phải mã hợp lệ. Mã gồm chữ thường không dấu, chữ số, gạch nối, bắt đầu bằng chữ, tối đa 40 ký tự, ví dụ hien-dat',
    en: 'is not a valid key: small letters without marks, digits and hyphens, starting with a letter, 40 characters at most, such as hien-dat',
  },
  share: {
    vi: 'không phải một phần của tổng thể. Tử số phải nhỏ hơn mẫu số, ví dụ 1/2, 2/3',
    en: 'is not a part of a whole: the numerator is smaller than the denominator, such as 1/2 or 2/3',
  },
  rubric: {
    vi: 'phải cho điểm mỗi tiêu chí từ 1 đến 8 đúng một lần, và điểm đạt không lớn hơn tổng điểm của cả tám tiêu chí',
    en: 'gives points to each of the criteria 1 to 8 once, and asks for no more than all of them together',
  },
  'wage-day': {
    vi: 'trùng với ngày bắt đầu của một mức lương khác trong danh sách. Mỗi ngày chỉ áp dụng một mức: hãy sửa ngày, hoặc bỏ mức không còn đúng',
    en: 'is the first day of another base wage in the list as well. One holds on a day: change the day, or remove the one that is wrong',
  },
  phone: {
    vi: 'không phải số điện thoại. Số gồm 8 đến 15 chữ số, có thể có dấu + ở đầu, ví dụ 0912 345 678',
    en: 'is not a phone number: 8 to 15 digits, with a leading + if needed, such as 0912 345 678',
  },
  sha256: {
    vi: 'không phải mã băm SHA-256 (64 chữ số thập lục phân viết thường). Hãy lấy lại mã của tệp đã tải lên',
    en: 'is not a SHA-256 hash (64 lower-case hexadecimal digits). Take the hash of the uploaded file again',
  },
};

const TYPES: Record<string, Message> = {
  string: { vi: 'phải là văn bản', en: 'must be text' },
  number: { vi: 'phải là số', en: 'must be a number' },
  int: { vi: 'phải là số nguyên', en: 'must be a whole number' },
  boolean: { vi: 'phải là có hoặc không (true, false)', en: 'must be yes or no (true, false)' },
  array: { vi: 'phải là một danh sách', en: 'must be a list' },
  object: { vi: 'phải là một nhóm thông tin (các mục có tên)', en: 'must be a group of named entries' },
};

/** What is wrong with the field, to follow its name. */
function problemOf(issue: Issue): Message {
  switch (issue.code) {
    case 'invalid_type':
      return typeProblem(issue);
    case 'too_big':
    case 'too_small':
      return sizeProblem(issue);
    case 'invalid_value': {
      const known = quoted(issue.values.map(String));
      return {
        vi: `không có trong danh sách. Hãy chọn một trong: ${known}`,
        en: `is not in the list. Choose one of: ${known}`,
      };
    }
    case 'invalid_format':
      if (issue.format === 'uuid')
        return {
          vi: 'không phải mã định danh UUID. Hãy chọn lại từ danh sách thay vì gõ tay',
          en: 'is not a UUID. Choose it from the list instead of typing it',
        };
      return tokenProblem(issue.message);
    default:
      return tokenProblem(issue.message);
  }
}

function tokenProblem(token: string): Message {
  return TOKENS[token] ?? { vi: 'không hợp lệ. Hãy kiểm tra lại', en: 'is not valid. Check it' };
}

function typeProblem(issue: Extract<Issue, { code: 'invalid_type' }>): Message {
  // Without the input in the issue, its own text is the only place that tells a missing field from a wrong one.
  if (issue.message.endsWith('received undefined') || issue.message.endsWith('received null'))
    return { vi: 'còn thiếu. Hãy bổ sung mục này', en: 'is missing. Add it' };
  const type = TYPES[issue.expected] ?? { vi: 'sai kiểu dữ liệu', en: 'has the wrong type' };
  return { vi: `${type.vi}. Hãy nhập lại`, en: `${type.en}. Enter it again` };
}

function sizeProblem(issue: Extract<Issue, { code: 'too_big' | 'too_small' }>): Message {
  const big = issue.code === 'too_big';
  const bound = Number(big ? issue.maximum : issue.minimum);
  // A year is a name, not an amount: 2020, not 2.020.
  const [vi, en] = issue.path.at(-1) === 'year' ? [bound, bound] : [viNumber(bound), enNumber(bound)];
  if (issue.origin === 'string') {
    if (!big) return { vi: 'còn để trống. Hãy ghi nội dung', en: 'is empty. Fill it in' };
    return { vi: `dài quá ${vi} ký tự. Hãy rút gọn`, en: `is longer than ${en} characters. Shorten it` };
  }
  if (issue.origin === 'array') {
    if (!big) return { vi: `cần ít nhất ${vi} mục. Hãy bổ sung`, en: `needs at least ${en} entry. Add it` };
    return { vi: `chỉ nhận tối đa ${vi} mục. Hãy bớt lại`, en: `takes ${en} entries at most. Remove some` };
  }
  if (!big) return { vi: `phải từ ${vi} trở lên. Hãy nhập lại`, en: `must be ${en} or more. Enter it again` };
  return { vi: `không được vượt quá ${vi}. Hãy nhập lại`, en: `must not exceed ${en}. Enter it again` };
}

function refuse(path: PropertyKey[], problem: Message): Refusal {
  const names = path.map(String);
  const field = fieldName(names);
  return refusal(
    'INVALID_INPUT',
    undefined,
    names,
    `“${field.vi}” ${problem.vi}.`,
    `“${field.en}” ${problem.en}.`,
  );
}

/** Input of the wrong shape, one refusal per field that is wrong. An unknown command has no error to word. */
export function invalidInput(error: Pick<z.core.$ZodError, 'issues'> | undefined): Refusal[] {
  if (!error)
    return [
      refusal(
        'INVALID_INPUT',
        undefined,
        [],
        'Hệ thống không có chức năng này. Hãy tải lại trang và thử lại.',
        'There is no such command. Reload the page and try again.',
      ),
    ];
  return error.issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [refuse(issue.path, problemOf(issue))];
    return issue.keys.map((key) =>
      refuse([...issue.path, key], {
        vi: 'không phải mục của biểu này. Hãy bỏ mục này hoặc kiểm tra lại tên',
        en: 'is not a field here. Remove it or check its name',
      }),
    );
  });
}
