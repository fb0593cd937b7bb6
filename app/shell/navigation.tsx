import Link from 'next/link';
import { useTranslations } from '#messages';
import { may } from '@/lib/access/acting';
import { CurrentLink } from './current-link';
import { GoKeys } from './go-keys';
import { PAGES } from './pages';
import { PaletteButton } from './palette-button';
import { ShortcutHelp } from './shortcut-help';
import { WhoIsHere } from './who-is-here';

/** The name and its places: a column on a wide screen, a line on a narrow one. */
export function Navigation() {
  const t = useTranslations('shell');
  return (
    <header className="no-print relative border-b border-rule lg:sticky lg:top-0 lg:flex lg:h-dvh lg:w-[200px] lg:shrink-0 lg:flex-col lg:border-r lg:border-b-0">
      <div className="px-5 pt-3 lg:px-6 lg:pt-7">
        <Link
          href="/"
          prefetch={false}
          className="font-serif text-[26px] leading-8 font-semibold tracking-tight"
        >
          Standfirst
        </Link>
      </div>
      <nav aria-label={t('pagesLabel')} className="lg:mt-8">
        <ul className="flex justify-between gap-x-1 overflow-x-auto px-4 text-xs tracking-tight sm:px-5 sm:text-sm sm:tracking-normal md:gap-x-3 lg:flex-col lg:gap-0 lg:overflow-visible lg:px-3">
          {PAGES.filter(({ needs }) => may(needs)).map(({ href, id }) => (
            <li key={href} className="shrink-0">
              <CurrentLink href={href}>
                <span className="md:hidden">{t(`pages.${id}.short`)}</span>
                <span className="hidden md:inline">{t(`pages.${id}.name`)}</span>
              </CurrentLink>
            </li>
          ))}
        </ul>
      </nav>
      <div className="absolute top-4 right-5 flex items-baseline gap-5 lg:static lg:mt-auto lg:flex-col lg:items-start lg:gap-1 lg:px-6 lg:pb-6">
        {may('read') && (
          <>
            <Link href="/search" prefetch={false} className="link min-h-6 text-[13px] text-muted">
              {t('search')}
            </Link>
            <PaletteButton />
            <ShortcutHelp />
          </>
        )}
        <WhoIsHere />
      </div>
      {may('read') && <GoKeys />}
    </header>
  );
}
