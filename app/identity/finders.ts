import { defineFinder } from '#platform/search/define_finder'
import { peopleNamed } from '#identity/queries/people_named'

defineFinder({
  kind: 'people',
  permission: 'users.view',
  async find(words, me, limit) {
    return (await peopleNamed(words, limit, me)).map(({ uuid, name, email }) => ({
      id: uuid,
      title: name,
      detail: email,
      href: `/admin/users/${uuid}`,
      icon: 'user',
    }))
  },
})
