import { useIntl } from 'react-intl'
import type { MembershipLine } from '#organizations/types'
import { Checkbox } from '~/ui/checkbox'
import { Select } from '~/ui/select'
import { TextField } from '~/ui/text_field'

const ROLES = ['member', 'lead', 'deputy', 'assistant']

/** What somebody is called in an organization. */
export function MembershipFields({ membership }: { membership?: MembershipLine }) {
  const { formatMessage } = useIntl()
  const t = (key: string) => formatMessage({ id: `organizations.memberships.${key}` })
  return (
    <>
      <TextField
        name="title"
        label={t('title')}
        hint={t('title_hint')}
        defaultValue={membership?.title ?? ''}
        maxLength={255}
      />
      <Select
        name="role"
        label={t('role')}
        hint={t('role_hint')}
        defaultValue={membership?.role ?? 'member'}
        options={ROLES.map((value) => ({
          value,
          label: formatMessage({ id: `organizations.members.filters.role.${value}` }),
        }))}
      />
      {!membership?.isPrimary && (
        <Checkbox name="isPrimary" hint={t('primary_hint')}>
          {t('make_primary')}
        </Checkbox>
      )}
    </>
  )
}
