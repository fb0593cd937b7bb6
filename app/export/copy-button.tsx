'use client';

import { useState } from 'react';
import { copyText } from '../queue/copy-text';

/** Copies `text` and says so. Without scripts the text stands beside it, to be selected. */
export function CopyButton({ text }: { readonly text: string }) {
  const [told, setTold] = useState('');
  const copy = async () => setTold((await copyText(text)) ? 'Copied.' : 'Not copied: select it yourself.');
  return (
    <span className="tool inline-flex items-center gap-3">
      <button type="button" onClick={() => void copy()} className="button button-plain">
        Copy
      </button>
      <span role="status" className="text-sm text-muted">
        {told}
      </span>
    </span>
  );
}
