import { NotFound } from '#platform/errors'
import { withCustomFields } from '#platform/custom_fields/custom_columns'
import { findList, type ListContext, type ListDefinition } from '#platform/lists/define_list'

export type OpenList = { definition: ListDefinition; ctx: ListContext }

/**
 * A list by its name, for those who may see it.
 *
 * @param about what the list is about, such as the slug of a course
 * @throws NotFound when there is no such list, or not for them
 */
export async function openList(
  { list, about }: { list: string; about: string | null },
  { me, i18n }: Pick<ListContext, 'me' | 'i18n'>
): Promise<OpenList> {
  await import('#start/lists')
  const definition = findList(list)
  if (!definition || !mayRead(definition, me)) throw new NotFound()
  if (Boolean(definition.about) !== Boolean(about)) throw new NotFound()
  return {
    definition: await withCustomFields(definition),
    ctx: { me, i18n, params: definition.about ? { [definition.about]: about } : {} },
  }
}

const mayRead = ({ permission }: ListDefinition, me: ListContext['me']) =>
  permission === 'signed_in' || me.grants.anywhere(permission)
