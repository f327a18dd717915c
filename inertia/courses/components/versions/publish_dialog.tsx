import { useIntl } from 'react-intl'
import type { StudioCourse } from '#courses/queries/studio_course'
import type { ItemChange } from '#courses/rules/compare_versions'
import { ChangeList } from '~/courses/components/versions/change_list'
import { Button } from '~/ui/button'
import { Dialog } from '~/ui/dialog'
import { Form } from '~/ui/form'
import { FormActions } from '~/ui/form_actions'
import { SubmitButton } from '~/ui/submit_button'
import { TextArea } from '~/ui/text_area'

/** Asks what is new before a version is published. */
export function PublishDialog({
  course,
  changes,
}: {
  course: StudioCourse
  changes: ItemChange[]
}) {
  const { formatMessage } = useIntl()
  const t = (key: string) => formatMessage({ id: `courses.versions.${key}` })
  return (
    <Dialog
      title={t('publish_title')}
      description={t(course.version ? 'publish_text' : 'publish_first_text')}
      trigger={
        <Button variant="primary" icon="send">
          {t('publish')}
        </Button>
      }
    >
      {(close) => (
        <Form
          action={`/studio/${course.slug}/versions`}
          method="post"
          guardsChanges={false}
          onSuccess={close}
        >
          {course.version && changes.length > 0 && (
            <div
              className="max-h-60 overflow-auto rounded-card border"
              role="region"
              tabIndex={0}
              aria-label={t('changes_title')}
            >
              <ChangeList changes={changes} />
            </div>
          )}
          <TextArea
            name="changeLog"
            label={t('change_log')}
            hint={t('change_log_hint')}
            isRequired
            maxLength={5000}
          />
          <FormActions>
            <SubmitButton>{t('publish')}</SubmitButton>
            <Button variant="ghost" onPress={close}>
              {formatMessage({ id: 'ui.cancel' })}
            </Button>
          </FormActions>
        </Form>
      )}
    </Dialog>
  )
}
