/** Where a server answers. */
export interface Served {
  url: string;
}

export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: whatever the query asked for
  data: any;
  errors: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
}

/** Sends GraphQL text as a client would; `identity` as in the header. */
export async function ask(
  world: Served,
  identity: string | undefined,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Answer> {
  const response = await post(world, { query, variables }, identity ? { 'x-kheo-identity': identity } : {});
  const { data = null, errors = [] } = (await response.json()) as Partial<Answer>;
  return { status: response.status, data, errors };
}

export function post(world: Served, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${world.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'apollographql-client-name': 'test', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

const ERRORS = 'errors { code rule path vi: message en: message(language: EN) } revision position';

/** Sends one command; returns the payload, or throws what GraphQL itself objects to. */
export async function command(
  world: Served,
  identity: string,
  name: string,
  input: Record<string, unknown>,
  selection = '',
) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation($input: ${type}!) { ${name}(input: $input) { ${ERRORS} ${selection} } }`;
  const answer = await ask(world, identity, query, { input: { commandId: crypto.randomUUID(), ...input } });
  if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
  return answer.data[name];
}
