import type { ModelRow } from '../../projections/model/tables.ts';
import { modelView } from '../../projections/model/view.ts';
import type { ModelEvent } from '../../schema/model/events.ts';
import { registered, type Story, storyteller, uuid } from '../projections/events.ts';

type Type = ModelEvent['type'];
type Data<Named extends Type> = Extract<ModelEvent, { type: Named }>['data'];

export const MODEL = uuid(11);

/** The events of one model, told one after the other, and its row in the view as it stands then. */
export function modelStory(begin: (story: Story) => unknown = (story) => registered(story, 11, 'Hiến đất')) {
  const story = storyteller();
  begin(story);
  const rowAfter = (events: number) =>
    story.events.slice(0, events).reduce<ModelRow | undefined>(modelView.fold, undefined) as ModelRow;
  const row = () => rowAfter(story.events.length);
  return {
    events: story.events,
    rowAfter,
    row,
    tell: <Named extends Type>(
      type: Named,
      data: Omit<Data<Named>, 'model'>,
      told?: Parameters<Story['tell']>[3],
    ) => story.tell(`model-${MODEL}`, type, { model: MODEL, ...data } as never, told),
    /** Whether it is counted at the stage now. */
    counts: (stage: string) =>
      row().stages.some((entry) => entry.stage === stage && entry.toPosition === null),
    /** From and until which business day it stands, or stood, at these stages. */
    days: (...stages: string[]) =>
      row()
        .stages.filter(({ stage }) => stages.includes(stage))
        .map(({ fromOn, toOn }) => [fromOn, toOn]),
  };
}

/** A statement about it that is dated so. */
export const on = (occurredOn: string) => ({ occurredOn });
