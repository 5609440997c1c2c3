import { personCommands } from '../../schema/access/person-commands.ts';
import { commandMutations } from '../command.ts';
import * as inputs from './person-inputs.ts';
import { PersonPayload } from './person-types.ts';

export const PersonMutations = commandMutations(
  personCommands,
  {
    RecordPerson: [
      inputs.RecordPersonInput,
      'Record a person; name, phone and note are sealed (thêm người vào danh sách, R-41).',
    ],
    CorrectPerson: [
      inputs.CorrectPersonInput,
      'State rightly who a person is; what was sealed stays in history (đính chính thông tin cá nhân, R-38).',
    ],
    MovePerson: [
      inputs.MovePersonInput,
      'Give a person another unit or position (thay đổi đơn vị, chức danh).',
    ],
    RatePerson: [
      inputs.RatePersonInput,
      'Record the rating of a person in a year; sealed (ghi nhận xếp loại cá nhân, R-26, R-41).',
    ],
    CorrectPersonRating: [
      inputs.CorrectPersonRatingInput,
      'State a rating rightly; the one before stays in history (đính chính xếp loại cá nhân, R-38).',
    ],
    ErasePerson: [
      inputs.ErasePersonInput,
      'Erase the personal data of a person, for good (xóa dữ liệu cá nhân theo yêu cầu, R-41).',
    ],
  },
  PersonPayload,
);
