import { useIntl } from 'react-intl'
import type { AssignmentLine } from '#organizations/types'
import { RevokeRole } from '~/organizations/components/revoke_role'
import { DateText } from '~/ui/date_text'
import { TextLink } from '~/ui/text_link'

type AssignmentItemProps = { path: string; line: AssignmentLine; canManage: boolean }

/** A role as sentences: what, where, given by whom, until when. */
export function AssignmentItem({ path, line, canManage }: AssignmentItemProps) {
  const { formatMessage } = useIntl()
  const t = (key: string, values: Record<string, any> = {}) =>
    formatMessage({ id: `organizations.access.${key}` }, values)
  return (
    <li className="flex items-start justify-between gap-x-4 py-3">
      <div className="flex min-w-0 flex-col gap-0.5">
        <span className="font-medium">
          <TextLink href={`/admin/roles/${line.roleId}`}>{line.role}</TextLink>
          {' · '}
          {line.place}
        </span>
        <span className="text-ink-muted">
          {t(line.givenBy ? 'given_by' : 'given_at', {
            name: line.givenBy ?? '',
            at: <DateText key="at" value={line.givenAt} />,
          })}{' '}
          {line.isOpen &&
            line.endsAt &&
            t('ends', { at: <DateText key="at" value={line.endsAt} /> })}
          {line.endedAt &&
            t(line.endedBy ? 'ended_by' : 'ended', {
              name: line.endedBy ?? '',
              at: <DateText key="at" value={line.endedAt} />,
            })}
        </span>
        {line.reason && (
          <span className="text-ink-muted">{t('because', { reason: line.reason })}</span>
        )}
      </div>
      {canManage && line.canRevoke && <RevokeRole path={`${path}/${line.id}`} role={line.role} />}
    </li>
  )
}
