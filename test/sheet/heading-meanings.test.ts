import { expect, test } from 'vitest';
import { columnIndex, columnLetter } from '../../schema/model/sheet/grid.ts';
import { headingMeanings } from '../../schema/model/sheet/header-words.ts';

test.each<[string, string[], string[]]>([
  ['a value to be marked, under what it is a value of', ['Loại', 'Mới'], ['KIND_NEW']],
  ['of a field', ['Lĩnh vực', 'Kinh tế'], ['FIELD_ECONOMY']],
  ['of who carries it', ['Chủ thể', 'Cá nhân'], ['SUBJECT_INDIVIDUAL']],
  ['of what kind of subject', ['Loại chủ thể', 'Tập thể'], ['SUBJECT_COLLECTIVE']],
  ['under anything else it is no mark of a kind', ['Mục tiêu', 'Mới'], ['GOALS']],
  ['nor of a field', ['Mục tiêu', 'Kinh tế'], ['GOALS']],
  ['nor of a subject', ['Mục tiêu', 'Tập thể'], ['GOALS']],
  ['nor under what is not known', ['Năm 2026', 'Mới'], []],
  ['nor is anything else a mark of who carries it', ['Chủ thể', 'Họ tên'], ['SUBJECT']],
  ['a kind that stands alone', ['Nhân rộng'], ['KIND_REPLICATED']],
  ['a field that stands alone', ['Kinh tế'], ['FIELD_ECONOMY']],
  ['who carries it, alone', ['Tập thể'], ['SUBJECT_COLLECTIVE']],
  ['an abbreviation alone may be anything', ['CN'], []],
  ['what brackets explain does not count', ['TT (số thứ tự)'], ['ORDINAL']],
  ['nor where it names another thing', ['Địa bàn (nơi có vấn đề)'], ['PLACE']],
  ['but where nothing else says what it is', ['Nơi (địa bàn thực hiện)'], ['PLACE']],
  ['and where nothing stands beside', ['(STT)'], ['ORDINAL']],
  ['of three levels', ['Thông tin', 'Loại mô hình', 'Tiếp tục'], ['KIND_CONTINUED']],
  ['an abbreviation of a kind, below it', ['Loại mô hình', 'TT'], ['KIND_CONTINUED']],
  ['another', ['Loại', 'NR'], ['KIND_REPLICATED']],
  ['and “M”', ['Loại', 'M'], ['KIND_NEW']],
  ['below who carries it another thing', ['Chủ thể', 'TT'], ['SUBJECT_COLLECTIVE']],
  ['and alone none of them', ['NR'], []],
  ['the unit of goals', ['Mục tiêu', 'Đơn vị tính'], ['GOAL_UNIT']],
  ['the unit of this year’s', ['Mục tiêu', 'Năm nay', 'ĐVT'], ['GOAL_UNIT']],
  ['the unit of last year’s', ['Mục tiêu', 'Năm 2025', 'Đơn vị'], ['PREVIOUS_GOAL_UNIT']],
  ['how many of them', ['Mục tiêu', 'Năm trước', 'Số lượng'], ['PREVIOUS_GOALS']],
  ['a unit below something else', ['Đơn vị đăng ký', 'ĐVT'], ['UNIT', 'GOAL_UNIT']],
  ['nothing but a sign', ['#'], []],
  ['nothing', [], []],
])('%s: %j', (_, levels, meanings) => {
  expect(headingMeanings(levels, 2026)).toEqual(meanings);
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (index, letter) => {
  expect([columnLetter(index), columnIndex(letter)]).toEqual([letter, index]);
});
