import { COMMUNES, SAMPLE_ORGANIZATION } from '../../infra/system-data.ts';
import { ask, command, type World } from '../api/world.ts';

/** A commune that has nothing of its own yet. */
export const COMMUNE = COMMUNES.find((code) => code !== SAMPLE_ORGANIZATION) as string;
export const CAMPAIGN = `${COMMUNE}-2026`;
export const CITY_OFFICER = 'CITY_OFFICER@31';

export const role = (name: string) => `${name}@${COMMUNE}`;
export const BOARD = role('BOARD_OFFICER');
export const officer = (unit: string) => `UNIT_OFFICER@${COMMUNE}/${unit}`;
export const panel = (name: string) => `PANEL_MEMBER@${COMMUNE}#${name}`;
export const committee = (name: string) => `COMMITTEE_MEMBER@${COMMUNE}#${name}`;
export const account = (name: string) => `dev:${name}@${COMMUNE}`;

export const paper = (title: string, number: string, issuedOn: string) => ({ title, number, issuedOn });

/** What a client does: on a day, as somebody, send a command; all that it knows comes back over GraphQL. */
export function clientOf(world: World) {
  const on = (day: string) => {
    world.now = `${day}T02:00:00.000Z`;
  };
  return {
    on,
    /** Sends a command that must be carried out. */
    async act(identity: string, name: string, input: object) {
      const payload = await command(world, identity, name, { ...input });
      if (payload.errors.length > 0) throw new Error(`${name}: ${JSON.stringify(payload.errors)}`);
      return payload;
    },
    /** Sends a command that must be refused; resolves to `CODE rule path` of each refusal. */
    async refused(identity: string, name: string, input: object): Promise<string[]> {
      const { errors } = await command(world, identity, name, { ...input });
      for (const { vi, en } of errors)
        if (!vi || !en || vi === en) throw new Error(`${name}: a refusal without words in both languages`);
      return errors.map(({ code, rule, path }: { code: string; rule: string | null; path: string[] }) =>
        [code, rule ?? '', path.join('.')].join(' ').trim(),
      );
    },
    async read(identity: string, query: string, variables: Record<string, unknown> = {}) {
      const { data, errors } = await ask(world, identity, query, variables);
      if (errors.length > 0) throw new Error(JSON.stringify(errors));
      return data;
    },
  };
}
export type Client = ReturnType<typeof clientOf>;
