import type { SettingAsideEvent } from '../../schema/setting-aside.ts';
import type { AppendedView } from '../view.ts';
import { setAsideTable } from './tables.ts';

/** What was set aside, by whoever looks after the installation. */
export const setAsideView: AppendedView = {
  shape: 'appended',
  name: 'set_aside',
  version: 1,
  types: ['EventSetAside'] satisfies SettingAsideEvent['type'][],
  table: setAsideTable,
  rows({ id, data, recordedAt }) {
    const { event, type, why } = data as SettingAsideEvent['data'];
    return [{ decision: id, event, type, why, at: recordedAt }];
  },
};
