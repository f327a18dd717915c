import { whereUsable } from '#assessments/queries/where_usable'
import { paintTags } from '#platform/tags/tag_faces'
import db from '#platform/db'
import {
  questionColumns,
  questionFilters,
  searchQuestions,
} from '#assessments/lists/bank_questions_list'
import { defineList, type ListContext } from '#platform/lists/define_list'
import { currentTenantId } from '#platform/tenancy/scope'
import { isUuid } from '#platform/text/addresses'

/** Questions of all banks one may use, for adding them to a quiz. */
export const pickableQuestionsList = defineList({
  name: 'pickable_questions',
  labels: 'assessments.questions',
  permission: 'questions.view',
  path: ({ params }) => `/studio/${params.course}/quiz/${params.activity}/add`,
  key: 'q.id',
  id: 'q.uuid',
  from: ({ me }) =>
    whereUsable(
      db
        .from('assessment_questions as q')
        .joinRaw('JOIN question_banks b ON b.tenant_id = q.tenant_id AND b.id = q.question_bank_id')
        .where('q.tenant_id', currentTenantId())
        .whereNull('q.deleted_at')
        .whereNull('b.deleted_at'),
      me
    ),
  prepare: paintTags,
  columns: [...questionColumns, { key: 'bank', kind: 'text', sql: 'b.name' }],
  filters: [
    {
      key: 'bank',
      kind: 'choice',
      options: banks,
      isValue: isUuid,
      where: (query, values) => query.whereIn('b.uuid', values),
    },
    ...questionFilters,
  ],
  search: searchQuestions,
  defaultSort: 'bank',
  toRow: ({ type, difficulty }, { i18n }) => ({
    type: i18n.t(`assessments.types.${type}`),
    difficulty: i18n.t(`assessments.questions.filters.difficulty.${difficulty}`),
  }),
  bulk: [{ key: 'add' }],
})

async function banks({ me }: ListContext) {
  const rows = await whereUsable(
    db
      .from('question_banks as b')
      .where('b.tenant_id', currentTenantId())
      .whereNull('b.deleted_at')
      .where('b.question_count', '>', 0),
    me
  )
    .orderBy('b.name')
    .limit(200)
    .select('b.uuid', 'b.name')
  return rows.map(({ uuid, name }) => ({ value: uuid, label: name }))
}
