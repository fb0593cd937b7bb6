'use client';

import { useTranslations } from '#messages';
import { useState } from 'react';
import { copyText } from '../queue/copy-text';

/** Copies `text` and says so. Without scripts the text stands beside it, to be selected. */
export function CopyButton({ text }: { readonly text: string }) {
  const t = useTranslations('shell');
  const [told, setTold] = useState('');
  const copy = async () => setTold(t((await copyText(text)) ? 'copy.done' : 'copy.failed'));
  return (
    <span className="tool inline-flex items-center gap-3">
      <button type="button" onClick={() => void copy()} className="button button-plain">
        {t('copy.it')}
      </button>
      <span role="status" className="text-sm text-muted">
        {told}
      </span>
    </span>
  );
}
