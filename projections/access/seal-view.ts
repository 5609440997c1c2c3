import { type PersonEvent, personEvents } from '../../schema/access/person-events.ts';
import type { AppendedView } from '../view.ts';
import { sealTable } from './tables.ts';

const isSealed = (type: PersonEvent['type']) => 'sealed' in personEvents[type];

export const sealView: AppendedView = {
  shape: 'appended',
  name: 'seal',
  version: 1,
  types: (Object.keys(personEvents) as PersonEvent['type'][]).filter(isSealed),
  table: sealTable,
  rows: ({ id, stream, revision, type, sealed }) =>
    sealed ? [{ event: id, stream, revision, type, ...sealed }] : [],
};
