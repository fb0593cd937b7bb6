import { useTranslations } from '#messages';
import { formats } from '@/lib/export/formats';
import { formatName, FORMATS } from './format-words';
import type { Choice } from './read-choice';

/** Format and fields, as a plain form whose answer is an address; `given`, which articles are meant, is kept. */
export function ChoiceForm({
  choice: { format, fields },
  given,
}: {
  readonly choice: Choice;
  readonly given: Readonly<Record<string, string>>;
}) {
  const t = useTranslations('exporting');
  const known = formats[format].fields;
  return (
    <form action="/export" className="space-y-4">
      {Object.entries(given).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="of" value={format} />
      <label className="block max-w-md">
        <span className="label">{t('format')}</span>
        <select name="format" defaultValue={format} className="field mt-0.5">
          {FORMATS.map((value) => (
            <option key={value} value={value}>
              {t('formatFor', { name: formatName(value, t), use: t(`use.${value}`) })}
            </option>
          ))}
        </select>
      </label>
      {known && (
        <fieldset>
          <legend className="label">{t('fields')}</legend>
          <ul className="mt-1 grid grid-cols-2 gap-x-4 gap-y-1 text-sm sm:grid-cols-3 lg:grid-cols-4">
            {known.map((field) => (
              <li key={field}>
                <label className="flex min-h-6 items-center gap-2">
                  <input
                    type="checkbox"
                    name="fields"
                    value={field}
                    defaultChecked={fields === null || fields.includes(field)}
                    className="size-4 accent-ink"
                  />
                  <code className="min-w-0 text-[13px] [overflow-wrap:anywhere]">{field}</code>
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
      )}
      <button className="button">{t('show')}</button>
    </form>
  );
}
