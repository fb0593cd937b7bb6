import { useLocale, useTranslations } from '#messages';
import type { ReactNode } from 'react';
import { actor } from '@/lib/access/acting';
import type { ApiToken } from '@/lib/types';
import { formatMinute } from '../shell/format-day';
import { revokeToken } from './revoke-token';

interface Props {
  readonly token: ApiToken;
  /** What is said of it before and after its times. */
  readonly before: ReactNode;
  readonly after?: ReactNode;
}

/** A token in force, whose it is unless one's own, and its end; works without scripts too. */
export function TokenLine({ token: { id, name, owner, ownerId, lastUsedAt }, before, after }: Props) {
  const t = useTranslations('tokens');
  const locale = useLocale();
  const who = actor();
  return (
    <li className="flex items-center justify-between gap-6 py-3">
      <div className="min-w-0">
        <h3 className="font-sans text-[15px] font-semibold tracking-normal">
          <bdi>{name}</bdi>
          {!('id' in who && who.id === ownerId) && (
            <span className="font-normal text-muted">
              {' '}
              {t.rich('line.of', { name: () => <bdi>{owner}</bdi> })}
            </span>
          )}
        </h3>
        <p className="text-[13px] text-muted">
          {before} ·{' '}
          {lastUsedAt ? t('line.used', { at: formatMinute(lastUsedAt, locale) }) : t('line.unused')}
          {after}
        </p>
      </div>
      <form action={revokeToken}>
        <input type="hidden" name="id" value={id} />
        <button className="button button-plain" aria-label={t('line.revokeOn', { name })}>
          {t('line.revoke')}
        </button>
      </form>
    </li>
  );
}
