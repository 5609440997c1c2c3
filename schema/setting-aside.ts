// Storage format: these names and shapes are in every log ever written. Change by a new version with an upcaster.
import { z } from 'zod';
import type { EventsOf } from './event.ts';
import { text, uuid } from './fields.ts';

/** The category of the stream below. */
export const LOG = 'log';
export const LOG_STREAM_ID = 'set-aside';
/** One stream for the whole log: whoever reads it knows everything that is set aside. */
export const SETTING_ASIDE_STREAM = `${LOG}-${LOG_STREAM_ID}`;

export const settingAsideEvents = {
  EventSetAside: {
    version: 1,
    data: z.strictObject({ event: uuid, type: z.string().min(1).max(100), why: text(2000) }),
  },
};
export type SettingAsideEvent = EventsOf<typeof settingAsideEvents>;

/**
 * an event never changes and never goes. One that a view cannot take may be set aside by a later event, which names it
 * and says why: views, rebuilds and decisions then pass over it. Setting it aside again does nothing.
 */
export function setAside(
  already: ReadonlySet<string>,
  wanted: SettingAsideEvent['data'],
): SettingAsideEvent[] {
  return already.has(wanted.event) ? [] : [{ type: 'EventSetAside', data: wanted }];
}
