import { router } from '@inertiajs/react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { RightRow, RoleHead } from '#organizations/types'
import { RightsArea } from '~/organizations/components/rights_area'
import { RoleFrame } from '~/organizations/components/role_frame'
import { UnsavedRights } from '~/organizations/components/unsaved_rights'
import { EmptyState } from '~/ui/empty_state'
import { LeaveDialog } from '~/ui/leave_dialog'
import { SearchField } from '~/ui/search_field'

type RoleProps = { role: RoleHead; rights: RightRow[] }
type Chosen = Record<string, boolean | null>

/** What a role allows and denies. */
export default function Role({ role, rights }: RoleProps) {
  const { formatMessage } = useIntl()
  const [chosen, setChosen] = useState<Chosen>({})
  const [search, setSearch] = useState('')
  const [isSaving, setSaving] = useState(false)
  const valueOf = (row: RightRow) => (row.permission in chosen ? chosen[row.permission] : row.own)
  const changes = rights
    .map((row) => ({ row, value: valueOf(row) }))
    .filter(({ row, value }) => value !== row.own)
  const found = rights.filter(({ permission }) =>
    `${permission} ${formatMessage({ id: `platform.permissions.${permission}` })}`
      .toLocaleLowerCase()
      .includes(search.trim().toLocaleLowerCase())
  )

  function save() {
    const said = rights.map((row) => [row.permission, valueOf(row)] as const)
    const own = Object.fromEntries(said.filter(([, value]) => value !== null))
    setSaving(true)
    router.put(
      `/admin/roles/${role.id}/rights`,
      { rights: own },
      { preserveScroll: true, onSuccess: () => setChosen({}), onFinish: () => setSaving(false) }
    )
  }

  return (
    <RoleFrame role={role} part="rights">
      <SearchField
        label={formatMessage({ id: 'organizations.rights.search' })}
        placeholder={formatMessage({ id: 'organizations.rights.search' })}
        value={search}
        onChange={setSearch}
        className="max-w-md"
      />
      {[...Map.groupBy(found, ({ area }) => area)].map(([area, rows]) => (
        <RightsArea
          key={area}
          area={area}
          rows={rows}
          valueOf={valueOf}
          canChange={role.canChange}
          onChange={(row, value) => setChosen((before) => ({ ...before, [row.permission]: value }))}
        />
      ))}
      {!found.length && (
        <EmptyState
          icon="search"
          title={formatMessage({ id: 'organizations.rights.none_found' })}
        />
      )}
      {changes.length > 0 && (
        <UnsavedRights
          role={role}
          changes={changes}
          isSaving={isSaving}
          onSave={save}
          onDiscard={() => setChosen({})}
        />
      )}
      <LeaveDialog hasChanges={() => !isSaving && changes.length > 0} />
    </RoleFrame>
  )
}
