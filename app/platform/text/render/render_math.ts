import temml from 'temml'
import { element, escapeHtml } from '#platform/text/render/html'

const MAX_EXPANSIONS = 200
const MAX_LENGTH = 5_000

interface MathOptions {
  inline: boolean
  translate: (key: string) => string
}

/**
 * MathML for a formula, with the LaTeX as annotation. LaTeX that cannot be read is
 * shown as it was typed. Works in the browser too.
 */
export function renderMath(latex: string, { inline, translate }: MathOptions): string {
  const mathml = mathmlOf(latex, inline)
  if (mathml) {
    return inline ? mathml : element('div', { class: 'math', tabindex: 0 }, mathml)
  }
  const label = translate('text.formula_unreadable')
  const shown = element('code', { class: 'math-error', title: label }, escapeHtml(latex))
  return inline ? shown : element('p', {}, shown)
}

function mathmlOf(latex: string, inline: boolean) {
  if (latex.length > MAX_LENGTH) {
    return undefined
  }
  try {
    const mathml = temml.renderToString(latex, {
      displayMode: !inline,
      annotate: true,
      throwOnError: true,
      trust: false,
      maxExpand: MAX_EXPANSIONS,
      maxSize: [20, 20],
    })
    return withoutStyles(mathml)
  } catch {
    // Whatever a formula breaks in the library, the text around it must still be shown.
    return undefined
  }
}

// The content security policy refuses style attributes; color has an attribute of its own.
// Quotes in text are escaped by the library, so a match is always an attribute.
function withoutStyles(mathml: string) {
  return mathml.replace(/ style="([^"]*)"/g, (_, style: string) => {
    const color = /(?:^|;)color:(#[0-9a-f]{3,8})/i.exec(style)
    return color ? ` mathcolor="${color[1]}"` : ''
  })
}
