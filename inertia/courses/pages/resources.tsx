import { router } from '@inertiajs/react'
import { useEffect, useState } from 'react'
import { useIntl } from 'react-intl'
import type { ResourceView } from '#courses/queries/course_resources'
import type { StudioCourse } from '#courses/queries/studio_course'
import { LinkDialog } from '~/courses/components/outline/link_dialog'
import { ResourceLine } from '~/courses/components/resource_line'
import { StudioFrame } from '~/courses/components/studio_frame'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty_state'
import { ReorderList } from '~/ui/reorder_list'

type ResourcesProps = { course: StudioCourse; resources: ResourceView[] }

/** What a course offers besides its lessons: files and links, in an order of the author's. */
export default function Resources({ course, resources }: ResourcesProps) {
  const { formatMessage } = useIntl()
  const t = (key: string) => formatMessage({ id: `courses.resources.${key}` })
  const path = `/studio/${course.slug}/resources`
  const [isAdding, setAdding] = useState(false)
  const { order, reorder } = useOrder(path, resources)
  const add = (
    <Button variant="primary" icon="plus" onPress={() => setAdding(true)}>
      {t('add')}
    </Button>
  )
  return (
    <StudioFrame course={course} tab="resources">
      {order.length === 0 ? (
        <Card>
          <EmptyState icon="file" title={t('empty')} description={t('empty_text')} action={add} />
        </Card>
      ) : (
        <div className="flex max-w-3xl flex-col gap-4">
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p className="text-ink-muted">{t('lead')}</p>
            {add}
          </div>
          <ReorderList
            items={order}
            label={t('title')}
            nameOf={({ title }) => title}
            onReorder={reorder}
          >
            {(resource) => <ResourceLine resource={resource} path={`${path}/${resource.id}`} />}
          </ReorderList>
        </div>
      )}
      {isAdding && (
        <LinkDialog
          title={t('add')}
          description={t('add_text')}
          path={path}
          onClose={() => setAdding(false)}
        />
      )}
    </StudioFrame>
  )
}

/** Shows a new order at once; the server's word stays the last one. */
function useOrder(path: string, resources: ResourceView[]) {
  const [order, setOrder] = useState(resources)
  useEffect(() => setOrder(resources), [resources])

  function reorder(ids: string[]) {
    setOrder(ids.map((id) => resources.find((resource) => resource.id === id)!))
    router.put(
      `${path}/order`,
      { order: ids },
      { preserveScroll: true, preserveState: true, onError: () => setOrder(resources) }
    )
  }

  return { order, reorder }
}
