'use client';

import { useTranslations } from '#messages';
import { useState } from 'react';

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/**
 * A link that is there to be dragged. Its address is a script, which React takes out of `href` and our own policy runs on
 * no page of ours: hence the markup, and the word for who clicks it here.
 */
export function Bookmark({ address }: { address: string }) {
  const t = useTranslations('tokens');
  const [clicked, setClicked] = useState(false);
  return (
    <>
      <span
        onClick={(event) => {
          event.preventDefault();
          setClicked(true);
        }}
        dangerouslySetInnerHTML={{
          __html: `<a class="button" draggable="true" href="${escape(address)}">${escape(t('browser.bookmark'))}</a>`,
        }}
      />
      <span role="status" className="ml-3 text-sm text-muted">
        {clicked && t('browser.clicked')}
      </span>
    </>
  );
}
