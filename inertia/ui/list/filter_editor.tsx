import { useState } from 'react'
import { useIntl } from 'react-intl'
import { Button } from '~/ui/button'
import { FilterValue } from '~/ui/list/filter_value'
import { isWhole } from '~/ui/list/list_query'
import type { Condition, FilterOperator, ListData, ListFilter } from '~/ui/list/types'
import { Select } from '~/ui/select'

type FilterEditorProps = {
  list: ListData<unknown>
  filter: ListFilter
  condition?: Condition
  onApply: (condition: Condition) => void
}

/** What is asked of one column: how, and which value. */
export function FilterEditor({ list, filter, condition, onApply }: FilterEditorProps) {
  const { formatMessage } = useIntl()
  const [operator, setOperator] = useState(condition?.operator ?? filter.operators[0])
  const [values, setValues] = useState(condition?.values ?? [])
  const [isMissing, setMissing] = useState(false)

  function choose(next: FilterOperator) {
    if (shapeOf(next) !== shapeOf(operator)) setValues([])
    setOperator(next)
  }

  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (isWhole(operator, values)) onApply({ operator, values })
        else setMissing(true)
      }}
    >
      {filter.operators.length > 1 && (
        <Select
          isRequired
          label={formatMessage({ id: 'ui.filter.how' })}
          options={filter.operators.map((one) => ({
            value: one,
            label: formatMessage({ id: `ui.filter.operators.${one}` }),
          }))}
          value={operator}
          onChange={(one) => choose(one as FilterOperator)}
        />
      )}
      <FilterValue {...{ list, filter, operator, values }} onChange={setValues} />
      {isMissing && !isWhole(operator, values) && (
        <p role="alert" className="text-[0.8125rem] text-danger">
          {formatMessage({ id: 'ui.filter.missing' })}
        </p>
      )}
      <Button type="submit" variant="primary">
        {formatMessage({ id: condition ? 'ui.filter.change' : 'ui.filter.apply' })}
      </Button>
    </form>
  )
}

/** Values of one shape can stay when the question changes: a day is a day. */
function shapeOf(operator: FilterOperator) {
  if (operator === 'last' || operator === 'next') return 'days'
  if (operator === 'empty' || operator === 'filled') return 'none'
  return operator === 'between' ? 'two' : 'one'
}
