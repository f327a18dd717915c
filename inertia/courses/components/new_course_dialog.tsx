import { useIntl } from 'react-intl'
import type { Choice } from '#courses/queries/course_choices'
import { Button } from '~/ui/button'
import { ComboBox } from '~/ui/combo_box'
import { Dialog } from '~/ui/dialog'
import { Form } from '~/ui/form'
import { FormActions } from '~/ui/form_actions'
import { SubmitButton } from '~/ui/submit_button'
import { TextField } from '~/ui/text_field'

/** Title, code and shelf: everything else can wait. */
export function NewCourseDialog({ categories }: { categories: Choice[] }) {
  const { formatMessage } = useIntl()
  const t = (key: string) => formatMessage({ id: `courses.studio.new.${key}` })
  return (
    <Dialog
      title={t('title')}
      description={t('text')}
      size="sm"
      trigger={
        <Button variant="primary" icon="plus">
          {t('open')}
        </Button>
      }
    >
      {(close) => (
        <Form action="/studio" method="post" guardsChanges={false}>
          <TextField name="title" label={t('name')} isRequired autoFocus maxLength={255} />
          <TextField name="code" label={t('code')} hint={t('code_hint')} maxLength={50} />
          {categories.length > 0 && (
            <ComboBox name="category" label={t('category')} options={categories} />
          )}
          <FormActions>
            <SubmitButton>{t('create')}</SubmitButton>
            <Button variant="ghost" onPress={close}>
              {formatMessage({ id: 'ui.cancel' })}
            </Button>
          </FormActions>
        </Form>
      )}
    </Dialog>
  )
}
