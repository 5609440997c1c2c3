import { type ModelEvent, modelEvents } from '../../schema/model/events.ts';
import type { Known } from '../known-event.ts';
import type { FoldedView } from '../view.ts';
import { modelCounters } from './counters.ts';
import { foldModel } from './fold.ts';
import { correctionTable, type ModelRow, modelStageTable, modelTable } from './tables.ts';

export const modelView: FoldedView<ModelRow> = {
  shape: 'folded',
  name: 'model',
  version: 11,
  types: Object.keys(modelEvents),
  table: modelTable,
  key: (event) => (event.data as { model: string }).model,
  fold: (row, event) => foldModel(row, event as Known<ModelEvent>),
  details: [
    {
      table: modelStageTable,
      rows: ({ id, stages }) =>
        stages.map(({ stage, fromPosition, fromAt, fromOn, toPosition, toAt, toOn }) => ({
          model: id,
          stage,
          from_position: fromPosition,
          from_at: fromAt,
          from_on: fromOn,
          to_position: toPosition,
          to_at: toAt,
          to_on: toOn,
        })),
    },
    {
      table: correctionTable,
      rows: ({ records, overturned }) => [
        ...records.flatMap(({ event, corrections }) =>
          [event, ...corrections]
            .slice(0, -1)
            .map((corrected) => ({ event: corrected, corrected_by: corrections.at(-1) })),
        ),
        ...overturned.map(({ event, by }) => ({ event, corrected_by: by })),
      ],
    },
  ],
  counters: modelCounters,
  scope: (row) => row.path,
};
