import { useIntl } from 'react-intl'
import { loadTags } from '~/platform/load_tags'
import { Button } from '~/ui/button'
import { Dialog } from '~/ui/dialog'
import { Form } from '~/ui/form'
import { FormActions } from '~/ui/form_actions'
import { BulkInputs } from '~/ui/list/bulk_inputs'
import { bulkPath } from '~/ui/list/list_addresses'
import type { BulkTarget, ListData } from '~/ui/list/types'
import { SearchComboBox } from '~/ui/search_combo_box'
import { SubmitButton } from '~/ui/submit_button'

type MergeTagsProps = { list: ListData<unknown>; target: BulkTarget; onClose: () => void }

/** Asks which word the ticked ones become. */
export function MergeTags({ list, target, onClose }: MergeTagsProps) {
  const { formatMessage } = useIntl()
  const count = 'ids' in target ? target.ids.length : list.total
  return (
    <Dialog
      title={formatMessage({ id: 'platform.tags.merge.title' }, { count })}
      description={formatMessage({ id: 'platform.tags.merge.text' })}
      size="sm"
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Form
        action={bulkPath(list, 'merge', target)}
        method="post"
        guardsChanges={false}
        onSuccess={onClose}
      >
        <BulkInputs target={target} />
        <SearchComboBox
          name="into"
          label={formatMessage({ id: 'platform.tags.merge.into' })}
          isRequired
          loadOptions={async (search, signal) =>
            (await loadTags(search, signal)).map(({ id, name }) => ({ value: id, label: name }))
          }
        />
        <FormActions>
          <SubmitButton>{formatMessage({ id: 'platform.tags.merge.submit' })}</SubmitButton>
          <Button variant="ghost" onPress={onClose}>
            {formatMessage({ id: 'ui.cancel' })}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
