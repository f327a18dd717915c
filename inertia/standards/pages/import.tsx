import { useState } from 'react'
import { useIntl } from 'react-intl'
import { Callout } from '~/ui/callout'
import { Form } from '~/ui/form'
import { FormActions } from '~/ui/form_actions'
import { LinkButton } from '~/ui/link_button'
import { PageHeader } from '~/ui/page_header'
import { RadioGroup } from '~/ui/radio_group'
import { SubmitButton } from '~/ui/submit_button'
import { UploadField } from '~/ui/upload/upload_field'

/** Sends a package of Markdown files; the job it starts is watched on the next page. */
export default function ImportCourse() {
  const { formatMessage } = useIntl()
  const t = (key: string) => formatMessage({ id: `standards.import.${key}` })
  const [hasFile, setHasFile] = useState(false)
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('lead')}
        breadcrumbs={[{ label: t('back'), href: '/studio' }, { label: t('title') }]}
      />
      <Form action="/studio/import" method="post" guardsChanges={false}>
        <UploadField
          purpose="course_package"
          name="package"
          label={t('file')}
          hint={t('file_hint')}
          accept=".zip,application/zip"
          onUploaded={(files) => setHasFile(files.length > 0)}
        />
        <RadioGroup
          name="mode"
          label={t('mode.label')}
          look="cards"
          defaultValue="update"
          isRequired
          options={[
            { value: 'update', label: t('mode.update'), description: t('mode.update_hint') },
            { value: 'new', label: t('mode.new'), description: t('mode.new_hint') },
          ]}
        />
        <Callout title={t('what_title')}>{t('what_text')}</Callout>
        <FormActions>
          <SubmitButton isDisabled={!hasFile}>{t('start')}</SubmitButton>
          <LinkButton href="/studio" variant="ghost">
            {formatMessage({ id: 'ui.cancel' })}
          </LinkButton>
        </FormActions>
      </Form>
    </>
  )
}
