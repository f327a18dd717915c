import { router } from '@inertiajs/react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { AddQuestionMenu } from '~/assessments/components/add_question_menu'
import { BankForm } from '~/assessments/components/bank_form'
import type { BankView } from '#assessments/types'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { ConfirmDialog } from '~/ui/confirm_dialog'
import { EmptyState } from '~/ui/empty_state'
import { IconButton } from '~/ui/icon_button'
import { LinkButton } from '~/ui/link_button'
import { DataTable } from '~/ui/list/data_table'
import type { ListData, ListRow } from '~/ui/list/types'
import { Menu, MenuItem } from '~/ui/menu'
import { PageHeader } from '~/ui/page_header'

type BankProps = { bank: BankView; list: ListData<ListRow> }

export default function Bank({ bank, list }: BankProps) {
  const { formatMessage } = useIntl()
  const path = `/banks/${bank.id}`
  return (
    <>
      <PageHeader
        title={bank.name}
        record={{ kind: 'banks', id: bank.id }}
        description={bank.description}
        badge={
          bank.isPublic && (
            <Badge icon="team">{formatMessage({ id: 'assessments.banks.is_shared' })}</Badge>
          )
        }
        breadcrumbs={[
          { label: formatMessage({ id: 'assessments.banks.title' }), href: '/banks' },
          { label: bank.name },
        ]}
        actions={
          bank.can.edit ? (
            <>
              <AddQuestionMenu path={`${path}/questions/new`} isPrimary />
              <LinkButton href={`${path}/import`} icon="upload">
                {formatMessage({ id: 'assessments.import.title' })}
              </LinkButton>
              <BankMenu bank={bank} />
            </>
          ) : (
            <LinkButton href={`${path}/export.gift`} icon="download" external>
              {formatMessage({ id: 'assessments.banks.export' })}
            </LinkButton>
          )
        }
      />
      <DataTable
        list={list}
        caption={formatMessage({ id: 'assessments.questions.caption' }, { bank: bank.name })}
        empty={
          <EmptyState
            icon="checklist"
            title={formatMessage({ id: 'assessments.questions.empty' })}
            description={formatMessage({ id: 'assessments.questions.empty_text' })}
            action={
              bank.can.edit && (
                <>
                  <AddQuestionMenu path={`${path}/questions/new`} />
                  <LinkButton href={`${path}/import`} icon="upload">
                    {formatMessage({ id: 'assessments.import.title' })}
                  </LinkButton>
                </>
              )
            }
          />
        }
      />
    </>
  )
}

function BankMenu({ bank }: { bank: BankView }) {
  const { formatMessage } = useIntl()
  const [isDeleting, askToDelete] = useState(false)
  const t = (name: string) => formatMessage({ id: `assessments.banks.${name}` })
  return (
    <>
      <BankForm bank={bank} trigger={<Button icon="edit">{t('edit')}</Button>} />
      <Menu label={t('more')} trigger={<IconButton icon="more" label={t('more')} />}>
        <MenuItem icon="download" href={`/banks/${bank.id}/export.gift`} download>
          {t('export')}
        </MenuItem>
        <MenuItem icon="trash" isDanger onPress={() => askToDelete(true)}>
          {t('delete')}
        </MenuItem>
      </Menu>
      <ConfirmDialog
        isOpen={isDeleting}
        onOpenChange={askToDelete}
        title={formatMessage({ id: 'assessments.banks.delete_title' }, { name: bank.name })}
        description={t('delete_text')}
        confirmLabel={t('delete')}
        isDanger
        onConfirm={() => router.delete(`/banks/${bank.id}`)}
      />
    </>
  )
}
