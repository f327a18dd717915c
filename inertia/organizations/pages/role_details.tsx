import { router } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import type { RoleHead, RoleOption } from '#organizations/types'
import { DeleteRole } from '~/organizations/components/delete_role'
import { RoleFacts } from '~/organizations/components/role_facts'
import { RoleFields } from '~/organizations/components/role_fields'
import { RoleFrame } from '~/organizations/components/role_frame'
import { ShippedFields } from '~/organizations/components/shipped_fields'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ConfirmDialog } from '~/ui/confirm_dialog'
import { Form } from '~/ui/form'
import { FormActions } from '~/ui/form_actions'
import { SubmitButton } from '~/ui/submit_button'

type RoleDetailsProps = { role: RoleHead; options: RoleOption[]; myLevel: number }

/** What a role is called, how high it stands and what it inherits. */
export default function RoleDetails({ role, options, myLevel }: RoleDetailsProps) {
  const { formatMessage, formatList } = useIntl()
  const t = (key: string, values?: Record<string, string | number>) =>
    formatMessage({ id: `organizations.role.${key}` }, values)
  const path = `/admin/roles/${role.id}`
  return (
    <RoleFrame role={role} part="details">
      {(role.isSystem || !role.canChange) && (
        <Card title={t('details')} className="max-w-2xl">
          <RoleFacts role={role} />
          {role.isSystem && <p className="mt-4 text-ink-muted">{t('shipped_text')}</p>}
        </Card>
      )}
      {role.canChange && (
        <Form action={path} method="put">
          <Card>
            <div className="flex flex-col gap-5">
              {role.isSystem ? (
                <ShippedFields role={role} />
              ) : (
                <RoleFields role={role} options={options} myLevel={myLevel} />
              )}
              <p className="text-ink-muted">
                {t('reach', { count: role.reach.people })}{' '}
                {role.reach.roles.length > 0 &&
                  t('reach_roles', { roles: formatList(role.reach.roles) })}
              </p>
            </div>
          </Card>
          <FormActions>
            <SubmitButton>{t('save')}</SubmitButton>
          </FormActions>
        </Form>
      )}
      {role.canChange && !role.isDefault && (
        <div className="flex flex-wrap gap-2">
          {role.kind !== 'course' && (
            <ConfirmDialog
              title={t('make_default_title', { role: role.name })}
              description={t('make_default_text')}
              confirmLabel={t('make_default')}
              onConfirm={() => router.put(`${path}/default`)}
              trigger={<Button icon="star">{t('make_default')}</Button>}
            />
          )}
          {!role.isSystem && <DeleteRole role={role} options={options} />}
        </div>
      )}
    </RoleFrame>
  )
}
