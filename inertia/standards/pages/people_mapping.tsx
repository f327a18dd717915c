import { useIntl } from 'react-intl'
import type { FieldChoice, PeopleImportPage } from '#standards/people/types'
import { ColumnFields } from '~/standards/components/people/column_fields'
import { FileFormat } from '~/standards/components/people/file_format'
import { Card } from '~/ui/card'
import { Checkbox } from '~/ui/checkbox'
import { Form } from '~/ui/form'
import { FormActions } from '~/ui/form_actions'
import { LinkButton } from '~/ui/link_button'
import { PageHeader } from '~/ui/page_header'
import { Select } from '~/ui/select'
import { SubmitButton } from '~/ui/submit_button'

type PeopleMappingProps = { file: PeopleImportPage; fields: FieldChoice[] }

const MODES = ['all', 'add', 'change']

/** How the file was read, and what its columns are. */
export default function PeopleMapping({ file, fields }: PeopleMappingProps) {
  const { formatMessage } = useIntl()
  const t = (key: string) => formatMessage({ id: `standards.people.${key}` })
  const { id, fileName, options } = file
  return (
    <>
      <PageHeader
        title={t('mapping.title')}
        description={t('mapping.columns_hint')}
        breadcrumbs={[
          { label: t('back'), href: '/admin/users' },
          { label: t('title'), href: '/admin/users/import' },
          { label: fileName },
        ]}
      />
      <div className="flex flex-col gap-6">
        <FileFormat file={file} />
        <Form
          key={JSON.stringify(file.columns)}
          action={`/admin/users/imports/${id}/check`}
          method="post"
          guardsChanges={false}
          className="max-w-4xl"
        >
          <Card title={t('mapping.columns')} isPadded={false}>
            <ColumnFields columns={file.columns} fields={fields} />
          </Card>
          <Card title={t('mapping.options')}>
            <div className="flex flex-col gap-5">
              <Select
                name="mode"
                label={t('mapping.mode')}
                defaultValue={options.mode}
                isRequired
                className="max-w-md"
                options={MODES.map((value) => ({ value, label: t(`mapping.modes.${value}`) }))}
              />
              <Checkbox
                name="clears"
                defaultSelected={options.clears}
                hint={t('mapping.clears_hint')}
              >
                {t('mapping.clears')}
              </Checkbox>
              <Checkbox
                name="invite"
                defaultSelected={options.invite}
                hint={t('mapping.invite_hint')}
              >
                {t('mapping.invite')}
              </Checkbox>
            </div>
          </Card>
          <FormActions>
            <SubmitButton>{t('mapping.check')}</SubmitButton>
            <LinkButton href="/admin/users/import" variant="ghost">
              {formatMessage({ id: 'ui.cancel' })}
            </LinkButton>
          </FormActions>
        </Form>
      </div>
    </>
  )
}
