import { Link, router } from '@inertiajs/react'
import { useState, type ReactNode } from 'react'
import type { Reason } from '#learning/types'
import { ChangeDialog, type Change } from '~/learning/components/change_dialog'
import { ReasonsCell } from '~/learning/components/reasons_cell'
import { CELLS, type CourseValue } from '~/ui/list/cells'
import { DataTable } from '~/ui/list/data_table'
import { listQuery } from '~/ui/list/list_query'
import type { BulkTarget, ListColumn, ListData, ListRow } from '~/ui/list/types'

export type EnrollmentRow = ListRow & {
  reasons?: Reason[]
  userId?: string
  course?: CourseValue
  /** How everybody in this course stands, for who may see it. */
  progressHref?: string | null
}

type EnrollmentTableProps = {
  list: ListData<EnrollmentRow>
  caption: string
  empty: ReactNode
  /** Where changes are sent; without it nothing can be changed. */
  base?: '/team' | '/admin/enrollments'
}

/** People and their courses, with "Why?" in each row and what can be done with those ticked. */
export function EnrollmentTable({ list, caption, empty, base }: EnrollmentTableProps) {
  const [change, setChange] = useState<Change | null>(null)

  function onBulk(key: string, target: BulkTarget) {
    if (key === 'assign') return router.visit(assignHref(base!, list, target))
    const count = 'ids' in target ? target.ids.length : list.total
    setChange({ kind: key as Change['kind'], target, count })
  }

  return (
    <>
      <DataTable
        list={list}
        caption={caption}
        empty={empty}
        onBulk={onBulk}
        renderCell={renderCell}
      />
      {base && (
        <ChangeDialog
          base={base}
          change={change}
          state={list.state}
          onClose={() => setChange(null)}
        />
      )}
    </>
  )
}

function renderCell({ reasons = [], course, progressHref }: EnrollmentRow, { key }: ListColumn) {
  if (key === 'why') return <ReasonsCell reasons={reasons} />
  if (key !== 'course' || !course || !progressHref) return undefined
  return (
    <Link
      href={progressHref}
      className="rounded-sm decoration-line-strong underline-offset-3 hover:text-accent-ink hover:underline"
    >
      {CELLS.course(course as never, '')}
    </Link>
  )
}

function assignHref(base: string, list: ListData<EnrollmentRow>, target: BulkTarget) {
  if ('allMatching' in target) {
    return `${base}/assign?${new URLSearchParams({ all: '1', ...listQuery(list.state) })}`
  }
  const ticked = list.rows.filter(({ id }) => target.ids.includes(id))
  const people = ticked.flatMap(({ userId }) => userId ?? [])
  return `${base}/assign?${new URLSearchParams({ people: [...new Set(people)].join(',') })}`
}
