import { useIntl } from 'react-intl'
import { renderMath } from '#platform/text/render/render_math'

/** MathML of a formula for `dangerouslySetInnerHTML`; the renderer escapes everything it writes. */
export function useMath(latex: string, inline: boolean) {
  const { formatMessage } = useIntl()
  return { __html: renderMath(latex, { inline, translate: (id) => formatMessage({ id }) }) }
}
