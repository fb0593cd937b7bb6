/** Where new flags are sent, and what they are signed with. */
export interface WebhookTarget {
  readonly address: string;
  readonly key: Buffer;
}

/** Of a key, in bytes: the least that Standard Webhooks asks for. */
const LEAST_KEY = 24;

/**
 * The webhook of the environment; `null` unless STANDFIRST_WEBHOOK_URL is set. The secret is taken as Standard Webhooks
 * writes it (`whsec_` and base64), or as it is. Throws when there is none, or it is shorter than 24 bytes: what is sent
 * unsigned could be sent by anybody.
 */
export function webhookOf(env: Readonly<Record<string, string | undefined>>): WebhookTarget | null {
  const address = env.STANDFIRST_WEBHOOK_URL?.trim();
  if (!address) return null;
  const secret = env.STANDFIRST_WEBHOOK_SECRET?.trim() ?? '';
  const key = secret.startsWith('whsec_')
    ? Buffer.from(secret.slice('whsec_'.length), 'base64')
    : Buffer.from(secret, 'utf8');
  if (key.length < LEAST_KEY)
    throw new Error(
      `STANDFIRST_WEBHOOK_SECRET must have at least ${LEAST_KEY} bytes: for example whsec_ and the output of "openssl rand -base64 32"`,
    );
  return { address, key };
}

/** The webhook that this process was started with; `told` says why there is none. */
export function configuredWebhook(): {
  readonly target: WebhookTarget | null;
  readonly told: string | null;
} {
  try {
    return { target: webhookOf(process.env), told: null };
  } catch (error) {
    return { target: null, told: (error as Error).message };
  }
}
