import { useIntl } from 'react-intl'
import { Button } from '~/ui/button'
import { Checkbox } from '~/ui/checkbox'
import { Dialog } from '~/ui/dialog'
import { Form } from '~/ui/form'
import { FormActions } from '~/ui/form_actions'
import { listPath } from '~/ui/list/list_addresses'
import { rowsQuery } from '~/ui/list/list_query'
import type { ListData, ListView } from '~/ui/list/types'
import { viewPath } from '~/ui/list/use_views'
import { SubmitButton } from '~/ui/submit_button'
import { TextField } from '~/ui/text_field'

type ViewDialogProps = {
  list: ListData<unknown>
  /** The one to change; a new one without. */
  view?: ListView
  onClose: () => void
}

/** What a view is called and who sees it. */
export function ViewDialog({ list, view, onClose }: ViewDialogProps) {
  const { formatMessage } = useIntl()
  const words = (id: string) => formatMessage({ id: `ui.views.${id}` }, { name: view?.name })
  return (
    <Dialog
      size="sm"
      title={words(view ? 'edit' : 'save_as')}
      description={view ? undefined : words('save_hint')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Form
        action={
          view
            ? viewPath(view, list.state)
            : `${listPath(list, 'views')}?${new URLSearchParams(rowsQuery(list.state))}`
        }
        method={view ? 'put' : 'post'}
        className="max-w-none"
        guardsChanges={false}
        options={{ preserveScroll: true, preserveState: true }}
        onSuccess={onClose}
      >
        <TextField
          name="name"
          label={words('name')}
          defaultValue={view?.name}
          maxLength={100}
          isRequired
          autoFocus
        />
        {(list.canShareViews || view?.isShared) && (
          <Checkbox name="isShared" defaultSelected={view?.isShared} hint={words('share_hint')}>
            {words('share')}
          </Checkbox>
        )}
        <Checkbox name="isDefault" defaultSelected={view?.isDefault} hint={words('default_hint')}>
          {words('make_default')}
        </Checkbox>
        <FormActions>
          <SubmitButton>{words('save')}</SubmitButton>
          <Button variant="ghost" onPress={onClose}>
            {formatMessage({ id: 'ui.cancel' })}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
