import type { BulkTarget } from '~/ui/list/types'

/** Says in a form which rows are meant. */
export function BulkInputs({ target }: { target: BulkTarget }) {
  if ('allMatching' in target) return <input type="hidden" name="allMatching" value="true" />
  return target.ids.map((id) => <input key={id} type="hidden" name="ids[]" value={id} />)
}
