import { useIntl } from 'react-intl'
import type { RoleHead, RoleOption } from '#organizations/types'
import { NumberField } from '~/ui/number_field'
import { Select } from '~/ui/select'
import { TextArea } from '~/ui/text_area'
import { TextField } from '~/ui/text_field'

type RoleFieldsProps = {
  /** Off for a copy, which inherits as its source does. */
  asksParent?: boolean
  role?: RoleHead
  options: RoleOption[]
  myLevel: number
}

/** Name, description, level and parent of a role. */
export function RoleFields({ role, options, myLevel, asksParent = true }: RoleFieldsProps) {
  const { formatMessage } = useIntl()
  const t = (key: string, values?: Record<string, number>) =>
    formatMessage({ id: `organizations.role.fields.${key}` }, values)
  return (
    <>
      <TextField
        name="name"
        label={t('name')}
        defaultValue={role?.name}
        maxLength={100}
        isRequired
      />
      <TextArea
        name="description"
        label={t('description')}
        defaultValue={role?.description ?? ''}
        rows={2}
        maxLength={1000}
      />
      <NumberField
        name="level"
        label={t('level')}
        hint={t('level_hint', { level: myLevel })}
        defaultValue={role?.level ?? Math.min(20, myLevel - 1)}
        minValue={1}
        maxValue={myLevel - 1}
        isRequired
      />
      {asksParent && (
        <Select
          name="parent"
          label={t('parent')}
          hint={t('parent_hint')}
          defaultValue={role?.parent?.id ?? ''}
          options={[
            { value: '', label: t('no_parent') },
            ...withParent(options, role).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
    </>
  )
}

/** The parent that is there stays to be chosen, even at or above one's own level. */
function withParent(options: RoleOption[], role?: RoleHead) {
  const parent = role?.parent
  if (!parent || options.some(({ id }) => id === parent.id)) return options
  return [...options, { ...parent, level: 0 }]
}
