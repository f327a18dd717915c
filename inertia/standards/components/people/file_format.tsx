import { useIntl } from 'react-intl'
import type { PeopleImportPage } from '#standards/people/types'
import { Card } from '~/ui/card'
import { Form } from '~/ui/form'
import { Select } from '~/ui/select'
import { SubmitButton } from '~/ui/submit_button'

const ENCODINGS = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
  'windows-1256': 'Windows-1256',
}

const DELIMITERS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe' }

const choicesOf = (words: Record<string, string>, inWords = (word: string) => word) =>
  Object.entries(words).map(([value, word]) => ({ value, label: inWords(word) }))

/** How the file was read, and another way to read it. */
export function FileFormat({ file: { id, format } }: { file: PeopleImportPage }) {
  const { formatMessage } = useIntl()
  const t = (key: string, values = {}) =>
    formatMessage({ id: `standards.people.mapping.${key}` }, values)
  const rows = t('rows', { count: format.rows })
  return (
    <Card title={t('found')} className="max-w-4xl" action={<span className="text-sm">{rows}</span>}>
      {format.kind === 'xlsx' ? (
        <p className="text-sm">{t('spreadsheet')}</p>
      ) : (
        <Form
          key={`${format.encoding} ${format.delimiter}`}
          action={`/admin/users/imports/${id}/format`}
          method="put"
          guardsChanges={false}
          className="max-w-none"
        >
          <div className="grid items-end gap-4 sm:grid-cols-[1fr_1fr_auto]">
            <Select
              name="encoding"
              label={t('encoding')}
              isRequired
              defaultValue={format.encoding!}
              options={choicesOf(ENCODINGS)}
            />
            <Select
              name="delimiter"
              label={t('delimiter')}
              isRequired
              defaultValue={format.delimiter!}
              options={choicesOf(DELIMITERS, (word) => t(`delimiters.${word}`))}
            />
            <SubmitButton variant="secondary">{t('again')}</SubmitButton>
          </div>
          <p className="text-[0.8125rem] text-ink-muted">{t('format_hint')}</p>
        </Form>
      )}
    </Card>
  )
}
