import { expect } from 'vitest';
import { type Chance, chanceFrom } from '../../infra/demo/chance.ts';
import type { Step } from '../../infra/demo/step.ts';
import { gatherWork, type WorkItem, type WorkKind } from '../../projections/work/queries.ts';
import type { Actor } from '../../schema/event.ts';
import type { TestViews } from '../projections/test-views.ts';
import { CITY, OTHER_COMMUNE } from '../sample.ts';
import { unshownSteps } from './next-steps.ts';
import { closings, interruption, openStory, type Sent, type Story, yearOfOne } from './story.ts';

/** Units whose officers are asked. */
const UNITS = 4;

const STREAMS: Record<WorkKind, string> = {
  ...{ CAMPAIGN: 'campaign', MODEL: 'model', APPRAISAL_ROUND: 'appraisal', SELECTION: 'selection' },
  ...{ EXEMPLAR: 'exemplar', COMMENDATION: 'commendation', REPORT: 'report', DIFFICULTY: 'difficulty' },
  ORGANIZATION: 'organization',
};

/** Who may be waited for: those of the story but for most units, and another of each whose hand must not be the same. */
function peopleOf(steps: readonly Step[], chance: Chance): Actor[] {
  const known = [...new Map(steps.map(({ actor }) => [JSON.stringify(actor), actor])).values()];
  const here = known.filter(({ organization }) => [CITY, OTHER_COMMUNE].includes(organization));
  const officers = here.filter(({ role }) => role === 'UNIT_OFFICER');
  const some = Array.from({ length: UNITS }, () => chance.pick(officers));
  const people = [...here.filter(({ role }) => role !== 'UNIT_OFFICER'), ...new Set(some)];
  const others = people
    .filter(({ role }) => role === 'UNIT_OFFICER' || role === 'COMMITTEE_SIGNATORY')
    .map((actor) => ({ ...actor, account: `${actor.account}-khac` }));
  return [...people, ...others];
}

/** What waits for somebody, and would be refused. */
async function refusedWork(story: Story, db: TestViews['db'], people: readonly Actor[], seen: Set<string>) {
  await story.show();
  const wrong: string[] = [];
  for (const person of people) {
    const items = await gatherWork(db, person, story.today());
    for (const item of items) {
      seen.add(`${item.role} ${item.command}`);
      const actions = await story.actionsOf(`${STREAMS[item.kind]}-${item.id}`, person);
      const found = actions.find(({ command }) => command === item.command);
      if (found?.refusal === null) continue;
      wrong.push(
        `${said(item)} of ${person.role} ${person.account}: ${found?.refusal?.code ?? 'no such action'}`,
      );
    }
  }
  return wrong;
}

const said = ({ kind, command, about, id }: WorkItem) => `${kind} ${id} ${command} ${about ?? ''}`;

/** what may be done is done, but for what the command says; what may not is refused with the same. */
function disagreement({ outcome, action }: Sent): string[] {
  if (!action?.refusal) return [];
  const { refusal, command } = action;
  if (outcome.ok) return [`${command} was done, and could not: ${refusal.code}`];
  const codes = outcome.refusals.map(({ code }) => code);
  return codes.includes(refusal.code) ? [] : [`${command} was refused with ${codes}, not ${refusal.code}`];
}

/** After one step each of so many kinds: most of a year is progress, and most kinds of steps are few. */
function haltsIn(steps: readonly Step[], stops: number, chance: Chance): Set<number> {
  const kinds = [...Map.groupBy(steps.keys(), (index) => steps[index]?.type).values()];
  return new Set(Array.from({ length: stops }, () => chance.pick(chance.pick(kinds))));
}

/** A year with steps left out and others between: at every stop all that waits may be done by whom it waits for, and the next step of a model waits. */
export async function agrees(
  views: TestViews,
  seed: number,
  stops: number,
  seen: Set<string>,
): Promise<void> {
  const chance = chanceFrom(seed);
  const steps = yearOfOne(chance.between(1, 6));
  const people = peopleOf(steps, chance);
  const story = await openStory(views);
  const halts = haltsIn(steps, stops, chance);
  const wrong: string[] = [];
  const note = (sent: Sent) => wrong.push(...disagreement(sent));
  const looked = async () => [
    ...(await refusedWork(story, views.db, people, seen)),
    ...(await unshownSteps(views.db, story.today(), seen)),
  ];
  for (const [index, step] of steps.entries()) {
    const begins = /^(Establish|Plan|Open)/.test(step.type);
    if (begins || !chance.happens(1 / 120)) note(await story.send(step));
    if (chance.happens(1 / 120)) {
      const command = interruption(story, chance);
      if (command) note(await story.send({ at: step.at, ...command }));
    }
    if (halts.has(index)) wrong.push(...(await looked()));
  }
  wrong.push(...(await looked()));
  // what nobody answered before its campaign closed waits all the same.
  for (const command of closings(story)) note(await story.send({ at: steps.at(-1)?.at ?? '', ...command }));
  wrong.push(...(await looked()));
  expect([...new Set(wrong)], `seed ${seed}`).toEqual([]);
}
