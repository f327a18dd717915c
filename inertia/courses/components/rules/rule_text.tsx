import { useIntl } from 'react-intl'
import type { Condition } from '#platform/rules/condition'
import { explainCondition, type Explanation } from '#platform/rules/explain_condition'
import type { RuleTitles } from '~/courses/components/rules/rule_titles'

type RuleTextProps = { condition: Condition; titles: RuleTitles }

/** The sentences that learners will read about a condition. */
export function RuleText({ condition, titles }: RuleTextProps) {
  return <Lines explanation={explainCondition(condition, nothingDone(titles))} titles={titles} />
}

/** Somebody who is about to begin. */
const nothingDone = (titles: RuleTitles) => ({
  now: new Date(),
  startedAt: null,
  items: new Map(
    [...titles.keys()].map((item) => [item, { completed: false, passed: null, percent: null }])
  ),
  grade: null,
  timeSpentMinutes: 0,
})

type LinesProps = { explanation: Explanation; titles: RuleTitles }

function Lines({ explanation, titles }: LinesProps) {
  const sentence = useSentence(titles)
  const { children = [] } = explanation
  if (children.length === 1) return <Lines explanation={children[0]} titles={titles} />
  return (
    <span>
      {sentence(explanation)}
      {children.length > 0 && (
        <ul className="list-disc ps-5">
          {children.map((child, index) => (
            <li key={index}>
              <Lines explanation={child} titles={titles} />
            </li>
          ))}
        </ul>
      )}
    </span>
  )
}

function useSentence(titles: RuleTitles) {
  const { formatMessage, formatDate, formatList } = useIntl()
  return ({ key, params }: Explanation) => {
    const items = [params.item, params.items].flat().filter((item) => typeof item === 'string')
    const values = {
      ...params,
      title: formatList(items.map((item) => `“${titles.get(item) ?? '…'}”`)),
      date:
        typeof params.at === 'string'
          ? formatDate(params.at, {
              dateStyle: 'medium',
              timeStyle: 'short',
              timeZone: String(params.zone),
            })
          : '',
    }
    const words = formatMessage({ id: key }, values as Record<string, string>)
    return key === 'rules.all' || key === 'rules.any' ? `${words}:` : words
  }
}
