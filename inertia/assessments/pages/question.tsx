import { router, usePage } from '@inertiajs/react'
import { useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { QuestionPreview } from '~/assessments/components/question_preview'
import { editorFor } from '~/assessments/editors/registry'
import type { EditedQuestion, EditorPlace } from '#assessments/types'
import type { SharedProps } from '~/types'
import { Button } from '~/ui/button'
import { Callout } from '~/ui/callout'
import { Card } from '~/ui/card'
import { Checkbox } from '~/ui/checkbox'
import { ConfirmDialog } from '~/ui/confirm_dialog'
import { ErrorSummary } from '~/ui/error_summary'
import { FieldErrors } from '~/ui/field_errors'
import { LeaveDialog } from '~/ui/leave_dialog'
import { LinkButton } from '~/ui/link_button'
import { NumberField } from '~/ui/number_field'
import { PageHeader } from '~/ui/page_header'
import { Select } from '~/ui/select'
import { loadTagNames } from '~/platform/load_tags'
import { TagsField } from '~/ui/tags_field'
import { TextArea } from '~/ui/text_area'

type QuestionProps = { question: EditedQuestion; place: EditorPlace; canEdit: boolean }

/** Writing a question of a bank or a quiz, with what its learners will see beside it. */
export default function Question({ question, place, canEdit }: QuestionProps) {
  const { formatMessage } = useIntl()
  const { errors } = usePage<SharedProps>().props
  const editor = editorFor(question.type)
  const { draft, change, save, isSaving, hasChanges } = useDraft(question, place)
  const type = formatMessage({ id: `assessments.types.${question.type}` })
  const title = question.id ? type : formatMessage({ id: 'assessments.editor.new_title' }, { type })

  return (
    <>
      <PageHeader
        title={title}
        breadcrumbs={[...place.crumbs, { label: title }]}
        actions={
          canEdit && question.id && <DeleteQuestion action={place.action} kind={place.kind} />
        }
      />
      {!editor ? (
        <Callout kind="info">{formatMessage({ id: 'assessments.editor.not_editable' })}</Callout>
      ) : (
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <FieldErrors errors={errors}>
            <form
              className="flex flex-col gap-5"
              noValidate
              onSubmit={(event) => {
                event.preventDefault()
                save()
              }}
            >
              <ErrorSummary errors={errors} />
              {!canEdit && (
                <Callout kind="info">
                  {formatMessage({ id: 'assessments.editor.read_only' })}
                </Callout>
              )}
              <fieldset disabled={!canEdit} className="flex min-w-0 flex-col gap-5">
                <Card>
                  <div className="flex flex-col gap-5">
                    <TextArea
                      name="data.question"
                      label={formatMessage({
                        id:
                          question.type === 'fill_blank'
                            ? 'assessments.editor.instruction'
                            : 'assessments.editor.question',
                      })}
                      hint={formatMessage({ id: 'assessments.editor.markdown' })}
                      isRequired={question.type !== 'fill_blank'}
                      rows={3}
                      value={draft.text}
                      onChange={(text) => change({ text })}
                    />
                    <editor.Editor data={draft.data!} onChange={(data) => change({ data })} />
                  </div>
                </Card>
                <Card>
                  <div className="flex flex-col gap-5">
                    <TextArea
                      name="explanation"
                      label={formatMessage({ id: 'assessments.editor.explanation' })}
                      hint={formatMessage({ id: 'assessments.editor.explanation_hint' })}
                      rows={2}
                      value={draft.explanation}
                      onChange={(explanation) => change({ explanation })}
                    />
                    <div className="grid gap-4 sm:grid-cols-2">
                      <NumberField
                        name="points"
                        label={formatMessage({ id: 'assessments.editor.points' })}
                        isRequired
                        minValue={0}
                        maxValue={1000}
                        step={0.5}
                        value={draft.points}
                        onChange={(points) => change({ points: Number.isNaN(points) ? 0 : points })}
                      />
                      <Select
                        name="difficulty"
                        label={formatMessage({ id: 'assessments.editor.difficulty' })}
                        isRequired
                        value={draft.difficulty}
                        onChange={(difficulty) =>
                          change({ difficulty: difficulty as EditedQuestion['difficulty'] })
                        }
                        options={(['easy', 'medium', 'hard'] as const).map((value) => ({
                          value,
                          label: formatMessage({
                            id: `assessments.questions.filters.difficulty.${value}`,
                          }),
                        }))}
                      />
                    </div>
                    <TagsField
                      label={formatMessage({ id: 'assessments.editor.tags' })}
                      defaultValue={draft.tags}
                      onChange={(tags) => change({ tags })}
                      loadTags={loadTagNames}
                    />
                    <Checkbox
                      isSelected={draft.isRequired}
                      onChange={(isRequired) => change({ isRequired })}
                      hint={formatMessage({ id: 'assessments.editor.required_hint' })}
                    >
                      {formatMessage({ id: 'assessments.editor.required' })}
                    </Checkbox>
                  </div>
                </Card>
              </fieldset>
              {canEdit && (
                <div className="sticky bottom-0 flex flex-wrap gap-2 border-t bg-canvas py-3 max-md:bottom-14">
                  <Button type="submit" variant="primary" isPending={isSaving}>
                    {formatMessage({ id: 'assessments.editor.save' })}
                  </Button>
                  <LinkButton href={place.back}>{formatMessage({ id: 'ui.cancel' })}</LinkButton>
                </div>
              )}
            </form>
          </FieldErrors>
          <div className="sticky top-20">
            <QuestionPreview
              type={question.type}
              text={draft.text}
              points={draft.points}
              view={editor.preview(draft.data!)}
            />
          </div>
        </div>
      )}
      <LeaveDialog hasChanges={() => canEdit && hasChanges()} />
    </>
  )
}

/** What is being written; left unsaved it asks before it goes. */
function useDraft(question: EditedQuestion, place: EditorPlace) {
  const [draft, setDraft] = useState<EditedQuestion>(() => ({
    ...question,
    data: question.data ?? editorFor(question.type)?.initial() ?? {},
  }))
  const [isSaving, setSaving] = useState(false)
  const saved = useRef(JSON.stringify(draft))
  const isLeaving = useRef(false)

  function save() {
    router.visit(place.action, {
      method: question.id ? 'put' : 'post',
      data: draft,
      preserveScroll: 'errors',
      preserveState: 'errors',
      onStart: () => setSaving(true),
      onSuccess: () => (isLeaving.current = true),
      onFinish: () => setSaving(false),
    })
  }
  return {
    draft,
    isSaving,
    save,
    change: (part: Partial<EditedQuestion>) => setDraft((now) => ({ ...now, ...part })),
    hasChanges: () => !isLeaving.current && JSON.stringify(draft) !== saved.current,
  }
}

function DeleteQuestion({ action, kind }: { action: string; kind: EditorPlace['kind'] }) {
  const { formatMessage } = useIntl()
  const t = (name: string) => formatMessage({ id: `assessments.editor.${name}_${kind}` })
  return (
    <ConfirmDialog
      title={t('delete_title')}
      description={t('delete_text')}
      confirmLabel={t('delete')}
      isDanger
      onConfirm={() => router.delete(action)}
      trigger={<Button icon="trash">{t('delete')}</Button>}
    />
  )
}
