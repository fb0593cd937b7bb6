import { wayback } from './wayback';
import type { WebArchive } from './web-archive';

const WAYBACK = { availability: 'https://archive.org', archive: 'https://web.archive.org' } as const;

/**
 * The archive that the environment turns on; `null`, and nothing is ever asked, by default. STANDFIRST_WAYBACK is `on`, or the
 * origin of a service that answers as the Wayback Machine does.
 */
export function archiveOf({
  STANDFIRST_WAYBACK: setting = '',
  STANDFIRST_WAYBACK_KEY: key,
}: Readonly<Record<string, string | undefined>>): WebArchive | null {
  const wanted = setting.trim();
  if (wanted === '' || /^(?:off|no|0|false)$/i.test(wanted)) return null;
  if (/^(?:on|yes|1|true)$/i.test(wanted)) return wayback({ ...WAYBACK, key: key?.trim() || null });
  if (!URL.canParse(wanted) || !/^https?:$/.test(new URL(wanted).protocol)) return null;
  const { origin } = new URL(wanted);
  return wayback({ availability: origin, archive: origin, key: key?.trim() || null });
}
