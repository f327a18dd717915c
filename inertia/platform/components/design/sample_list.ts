import type { ListData, ListRow } from '~/ui/list/types'

const PEOPLE = [
  'Lina Learner',
  'Omar Overdue',
  'Noor New-hire',
  'Marco Manager',
  'Dual Dana',
  'Ada Author',
]
const COURSES = ['Forklift Safety', 'GDPR Basics', 'First Aid', 'Leadership Lab']
const STATUSES = [
  { value: 'in_progress', label: 'In progress' },
  { value: 'completed', label: 'Completed' },
  { value: 'failed', label: 'Failed' },
  { value: 'enrolled', label: 'Enrolled' },
]

/** A list as the server sends it, for looking at tables without one. */
export const SAMPLE_LIST: ListData<ListRow> = {
  name: 'design.enrollments',
  path: '/design',
  about: null,
  rows: PEOPLE.map((name, index) => ({
    id: `row-${index}`,
    href: `/team/${index}`,
    learner: { name, email: `${name.split(' ')[0].toLowerCase()}@acme.test` },
    course: COURSES[index % COURSES.length],
    status: STATUSES[index % STATUSES.length],
    progress: [38, 100, 64, 0, 12, 91][index],
    dueAt: index === 3 ? null : `2026-12-0${index + 1}T16:30:00.000Z`,
    time: 900 * (index * 3 + 1),
    score: [82.5, 96, 41, null, 70, 88][index],
    isRequired: index % 2 === 0,
  })),
  columns: [
    { key: 'learner', label: 'Learner', kind: 'person', sortable: true, primary: true },
    { key: 'course', label: 'Course', kind: 'course', sortable: true },
    { key: 'status', label: 'Status', kind: 'status', sortable: true },
    { key: 'progress', label: 'Progress', kind: 'progress', sortable: false },
    { key: 'dueAt', label: 'Due', kind: 'datetime', sortable: true },
    { key: 'time', label: 'Time', kind: 'duration', sortable: true },
    { key: 'score', label: 'Score', kind: 'percent', sortable: true },
    { key: 'isRequired', label: 'Required', kind: 'boolean', sortable: false, hidden: true },
  ],
  filters: [
    {
      key: 'status',
      label: 'Status',
      kind: 'choice',
      operators: ['in', 'not'],
      options: STATUSES,
    },
    {
      key: 'dueAt',
      label: 'Due',
      kind: 'date',
      operators: ['on', 'before', 'after', 'between', 'last', 'next', 'empty', 'filled'],
      options: [],
    },
    {
      key: 'required',
      label: 'Required',
      kind: 'boolean',
      operators: ['in'],
      options: [
        { value: 'true', label: 'Yes' },
        { value: 'false', label: 'No' },
      ],
    },
  ],
  searchable: true,
  state: {
    search: '',
    sort: '-dueAt',
    filters: { status: { operator: 'in', values: ['in_progress'] } },
    after: null,
    before: null,
    columns: null,
    per: 50,
    view: null,
    ignored: [],
  },
  defaultSort: '-dueAt',
  views: [],
  canShareViews: true,
  total: 1_284,
  totalIsExact: true,
  next: 'eyJpZCI6',
  previous: null,
  exportPath: '/design/export',
  exportsAtOnce: true,
  bulk: [
    { key: 'remind', label: 'Send reminder', isReady: false },
    { key: 'withdraw', label: 'Withdraw', danger: true, isReady: false },
  ],
}
