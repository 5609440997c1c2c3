import { registration, sections } from '../papers.ts';
import { client, type east } from './cast.ts';

// Orders that the story gives more than once.

const evidence = [{ title: 'Biên bản' }];
export const goal = (key: string, unit: string, target: number, more: object = {}) => ({
  ...{ goal: key, title: key, unit, target, ...more },
});

/** Registers a model; what the registration says beside is of no matter to the story. */
export const registering = (
  model: string,
  campaign: string,
  unit: string,
  over: object,
  more: object = {},
) => ({
  ...{ model, campaign, unit, ...more },
  registration: registration(over),
});

/** The same-level authority agrees in principle, and the Board accepts. */
export async function accept(
  board: string,
  officer: string,
  model: string,
  endorsedOn: string,
): Promise<void> {
  await client.act(officer, 'endorseModel', { model, authority: 'Cấp ủy', endorsedOn });
  await client.act(board, 'acceptModel', { model });
}

export const launch = (officer: string, model: string, launchedOn: string) =>
  client.act(officer, 'launchModel', {
    ...{ model, launchedOn, place: 'Nhà văn hóa', attendance: 80, evidence },
    commitments: [{ signer: 'COLLECTIVE', title: 'Chi hội', content: 'Cùng thực hiện', count: 1 }],
  });

export const progress = (officer: string, model: string, occurredOn: string, results: object[]) =>
  client.act(officer, 'reportModelProgress', {
    model,
    occurredOn,
    summary: 'Đã thực hiện',
    results,
    evidence,
  });
export const result = (key: string, unit: string, quantity: number) => ({ goal: key, unit, quantity });

export const contribution = (officer: string, model: string, occurredOn: string, what: object) =>
  client.act(officer, 'receiveModelContribution', { model, occurredOn, source: 'PEOPLE', evidence, ...what });

/** Drafted, written, reviewed and submitted on one day. */
export async function send(
  who: string,
  campaign: string,
  kind: string,
  number: string,
  more: { unit?: string; replaces?: string } = {},
): Promise<string> {
  const report = crypto.randomUUID();
  await client.act(who, 'draftReport', { report, campaign, kind, ...more });
  if (kind !== 'UNIT_LIST') await client.act(who, 'writeReport', { report, sections });
  await client.act(who, 'reviewReport', { report });
  await client.act(who, 'submitReport', { report, number, signatory: 'Phó Bí thư Thường trực' });
  return report;
}

/** The id of a model's first event of a type, for a correction. */
export async function eventOf(place: typeof east, model: string, type: string): Promise<string> {
  const query = 'query($id: UUID!) { model(id: $id) { timeline(first: 100) { nodes { id type } } } }';
  const { model: found } = await client.read(place.board, query, { id: model });
  return found.timeline.nodes.find((each: { type: string }) => each.type === type).id;
}
export const correction = (corrects: string, reason: string) => ({
  corrects,
  reason,
  summary: 'Đã thực hiện',
  evidence,
});
