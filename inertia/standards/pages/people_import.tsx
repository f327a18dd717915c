import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { PeopleImportLine } from '#standards/people/types'
import { LastImports } from '~/standards/components/people/last_imports'
import { Callout } from '~/ui/callout'
import { Card } from '~/ui/card'
import { Form } from '~/ui/form'
import { FormActions } from '~/ui/form_actions'
import { LinkButton } from '~/ui/link_button'
import { PageHeader } from '~/ui/page_header'
import { SubmitButton } from '~/ui/submit_button'
import { UploadField } from '~/ui/upload/upload_field'

type PeopleImportProps = { imports: PeopleImportLine[] }

/** Sends a file with people; what its columns are is asked on the next page. */
export default function PeopleImport({ imports }: PeopleImportProps) {
  const { formatMessage } = useIntl()
  const t = (key: string) => formatMessage({ id: `standards.people.${key}` })
  const [hasFile, setHasFile] = useState(false)
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('lead')}
        breadcrumbs={[{ label: t('back'), href: '/admin/users' }, { label: t('title') }]}
      />
      <div className="flex flex-col gap-8">
        <Form action="/admin/users/imports" method="post" guardsChanges={false}>
          <UploadField
            purpose="people"
            name="file"
            label={t('file')}
            hint={t('file_hint')}
            accept=".csv,.tsv,.txt,.xlsx"
            onUploaded={(files) => setHasFile(files.length > 0)}
          />
          <Callout title={t('what_title')}>{t('what_text')}</Callout>
          <FormActions>
            <SubmitButton isDisabled={!hasFile}>{t('read')}</SubmitButton>
            <LinkButton href="/admin/users" variant="ghost">
              {formatMessage({ id: 'ui.cancel' })}
            </LinkButton>
          </FormActions>
        </Form>
        {imports.length > 0 && (
          <Card title={t('last')} isPadded={false}>
            <LastImports imports={imports} />
          </Card>
        )}
      </div>
    </>
  )
}
