import { useIntl } from 'react-intl'
import type { MaintenanceDetails } from '#administration/maintenance/types'
import { TextArea } from '~/ui/text_area'
import { TextField } from '~/ui/text_field'

const LANGUAGES = ['de', 'ar']

/** What people read. A language without words of its own shows the English ones. */
export function MaintenanceWords({ window }: { window: MaintenanceDetails | null }) {
  const { formatMessage } = useIntl()
  const t = (id: string) => formatMessage({ id: `administration.maintenance.form.${id}` })
  return (
    <div className="flex flex-col gap-5">
      <TextField
        name="title"
        label={t('title')}
        hint={t('title_hint')}
        defaultValue={window?.title}
        maxLength={255}
        isRequired
      />
      <TextArea name="text" label={t('text')} defaultValue={window?.text} rows={3} />
      {LANGUAGES.map((language) => (
        <details key={language} className="rounded-control border px-4 py-3">
          <summary className="cursor-pointer font-medium">{t(`languages.${language}`)}</summary>
          <div className="flex flex-col gap-5 pt-4" lang={language}>
            <TextField
              name={`translations.${language}.title`}
              label={t('title')}
              defaultValue={window?.translations[language]?.title ?? ''}
              maxLength={255}
            />
            <TextArea
              name={`translations.${language}.text`}
              label={t('text')}
              defaultValue={window?.translations[language]?.text ?? ''}
              rows={3}
            />
          </div>
        </details>
      ))}
    </div>
  )
}
