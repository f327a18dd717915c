import path from 'node:path'
import { readdir, readFile } from 'node:fs/promises'
import app from '@adonisjs/core/services/app'
import { markdownToDocument } from '#standards/markdown/markdown_to_document'
import type { RichDocument } from '#platform/text/document'

export type DemoCourse = {
  slug: string
  title: string
  code: string
  subtitle: string
  description: string
  objectives: string
  targetAudience: string
  difficulty: 'beginner' | 'intermediate'
  minutes: number
  category: string
  tags: string[]
  certificate: 'plain' | 'yearly'
  /** Each module opens when the one before is done. */
  sequential?: boolean
  quiz: {
    title: string
    minutes: number
    attempts: number
    passPercent: number
    /** Key of the lesson after which it opens. */
    opensAfter?: string
  }
  modules: { title: string; lessons: DemoLesson[] }[]
  gift: string
}

export type DemoLesson = { key: string; title: string; document: RichDocument }

const folder = () => app.makePath('resources/demo')

export const demoCourseSlugs = () => readdir(folder())

/** A course as it is written in `resources/demo/<slug>`: settings, modules of lessons, a quiz. */
export async function readDemoCourse(slug: string): Promise<DemoCourse> {
  const root = path.join(folder(), slug)
  const names = (await readdir(root, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
  return {
    slug,
    ...JSON.parse(await readFile(path.join(root, 'course.json'), 'utf8')),
    modules: await Promise.all(names.map((name) => readModule(root, name))),
    gift: await readFile(path.join(root, 'quiz.gift'), 'utf8'),
  }
}

async function readModule(root: string, name: string) {
  const files = (await readdir(path.join(root, name))).sort()
  const lessons = files.map(async (file) => {
    const markdown = await readFile(path.join(root, name, file), 'utf8')
    const { title, document } = markdownToDocument(markdown)
    return {
      key: keyOf(file),
      title: title ?? keyOf(file),
      document,
    }
  })
  return { title: titleOf(name), lessons: await Promise.all(lessons) }
}

const keyOf = (file: string) => file.replace(/^\d+-|\.md$/g, '')

/** `1-why-it-matters` reads "Why it matters". */
function titleOf(name: string) {
  const words = keyOf(name).replaceAll('-', ' ')
  return words[0].toUpperCase() + words.slice(1)
}
