import { useState } from 'react'
import { useIntl } from 'react-intl'
import { router } from '@inertiajs/react'
import type { MembershipLine } from '#organizations/types'
import { LeaveDialog } from '~/organizations/components/leave_dialog'
import { MembershipFields } from '~/organizations/components/membership_fields'
import { Badge } from '~/ui/badge'
import { DateText } from '~/ui/date_text'
import { Dialog } from '~/ui/dialog'
import { Form } from '~/ui/form'
import { FormActions } from '~/ui/form_actions'
import { IconButton } from '~/ui/icon_button'
import { Menu, MenuItem } from '~/ui/menu'
import { SubmitButton } from '~/ui/submit_button'
import { TextLink } from '~/ui/text_link'

type MembershipItemProps = { path: string; membership: MembershipLine }

/** Where somebody belongs, as what, from when until when. */
export function MembershipItem({ path, membership }: MembershipItemProps) {
  const { formatMessage } = useIntl()
  const t = (key: string, values: Record<string, any> = {}) =>
    formatMessage({ id: `organizations.memberships.${key}` }, values)
  const { organization, above, title, role, isPrimary, status, joinedAt, leftAt } = membership
  const called = [
    title,
    role !== 'member' && formatMessage({ id: `organizations.members.filters.role.${role}` }),
  ].filter(Boolean)
  return (
    <li className="flex items-start justify-between gap-x-4 py-3">
      <div className="flex min-w-0 flex-col gap-0.5">
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
          <TextLink href={`/admin/orgs/${organization.id}`}>{organization.name}</TextLink>
          {isPrimary && <Badge tone="info">{t('primary')}</Badge>}
          {status === 'pending' && <Badge tone="warning">{t('planned')}</Badge>}
        </span>
        {above.length > 0 && <span className="text-ink-muted">{above.join(' › ')}</span>}
        {called.length > 0 && <span>{called.join(' · ')}</span>}
        <span className="text-ink-muted">
          {t(status === 'pending' ? 'from' : 'since', {
            at: <DateText key="at" value={joinedAt} />,
          })}
          {leftAt && ' '}
          {leftAt &&
            t(status === 'inactive' ? 'left' : 'leaves', {
              at: <DateText key="at" value={leftAt} />,
            })}
        </span>
      </div>
      {membership.canManage && <ItemMenu path={path} membership={membership} />}
    </li>
  )
}

function ItemMenu({ path, membership }: MembershipItemProps) {
  const { formatMessage } = useIntl()
  const { name } = membership.organization
  const t = (key: string) => formatMessage({ id: `organizations.memberships.${key}` }, { name })
  const [task, setTask] = useState<'edit' | 'leave' | null>(null)
  const close = () => setTask(null)
  const isLeaving = membership.leftAt !== null
  return (
    <>
      <Menu label={name} trigger={<IconButton icon="more" variant="ghost" label={t('more')} />}>
        <MenuItem icon="edit" onPress={() => setTask('edit')}>
          {t('edit')}
        </MenuItem>
        {isLeaving && (
          <MenuItem
            icon="undo"
            onPress={() => router.put(path, { leaves: false }, { preserveScroll: true })}
          >
            {t('stay')}
          </MenuItem>
        )}
        <MenuItem icon="trash" isDanger onPress={() => setTask('leave')}>
          {t('leave_one')}
        </MenuItem>
      </Menu>
      {task === 'leave' && <LeaveDialog path={`${path}/end`} onClose={close} />}
      {task === 'edit' && (
        <Dialog title={name} isOpen onOpenChange={close}>
          <Form
            action={path}
            method="put"
            className="max-w-none"
            guardsChanges={false}
            onSuccess={close}
          >
            <MembershipFields membership={membership} />
            <FormActions>
              <SubmitButton>{t('save')}</SubmitButton>
            </FormActions>
          </Form>
        </Dialog>
      )}
    </>
  )
}
