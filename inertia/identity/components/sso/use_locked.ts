import { useIntl } from 'react-intl'
import type { ManagedFields } from '#identity/single_sign_on/queries/managed_fields'
import type { MappedField } from '#identity/single_sign_on/rules/fields'

/** What a field looks like that belongs to a provider: it cannot be changed here, and says where it can. */
export function useLocked(managed: ManagedFields) {
  const { formatMessage } = useIntl()
  return (field: string): { isDisabled?: boolean; hint?: string } => {
    const name = managed[field as MappedField]
    if (!name) return {}
    return { isDisabled: true, hint: formatMessage({ id: 'identity.sso.managed_by' }, { name }) }
  }
}
