import type { PersonDetails } from '#identity/queries/person_details'
import { loadChoices } from '~/ui/load_choices'
import { SearchComboBox } from '~/ui/search_combo_box'

type ManagerFieldProps = { name: string; label: string; manager: PersonDetails['manager'] }

/** Who somebody reports to, found by name. */
export function ManagerField({ manager, ...field }: ManagerFieldProps) {
  return (
    <SearchComboBox
      {...field}
      selected={manager ? { value: manager.id, label: manager.name } : undefined}
      loadOptions={(search, signal) => loadChoices('/admin/users/choices', search, signal)}
    />
  )
}
