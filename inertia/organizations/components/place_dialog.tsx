import { router } from '@inertiajs/react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { OrganizationNode } from '#organizations/queries/organization_tree'
import { branchOf, placesIn, sizeOf } from '~/organizations/components/tree_view'
import { Button } from '~/ui/button'
import { Callout } from '~/ui/callout'
import { ComboBox } from '~/ui/combo_box'
import { Dialog } from '~/ui/dialog'

type PlaceDialogProps = {
  /** Moving an organization, or deleting it and saying where those below it go. */
  kind: 'move' | 'delete'
  organization: OrganizationNode
  organizations: OrganizationNode[]
  /** @param place what was put below this one */
  onClose: (place?: string) => void
}

/** Asks for a place in the tree and says first what goes along. */
export function PlaceDialog({ kind, organization, organizations, onClose }: PlaceDialogProps) {
  const { formatMessage } = useIntl()
  const t = (key: string) =>
    formatMessage({ id: `organizations.units.${key}` }, { name: organization.name })
  const [place, choose] = useState(organization.parentId)
  const [isSending, send] = useState(false)
  const branch = branchOf(organizations, organization)
  const isDeletion = kind === 'delete'
  const asksPlace = !isDeletion || branch.length > 1
  const isFull = isDeletion && organization.people + organization.courses + organization.roles > 0
  const options = {
    preserveScroll: true,
    onStart: () => send(true),
    onFinish: () => {
      send(false)
      onClose(place ?? undefined)
    },
  }
  function save() {
    const path = `/admin/orgs/${organization.id}`
    if (isDeletion) router.delete(path, { ...options, data: { into: place } })
    else router.post(`${path}/moves`, { parent: place }, options)
  }
  return (
    <Dialog
      isOpen
      onOpenChange={() => onClose()}
      size="sm"
      title={t(`${kind}_title`)}
      footer={
        <>
          <Button onPress={() => onClose()}>{formatMessage({ id: 'ui.cancel' })}</Button>
          <Button
            variant={isDeletion ? 'danger' : 'primary'}
            isDisabled={
              isSending || !place || isFull || (!isDeletion && place === organization.parentId)
            }
            onPress={save}
          >
            {t(isDeletion ? 'delete' : 'move_save')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {isFull && <Callout kind="warning">{t('delete_full')}</Callout>}
        {isDeletion && !isFull && <p>{t('delete_text')}</p>}
        {asksPlace && !isFull && (
          <ComboBox
            label={t(isDeletion ? 'delete_into' : 'move_to')}
            options={placesIn(organizations.filter((node) => !branch.includes(node)))}
            value={place}
            onChange={choose}
            isRequired
          />
        )}
        {asksPlace && !isFull && <Effects branch={branch} />}
      </div>
    </Dialog>
  )
}

/** What goes along with an organization, and that rights follow it. */
function Effects({ branch }: { branch: OrganizationNode[] }) {
  const { formatMessage, formatList } = useIntl()
  const parts = Object.entries(sizeOf(branch))
    .filter(([, count]) => count > 0)
    .map(([key, count]) => formatMessage({ id: `organizations.units.${key}` }, { count }))
  return (
    <Callout>
      {parts.length > 0 && (
        <p>{formatMessage({ id: 'organizations.units.effects' }, { list: formatList(parts) })}</p>
      )}
      <p>{formatMessage({ id: 'organizations.units.move_rights' })}</p>
    </Callout>
  )
}
