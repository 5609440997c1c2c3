import pg from 'pg';

/** A connection that writes values as a backup has them, whatever the database's settings are. */
export async function connect(databaseUrl: string, name: 'kheo backup' | 'kheo restore'): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    options: '-c timezone=UTC -c datestyle=ISO',
    application_name: name,
    keepAlive: true,
  });
  client.on('error', () => {}); // the query in flight tells
  await client.connect();
  return client;
}
