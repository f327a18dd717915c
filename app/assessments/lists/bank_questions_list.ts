import { whereUsable } from '#assessments/queries/where_usable'
import { containing } from '#platform/search/containing'
import { paintTags } from '#platform/tags/tag_faces'
import { tagsColumn, tagsFilter } from '#platform/tags/tag_column'
import db from '#platform/db'
import { QUESTION_TYPES } from '#assessments/questions/types'
import { QUESTION_DIFFICULTIES } from '#assessments/enums'
import {
  defineList,
  type ColumnDefinition,
  type FilterDefinition,
} from '#platform/lists/define_list'
import { currentTenantId } from '#platform/tenancy/scope'

export const questionColumns: ColumnDefinition[] = [
  { key: 'text', kind: 'text', sql: 'left(q.question_text, 200)', primary: true },
  { key: 'type', kind: 'text', sql: 'q.question_type', required: true },
  { key: 'difficulty', kind: 'text', sql: 'q.difficulty_level' },
  { key: 'points', kind: 'number', sql: 'q.points' },
  { key: 'updatedAt', kind: 'datetime', sql: 'q.updated_at', required: true },
  tagsColumn('q'),
]

export const questionFilters: FilterDefinition[] = [
  {
    key: 'type',
    kind: 'choice',
    options: QUESTION_TYPES,
  },
  {
    key: 'difficulty',
    kind: 'choice',
    options: QUESTION_DIFFICULTIES,
  },
  tagsFilter('q'),
]

export const searchQuestions = (query: any, words: string) =>
  query.whereILike('q.question_text', containing(words))

/** The questions of one bank. */
export const bankQuestionsList = defineList({
  name: 'bank_questions',
  labels: 'assessments.questions',
  permission: 'questions.view',
  path: ({ params }) => `/banks/${params.bank}`,
  about: 'bank',
  key: 'q.id',
  id: 'q.uuid',
  from: ({ me, params }) =>
    whereUsable(
      db
        .from('assessment_questions as q')
        .joinRaw('JOIN question_banks b ON b.tenant_id = q.tenant_id AND b.id = q.question_bank_id')
        .where('q.tenant_id', currentTenantId())
        .whereNull('q.deleted_at')
        .whereNull('b.deleted_at')
        .where('b.uuid', params.bank),
      me
    ),
  columns: [
    ...questionColumns,
    { key: 'position', kind: 'number', sql: 'q.sort_order', hidden: true },
  ],
  extra: { bank: 'b.uuid' },
  filters: questionFilters,
  search: searchQuestions,
  defaultSort: 'position',
  prepare: paintTags,
  toRow: ({ id, bank, type, difficulty }, { i18n }) => ({
    type: i18n.t(`assessments.types.${type}`),
    difficulty: i18n.t(`assessments.questions.filters.difficulty.${difficulty}`),
    href: `/banks/${bank}/questions/${id}`,
  }),
})
