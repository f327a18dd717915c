import { router } from '@inertiajs/react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { RecordShape, RecordView } from '#platform/records/types'
import { RecordFields } from '~/platform/components/records/record_fields'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ConfirmDialog } from '~/ui/confirm_dialog'
import { Form } from '~/ui/form'
import { FormActions } from '~/ui/form_actions'
import { PageHeader } from '~/ui/page_header'
import { SubmitButton } from '~/ui/submit_button'

type RecordProps = { record: RecordView; shape: RecordShape }

/** One record of a kind that was declared as one: its form, its past, its way to the trash. */
export default function RecordPage({ record, shape }: RecordProps) {
  const { formatMessage } = useIntl()
  const [isDeleting, askToDelete] = useState(false)
  const t = (key: string) => formatMessage({ id: `platform.records.${key}` })
  const path = `${shape.path}/${record.id}`
  return (
    <>
      <PageHeader
        title={record.title}
        record={{ kind: shape.kind, id: record.id }}
        breadcrumbs={[
          { label: formatMessage({ id: `${shape.labels}.title` }), href: shape.path },
          { label: record.title },
        ]}
        actions={
          <Button icon="trash" onPress={() => askToDelete(true)}>
            {t('trash')}
          </Button>
        }
      />
      <Card className="max-w-2xl">
        <Form key={record.id} action={path} method="put">
          <RecordFields shape={shape} values={record.values} />
          <FormActions>
            <SubmitButton>{t('save')}</SubmitButton>
          </FormActions>
        </Form>
      </Card>
      <ConfirmDialog
        isOpen={isDeleting}
        onOpenChange={askToDelete}
        title={formatMessage({ id: 'platform.records.trash_title' }, { name: record.title })}
        description={formatMessage({ id: `${shape.labels}.trash_text` })}
        confirmLabel={t('trash')}
        isDanger
        onConfirm={() => router.delete(path)}
      />
    </>
  )
}
