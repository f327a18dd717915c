import { router } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import { EDITABLE_TYPES } from '~/assessments/editors/registry'
import { Button } from '~/ui/button'
import { Menu, MenuItem } from '~/ui/menu'

type AddQuestionMenuProps = {
  /** The page of a new question, which gets the type. */
  path: string
  isPrimary?: boolean
}

/** The types of questions one can write. */
export function AddQuestionMenu({ path, isPrimary }: AddQuestionMenuProps) {
  const { formatMessage } = useIntl()
  const label = formatMessage({ id: 'assessments.editor.add' })
  return (
    <Menu
      label={label}
      trigger={
        <Button variant={isPrimary ? 'primary' : 'secondary'} icon="plus">
          {label}
        </Button>
      }
    >
      {EDITABLE_TYPES.map((type) => (
        <MenuItem key={type} onPress={() => router.visit(`${path}/${type}`)}>
          {formatMessage({ id: `assessments.types.${type}` })}
        </MenuItem>
      ))}
    </Menu>
  )
}
