import { whereGranted } from '#platform/permissions/where_granted'
import type { CurrentUser } from '#identity/current_user'
import type { Query } from '#platform/lists/define_list'

/** Narrows a query to the banks (alias `b`) whose questions somebody may use: of their branches, or shared with everybody. */
export const whereUsable = (query: Query, { grants }: CurrentUser): Query =>
  query.where((either) => {
    void either.where('b.is_public', true).orWhere((own) => {
      void whereGranted(own, { organization: 'b.organization_id' }, grants, 'questions.view')
    })
  })
