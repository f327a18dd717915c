const FENCE = /^ {0,3}(`{3,}|~{3,})/
const DIV_LINE = /^:{3,}(\s.*|\{.*)?$/
const GRID_START = /^\+[-=+:]{3,}\+\s*$/
const GRID_LINE = /^(\+[-=+:]+\+|\|.*\|)\s*$/
const DEFINITION = /^: +\S/
const ATTRIBUTE_LINE = /^\{:.*\}\s*$/
// Nobody nests this deep, and the parser would take minutes over a file that does.
const MAX_INDENT = 40
const MAX_MARKERS = 15
const MARKERS = /^[ \t]*(?:(?:[-*+>]|\d{1,9}[.)])[ \t]*)*/
const TEMPLATE_TAG = /\{%.*?%\}/g
const TEMPLATE_VALUE = /\{\{.*?\}\}/g

/**
 * Rewrites what other Markdown dialects say in lines that GitHub's Markdown would take
 * for plain text: fenced divs, `$$` formulas, definition lists, grid tables, templates.
 *
 * @param onDropped hears of what is left out
 */
export function prepareMarkdown(markdown: string, onDropped: (what: string) => void): string {
  const preparation = new Preparation(markdown.split('\n'), onDropped)
  return preparation.run().join('\n')
}

class Preparation {
  private written: string[] = []
  private fence = ''
  private headingDepth = 1
  private isTemplate: boolean

  constructor(
    private lines: string[],
    private onDropped: (what: string) => void
  ) {
    this.isTemplate = lines.some((line) => /^\s*\{%-? *\w+.*%\}\s*$/.test(line))
  }

  run() {
    for (let index = 0; index < this.lines.length;) {
      index += this.takeLine(index)
    }
    return this.written
  }

  /** Writes what begins at a line and answers how many lines that was. */
  private takeLine(index: number): number {
    const line = this.lines[index]
    if (this.fence || FENCE.test(line)) {
      return this.takeFence(line)
    }
    if (line.trim() === '$$') {
      return this.takeFormula(index)
    }
    if (GRID_START.test(line)) {
      return this.takeGrid(index)
    }
    if (DIV_LINE.test(line)) {
      this.written.push('', line, '')
    } else if (DEFINITION.test(line) && this.written.at(-1)?.trim()) {
      this.takeDefinition(line)
    } else if (!ATTRIBUTE_LINE.test(line)) {
      this.headingDepth = /^(#{1,6}) /.exec(line)?.[1].length ?? this.headingDepth
      this.written.push(this.withoutTemplate(shallow(line)))
    }
    return 1
  }

  private takeFence(line: string) {
    const mark = FENCE.exec(line)?.[1] ?? ''
    if (!this.fence) {
      this.fence = mark
    } else if (mark.startsWith(this.fence) && line.trim() === mark) {
      this.fence = ''
    }
    this.written.push(line)
    return 1
  }

  private takeFormula(start: number) {
    const end = this.lines.findIndex((line, index) => index > start && line.trim() === '$$')
    const formula = this.lines.slice(start + 1, end < 0 ? this.lines.length : end)
    this.written.push('', '```math', ...formula, '```', '')
    return formula.length + 2
  }

  // As code its columns stay in line; as text it would be a heap of dashes.
  private takeGrid(start: number) {
    const end = this.lines.findIndex((line, index) => index > start && !GRID_LINE.test(line))
    const table = this.lines.slice(start, end < 0 ? this.lines.length : end)
    this.written.push('', '~~~~~~text', ...table, '~~~~~~', '')
    return table.length
  }

  // A term becomes a heading, so that links to it (`#term`) arrive somewhere.
  private takeDefinition(line: string) {
    const term = this.written.pop()!.replace(/^\[(.+)\]\{#[\w-]+\}\s*$/, '$1')
    const marks = '#'.repeat(Math.min(6, this.headingDepth + 1))
    this.written.push(
      '',
      `${marks} ${term}`,
      '',
      line.replace(DEFINITION, (start) => start.at(-1)!)
    )
  }

  private withoutTemplate(line: string) {
    if (!this.isTemplate) {
      return line
    }
    const text = line.replace(TEMPLATE_TAG, '').replace(TEMPLATE_VALUE, '')
    if (text !== line) this.onDropped('template')
    return text
  }
}

function shallow(line: string) {
  const [start] = MARKERS.exec(line)!
  const indent = /^[ \t]*/.exec(line)![0].replaceAll('\t', '    ')
  const markers = start.match(/[-*+>]|\d+[.)]/g) ?? []
  if (indent.length <= MAX_INDENT && markers.length <= MAX_MARKERS) {
    return line
  }
  const kept = markers.slice(0, MAX_MARKERS).map((marker) => `${marker} `)
  return indent.slice(0, MAX_INDENT) + kept.join('') + line.slice(start.length)
}
