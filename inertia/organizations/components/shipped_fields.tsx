import { useIntl } from 'react-intl'
import type { RoleHead } from '#organizations/types'
import { TextArea } from '~/ui/text_area'

/** What may be changed of a shipped role: its description. The rest goes along as it is. */
export function ShippedFields({ role }: { role: RoleHead }) {
  const { formatMessage } = useIntl()
  return (
    <>
      <input type="hidden" name="name" value={role.name} />
      <input type="hidden" name="level" value={Math.min(role.level, 99)} />
      <TextArea
        name="description"
        label={formatMessage({ id: 'organizations.role.fields.description' })}
        defaultValue={role.description ?? ''}
        rows={2}
        maxLength={1000}
      />
    </>
  )
}
