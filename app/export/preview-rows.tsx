import { useTranslations } from '#messages';
import type { Preview } from '@/lib/export/preview-of';

/** Letters of a cell or line that are shown; the file has all of them. */
const MOST_CELL = 120;
const MOST_LINE = 400;

const cut = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

/** The first rows as the file will have them, long ones cut. */
export function PreviewRows({ preview }: { readonly preview: Preview }) {
  const t = useTranslations('exporting');
  if (preview.kind === 'none')
    return <p className="text-muted">{t.rich('rows.zip', { code: (name) => <code>{name}</code> })}</p>;
  if (preview.kind === 'text')
    return (
      <pre
        tabIndex={0}
        aria-label={t('rows.lines')}
        className="receipt border-y border-rule py-3 whitespace-pre-wrap"
      >
        {preview.lines.map((line) => cut(line, MOST_LINE)).join('\n') || t('rows.empty')}
      </pre>
    );
  return (
    <div tabIndex={0} role="region" aria-label={t('rows.table')} className="overflow-x-auto">
      <table className="w-full border-y border-ink text-[13px]">
        <thead>
          <tr className="border-b border-ink">
            {preview.columns.map((name) => (
              <th key={name} scope="col" className="py-1.5 pr-4 text-start font-semibold whitespace-nowrap">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-rule">
          {preview.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column} className="py-1.5 pr-4 align-top" dir="auto">
                  <span className={cell.length > 16 ? 'line-clamp-2 w-48' : 'whitespace-nowrap'}>
                    {cut(cell, MOST_CELL)}
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {preview.rows.length === 0 && <p className="py-2 text-muted">{t('rows.none')}</p>}
    </div>
  );
}
