import type { RichDocument } from '#platform/text/document'
import type { LessonResource } from '#courses/studio_types'

/** The text of a lesson that is there for one file or link: its name, which leads to it. */
export function resourceDocument({ title, file, url }: LessonResource): RichDocument {
  const href = file ? `file:${file}` : url!
  const marks = [{ type: 'link', attrs: { href, title: null } }]
  return {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: title, marks }] }],
  }
}
