'use client';

/** Opens the browser's print, which makes a PDF too. Without scripts the browser's own menu does. */
export function PrintButton() {
  return (
    <button type="button" onClick={() => window.print()} className="button tool">
      Print, or save as PDF
    </button>
  );
}
