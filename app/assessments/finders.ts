import { containing } from '#platform/search/containing'
import { defineFinder } from '#platform/search/define_finder'
import { banksList } from '#assessments/lists/banks_list'

defineFinder({
  kind: 'banks',
  permission: 'questions.view',
  async find(words, me, limit) {
    const query = banksList.from({ me } as never)
    const rows = await query
      .whereILike('b.name', containing(words))
      .orderBy('b.name')
      .limit(limit)
      .select('b.uuid', 'b.name', 'b.subject')
    return rows.map(({ uuid, name, subject }) => ({
      id: uuid,
      title: name,
      detail: subject,
      href: `/banks/${uuid}`,
      icon: 'checklist',
    }))
  },
})
