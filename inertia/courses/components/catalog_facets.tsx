import { useIntl } from 'react-intl'
import type { CatalogState, Facet } from '#courses/catalog/types'
import { Checkbox } from '~/ui/checkbox'

type CatalogFacetsProps = {
  facets: Facet[]
  state: CatalogState
  onShow: (change: Partial<CatalogState>) => void
}

/** Ways to narrow the catalogue. One category at a time, several of everything else. */
export function CatalogFacets({ facets, state, onShow }: CatalogFacetsProps) {
  const { formatMessage } = useIntl()
  const chosen: Record<string, string[]> = {
    category: state.category ? [state.category] : [],
    difficulty: state.difficulty,
    language: state.language,
  }
  const toggle = (key: string, value: string, isOn: boolean) => {
    if (key === 'category') return onShow({ category: isOn ? value : null })
    const others = chosen[key].filter((one) => one !== value)
    onShow({ [key]: isOn ? [...others, value] : others })
  }
  return facets
    .filter(({ options }) => options.length > 0)
    .map(({ key, options }) => (
      <fieldset key={key} className="flex flex-col gap-1.5">
        <legend className="pb-2 text-[0.8125rem] font-semibold">
          {formatMessage({ id: `courses.catalog.facets.${key}` })}
        </legend>
        {options.map(({ value, label, count }) => (
          <Checkbox
            key={value}
            isSelected={chosen[key].includes(value)}
            onChange={(isOn) => toggle(key, value, isOn)}
          >
            <span>
              {label} <span className="text-ink-faint tabular-nums">{count}</span>
            </span>
          </Checkbox>
        ))}
      </fieldset>
    ))
}
