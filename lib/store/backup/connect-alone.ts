import pg from 'pg';

/**
 * Runs `work` in one transaction on a connection of its own, which may take as long as it needs: all of it is kept or
 * nothing. Values are written as text in one form, whatever the server is set to.
 */
export async function connectAlone<T>(
  isolation: 'REPEATABLE READ, READ ONLY' | 'READ COMMITTED',
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const connectionString = process.env.DATABASE_URL;
  if (!connectionString)
    throw new Error('DATABASE_URL is not set: start with `npm start`, or name a PostgreSQL');
  const client = new pg.Client({ connectionString, application_name: 'standfirst backup' });
  client.on('error', () => {}); // the query under way rejects, which says it
  await client.connect();
  try {
    await client.query(
      `SET TIME ZONE 'UTC'; SET DateStyle = 'ISO'; SET IntervalStyle = 'iso_8601'; SET extra_float_digits = 1; SET bytea_output = 'hex'`,
    );
    await client.query(`BEGIN ISOLATION LEVEL ${isolation}`);
    const value = await work(client);
    await client.query('COMMIT');
    return value;
  } finally {
    await client.end(); // what is not committed is rolled back
  }
}
