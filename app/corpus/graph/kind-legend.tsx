import { useTranslations } from '#messages';
import Link from 'next/link';
import { KINDS } from '@/lib/explore/explored-graph';
import { graphHref, type GraphAddress } from './graph-address';
import { KindMark } from './kind-mark';

/** Which kinds are drawn, in their colours; each a link that adds or takes away one. */
export function KindLegend({
  given,
  address,
}: {
  readonly given: Readonly<Record<string, string>>;
  readonly address: GraphAddress;
}) {
  const t = useTranslations('graph');
  return (
    <ul aria-label={t('kinds.label')} className="mb-3 flex flex-wrap gap-x-4 gap-y-1 text-[13px]">
      {KINDS.map((kind) => {
        const drawn = address.kinds.includes(kind);
        const words = (
          <>
            <KindMark kind={kind} /> {t(`kind.${kind}.many`)}
          </>
        );
        if (kind === 'article')
          return (
            <li key={kind} className="min-h-6 font-semibold">
              {words}
            </li>
          );
        const kinds = drawn ? address.kinds.filter((one) => one !== kind) : [...address.kinds, kind];
        return (
          <li key={kind}>
            <Link
              prefetch={false}
              href={graphHref(given, { ...address, kinds, page: null })}
              aria-label={t(drawn ? 'kinds.leaveOut' : 'kinds.draw', { kind: t(`kind.${kind}.many`) })}
              aria-current={drawn ? 'true' : undefined}
              className="choice"
            >
              {words}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
