import { expect } from 'vitest';
import { SAMPLE_ORGANIZATION } from '../../infra/system-data.ts';

/** What an installation answers, as docs/running.md writes it. */
export interface Answers {
  livez: string;
  healthz: string;
  readyz: string;
  query: string;
  command: string;
}

/** Health answers within this, whatever hangs. */
const HEALTH_MS = 2_000;
/** Longer than a command is repeated. */
const PATIENCE_MS = 25_000;

export async function healthOf(url: string): Promise<string> {
  const response = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(HEALTH_MS) });
  const { status, problems } = (await response.json()) as { status: string; problems: string[] };
  const named = problems.map((problem) => `\`${problem}\``).join(', ');
  return `${response.status} ${status}${named && `: ${named}`}`;
}

const statusOf = async (url: string, path: string) =>
  String((await fetch(url + path, { signal: AbortSignal.timeout(HEALTH_MS) })).status);

/** All five, asked at the same time. */
export async function answersOf(url: string): Promise<Answers> {
  const [query, command, livez, healthz, readyz] = await Promise.all([
    queryAt(url),
    commandAt(url),
    statusOf(url, '/livez'),
    healthOf(url),
    statusOf(url, '/readyz'),
  ]);
  return { livez, healthz, readyz, query, command };
}

export const queryAt = (url: string) =>
  ask(url, `{ units(organization: "${SAMPLE_ORGANIZATION}") { name } }`, {}, ({ units }) =>
    Array.isArray(units) ? 'answered' : 'empty',
  );

/** Establishes one more unit, named by chance; what decides it is in the store alone. */
export function commandAt(url: string): Promise<string> {
  const unit = crypto.randomUUID();
  const input = {
    ...{ commandId: crypto.randomUUID(), unit, organization: SAMPLE_ORGANIZATION },
    ...{ name: `Chi bộ ${unit}`, kind: 'PARTY_CELL' },
  };
  return send(url, 'establishUnit', input);
}

/** Records one more person, whose name is sealed with a key that lies in the database. */
export function sealedCommandAt(url: string, person: string = crypto.randomUUID()): Promise<string> {
  const input = {
    ...{ commandId: crypto.randomUUID(), person, organization: SAMPLE_ORGANIZATION },
    ...{ name: 'Nguyễn Văn Mẫu', position: 'Bí thư chi bộ' },
  };
  return send(url, 'recordPerson', input);
}

/** Whether somebody's personal data can be read, and the name. */
export const nameAt = (url: string, person: string) =>
  ask(url, `{ person(id: "${person}") { personalData name } }`, {}, ({ person: found }) => {
    const { personalData, name } = found as { personalData: string; name: string };
    return `${personalData} ${name}`;
  });

export async function eraseSomebodyAt(url: string): Promise<void> {
  const person = crypto.randomUUID();
  const input = { commandId: crypto.randomUUID(), person, ground: 'SUBJECT_REQUEST' };
  expect(await sealedCommandAt(url, person)).toBe('done');
  expect(await send(url, 'erasePerson', input)).toBe('done');
}

function send(url: string, command: string, input: object): Promise<string> {
  const type = `${command.charAt(0).toUpperCase()}${command.slice(1)}Input!`;
  const mutation = `mutation($input: ${type}) { ${command}(input: $input) { errors { code } revision visible } }`;
  return ask(url, mutation, { input }, (data) => {
    const { errors, revision, visible } = data[command] as {
      errors: { code: string }[];
      revision: number | null;
      visible: boolean;
    };
    return errors[0]?.code ?? (revision === null ? 'empty' : visible ? 'done' : 'done, shown later');
  });
}

async function ask(
  url: string,
  query: string,
  variables: object,
  read: (data: Record<string, unknown>) => string,
): Promise<string> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-kheo-identity': `BOARD_OFFICER@${SAMPLE_ORGANIZATION}`,
    },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  const { data, errors } = (await response.json()) as {
    data?: Record<string, unknown> | null;
    errors?: { extensions: { code: string } }[];
  };
  return errors?.[0] ? `\`${errors[0].extensions.code}\`` : read(data ?? {});
}
