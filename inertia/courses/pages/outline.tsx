import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { StudioCourse } from '#courses/queries/studio_course'
import type { TreeModule } from '#courses/queries/course_tree'
import { AddForm } from '~/courses/components/outline/add_bar'
import { OutlineEditor } from '~/courses/components/outline/outline_editor'
import { StudioFrame } from '~/courses/components/studio_frame'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty_state'

type OutlineProps = { course: StudioCourse; modules: TreeModule[] }

/** What a course is made of, in order. */
export default function Outline({ course, modules }: OutlineProps) {
  const { formatMessage } = useIntl()
  const t = (key: string) => formatMessage({ id: `courses.outline.${key}` })
  const [isAdding, setAdding] = useState(false)
  const path = `/studio/${course.slug}`
  const addModule = (
    <Button
      variant={modules.length === 0 ? 'primary' : 'secondary'}
      icon="plus"
      onPress={() => setAdding(true)}
    >
      {t('add.module')}
    </Button>
  )
  return (
    <StudioFrame course={course} tab="outline">
      <div className="flex flex-col gap-4">
        {modules.length === 0 && !isAdding ? (
          <Card isPadded={false}>
            <EmptyState
              icon="layers"
              title={t('empty')}
              description={t('empty_text')}
              action={addModule}
            />
          </Card>
        ) : (
          <OutlineEditor path={path} modules={modules} />
        )}
        {isAdding ? (
          <Card>
            <AddForm
              path={`${path}/modules`}
              label={t('add.module_title')}
              onClose={() => setAdding(false)}
            />
          </Card>
        ) : (
          modules.length > 0 && <div>{addModule}</div>
        )}
      </div>
    </StudioFrame>
  )
}
