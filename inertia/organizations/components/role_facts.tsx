import { useIntl } from 'react-intl'
import type { RoleHead } from '#organizations/types'
import { DescriptionList } from '~/ui/description_list'

/** What a role is, where it is not to be changed. */
export function RoleFacts({ role }: { role: RoleHead }) {
  const { formatMessage, formatNumber } = useIntl()
  const t = (key: string) => formatMessage({ id: `organizations.${key}` })
  return (
    <DescriptionList
      items={[
        { term: t('role.fields.name'), value: role.name },
        { term: t('role.fields.kind'), value: t(`roles.filters.kind.${role.kind}`) },
        { term: t('role.fields.level'), value: formatNumber(role.level) },
        {
          term: t('role.fields.parent'),
          value: role.parent?.name ?? t('role.fields.no_parent'),
        },
      ]}
    />
  )
}
