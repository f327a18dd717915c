import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { test } from '@japa/runner'
import { ZipFile } from 'yazl'
import { readZip } from '#platform/files/read_zip'
import { documentHeadings, headingIdOf } from '#platform/text/document_headings'
import { replaceAddresses } from '#platform/text/replace_addresses'
import { textOfDocument } from '#platform/text/text_of_document'
import { validateDocument } from '#platform/text/validate_document'
import { walkDocument } from '#platform/text/walk_document'
import type { CoursePackage, PackageLesson } from '#standards/markdown/course_package'
import { readCoursePackage } from '#standards/markdown/read_course_package'
import { sampleData } from '#tests/sample_data'
import { FILE, ITEM } from '#tests/unit/platform/text_samples'

const SECURITY = 'courses/microsoft-security-101.zip'
const GIT = 'courses/swcarpentry-git-novice.zip'
const ACCESSIBILITY = 'courses/18f-accessibility.zip'
const TRANSLATIONS = 'courses/microsoft-security-101-i18n.zip'

let folder: string

async function imported(files: Record<string, string>, name = 'my-course.zip') {
  const zip = new ZipFile()
  for (const [path, content] of Object.entries(files)) {
    zip.addBuffer(Buffer.from(content), path)
  }
  zip.end()
  const path = join(folder, crypto.randomUUID())
  await writeFile(path, await buffer(zip.outputStream))
  return readCoursePackage(path, name)
}

function lessonsOf({ modules }: CoursePackage): PackageLesson[] {
  return modules.flatMap(({ lessons }) => lessons)
}

function outline({ modules }: CoursePackage) {
  return modules.map(({ title, lessons }) => [title, ...lessons.map((lesson) => lesson.title)])
}

function addresses(lesson: PackageLesson) {
  return [...walkDocument(lesson.document)]
    .flatMap(({ attrs, marks = [] }) => [attrs?.src, ...marks.map((mark) => mark.attrs?.href)])
    .filter((address) => typeof address === 'string')
    .map(String)
}

function sources(course: CoursePackage) {
  return lessonsOf(course)
    .flatMap(({ document }) => [...walkDocument(document)])
    .filter(({ type, attrs }) => type === 'image' && attrs?.src)
    .map(({ attrs }) => String(attrs?.src))
}

/** The document as an importer would store it. */
function stored({ document }: PackageLesson) {
  return replaceAddresses(document, {
    source: (src) => (src.startsWith('package:') ? { file: FILE, src: null } : undefined),
    link: (href) => (href.startsWith('package:') ? `item:${ITEM}` : undefined),
  })
}

test.group('readCoursePackage', (group) => {
  group.setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'course-package-'))
    return () => rm(folder, { recursive: true })
  })

  test('makes a module of each number in front of file names', async ({ assert }) => {
    const course = await readCoursePackage(sampleData(SECURITY)!)

    assert.equal(course.title, 'Microsoft security 101')
    assert.equal(course.language, 'en')
    assert.equal(course.license, 'CC0 1.0')
    assert.deepEqual(
      course.modules.map(({ key, title, lessons }) => [key, title, lessons.length]),
      [
        ['module-1', 'Module 1', 7],
        ['module-2', 'Module 2: IAM', 4],
        ['module-3', 'Module 3: Networking', 4],
        ['module-4', 'Module 4: SecOps', 4],
        ['module-5', 'Module 5: AppSec', 3],
        ['module-6', 'Module 6: Infrastructure security', 3],
        ['module-7', 'Module 7: Data security', 3],
        ['module-8', 'Module 8: AI security', 4],
      ]
    )
    assert.equal(course.modules[0].lessons[4].title, 'Zero Trust')
    assert.equal(course.modules[0].lessons[0].key, '1.1 The CIA triad and other key concepts')
  }).skip(!sampleData(SECURITY), 'sample data is not here')

  test('reads a Carpentries lesson with its figures and the material around it', async ({
    assert,
  }) => {
    const course = await readCoursePackage(sampleData(GIT)!)

    assert.deepEqual(
      course.modules.map(({ title, lessons }) => [title, lessons.length]),
      [
        ['Getting started', 2],
        ['Lessons', 14],
        ['For learners', 2],
        ['For instructors', 1],
      ]
    )
    const changes = course.modules[1].lessons[3]
    assert.equal(changes.title, 'Tracking Changes')
    assert.equal(changes.estimatedMinutes, 20)
    assert.include(addresses(changes), 'package:learners/reference.md#commit')
    assert.include(addresses(changes), 'package:episodes/fig/git-staging-area.svg')
    assert.lengthOf(course.files, 20)
    assert.equal(course.license, 'CC BY 4.0')
  }).skip(!sampleData(GIT), 'sample data is not here')

  test('follows links between pages by their address on the web site', async ({ assert }) => {
    const course = await readCoursePackage(sampleData(ACCESSIBILITY)!)

    const [{ title, lessons }] = course.modules
    const checklist = lessons.find(({ key }) => key === 'pages/checklist')!
    assert.equal(title, '18f accessibility')
    assert.lengthOf(lessons, 23)
    assert.equal(lessons[0].title, 'Introduction')
    assert.include(addresses(checklist), 'package:pages/keyboard.md#keyboard-trap')
    assert.deepInclude(course.report, {
      path: 'pages/iframeform.md',
      outcome: 'left_out',
      reason: 'hidden',
    })
  }).skip(!sampleData(ACCESSIBILITY), 'sample data is not here')

  test('makes a module of each translation, named in its language', async ({ assert }) => {
    const course = await readCoursePackage(sampleData(TRANSLATIONS)!)

    assert.isNull(course.language)
    assert.deepEqual(
      course.modules.map(({ title, language, lessons }) => [title, language, lessons.length]),
      [
        ['العربية', 'ar', 6],
        ['Deutsch', 'de', 6],
        ['Español', 'es', 6],
        ['Français', 'fr', 6],
        ['हिन्दी', 'hi', 6],
        ['日本語', 'ja', 6],
      ]
    )
  }).skip(!sampleData(TRANSLATIONS), 'sample data is not here')

  test('accounts for every file of {$self} and resolves every address in it')
    .with([SECURITY, GIT, ACCESSIBILITY, TRANSLATIONS])
    .run(async ({ assert }, sample) => {
      const zip = await readZip(sampleData(sample)!)
      const paths = zip.files.map(({ path }) => path)
      zip.close()

      const course = await readCoursePackage(sampleData(sample)!)

      assert.deepEqual(
        course.report.map(({ path }) => path),
        paths
      )
      assert.isTrue(
        course.report.every(({ outcome, reason }) => (outcome === 'left_out') === !!reason)
      )
      assert.sameMembers(
        course.report.filter(({ outcome }) => outcome === 'lesson').map(({ path }) => path),
        lessonsOf(course).map(({ sourcePath }) => sourcePath)
      )
      const files = course.files.map(({ path }) => `package:${path}`)
      assert.deepEqual(
        sources(course).filter((src) => src.startsWith('package:') && !files.includes(src)),
        []
      )
      const known = new Set(paths.map((path) => `package:${path}`))
      const dangling = lessonsOf(course)
        .flatMap(addresses)
        .filter(
          (address) => address.startsWith('package:') && !known.has(address.replace(/#.*/, ''))
        )
      assert.deepEqual(dangling, [])
      for (const lesson of lessonsOf(course)) {
        assert.doesNotThrow(() => validateDocument(stored(lesson)), lesson.sourcePath)
        assert.isAtLeast(lesson.estimatedMinutes, 1)
      }
      const keys = lessonsOf(course).map(({ key }) => key)
      assert.lengthOf(new Set(keys), keys.length)
    })
    .skip(!sampleData(SECURITY), 'sample data is not here')

  test('links to glossary terms arrive at a heading', async ({ assert }) => {
    const course = await readCoursePackage(sampleData(GIT)!)
    const reference = lessonsOf(course).find(({ key }) => key === 'learners/reference')!
    const ids = documentHeadings(reference.document).map(({ id }) => id)

    const wanted = lessonsOf(course)
      .flatMap(addresses)
      .filter((address) => address.startsWith('package:learners/reference.md#'))
      .map((address) => headingIdOf(address.slice(address.indexOf('#'))))

    assert.isAbove(wanted.length, 5)
    assert.deepEqual(
      wanted.filter((id) => !ids.includes(id)),
      []
    )
  }).skip(!sampleData(GIT), 'sample data is not here')

  test('makes a module of each folder, in natural order', async ({ assert }) => {
    const course = await imported({
      'README.md': '# Onboarding\n\nWelcome to the team of the house.',
      '10_later/b.md': '# Later',
      '2_first-steps/10.md': '# Ten',
      '2_first-steps/2.md': '# Two',
      '2_first-steps/index.md': '# First things',
    })

    assert.equal(course.title, 'Onboarding')
    assert.equal(course.description, 'Welcome to the team of the house.')
    assert.deepEqual(outline(course), [
      ['Introduction', 'Onboarding'],
      ['First things', 'First things', 'Two', 'Ten'],
      ['Later', 'Later'],
    ])
  })

  test('looks below the folder an archive wraps everything in', async ({ assert }) => {
    const course = await imported({
      'repo-1a2b/README.md': '# Course',
      'repo-1a2b/a/x.md': '# X\n\n![p](../img/p.png) [y](/b/y.md#end)',
      'repo-1a2b/b/y.md': '# Y',
      'repo-1a2b/img/p.png': 'png',
    })

    const [, { lessons }] = course.modules
    assert.equal(lessons[0].key, 'a/x')
    assert.deepEqual(addresses(lessons[0]), [
      'package:repo-1a2b/img/p.png',
      'package:repo-1a2b/b/y.md#end',
    ])
  })

  test('gives a lesson the same key when only its words change', async ({ assert }) => {
    const before = await imported({ 'a/one.md': '# One', 'b/two.md': '# Two' })
    const after = await imported({
      'a/one.md': '# Uno\n\nNew',
      'b/two.md': '# Two',
      'c/new.md': 'x',
    })

    const keys = (course: CoursePackage) => lessonsOf(course).map(({ key }) => key)
    assert.deepEqual(keys(before), ['a/one', 'b/two'])
    assert.includeMembers(keys(after), keys(before))
  })

  test('says why a file is left out: {path}')
    .with([
      { path: '__MACOSX/._a.md', content: 'x', reason: 'system' },
      { path: '.github/x.md', content: 'x', reason: 'system' },
      { path: 'empty.md', content: '', reason: 'empty' },
      { path: 'blank.md', content: '\n \n', reason: 'empty' },
      { path: 'draft.md', content: '---\ndraft: true\n---\nx', reason: 'hidden' },
      { path: 'todo.md', content: '# TODO', reason: 'placeholder' },
      { path: 'LICENSE', content: 'MIT', reason: 'about_package' },
      { path: '_config.yml', content: 'title: T', reason: 'settings' },
      { path: 'unused.png', content: 'x', reason: 'not_used' },
      { path: 'book.md', content: 'word '.repeat(200_001), reason: 'too_large' },
      { path: 'app.js', content: 'x', reason: 'unsupported' },
    ])
    .run(async ({ assert }, { path, content, reason }) => {
      const course = await imported({ 'lesson.md': '# L\n\ntext', [path]: content })

      assert.deepInclude(course.report, { path, outcome: 'left_out', reason })
      assert.lengthOf(lessonsOf(course), 1)
      for (const language of ['en', 'de']) {
        assert.isString(catalogue(language).import.reason[reason])
      }
    })

  test('leaves out text that is not UTF-8', async ({ assert }) => {
    const zip = new ZipFile()
    zip.addBuffer(Buffer.from([0x47, 0x72, 0xfc, 0xdf, 0x65]), 'latin.md')
    zip.end()
    const path = join(folder, 'latin.zip')
    await writeFile(path, await buffer(zip.outputStream))

    const course = await readCoursePackage(path)

    assert.deepEqual(course.report, [
      { path: 'latin.md', outcome: 'left_out', reason: 'unreadable' },
    ])
  })

  test('keeps a heading without text below it, and documents nobody links', async ({ assert }) => {
    const course = await imported({ 'only.md': '# Just a heading', 'handout.pdf': '%PDF' })

    assert.deepEqual(outline(course), [['My course', 'Just a heading']])
    assert.deepEqual(course.files, [{ path: 'handout.pdf', size: 4 }])
  })

  test('notes missing pictures, dead links and dropped markup', async ({ assert }) => {
    const course = await imported({
      'a.md': '# A\n\n![x](gone.png) [y](gone.md)\n\n<button>b</button>',
    })

    assert.deepEqual(course.report[0].notes, [
      { code: 'missing_image', names: ['gone.png'] },
      { code: 'broken_link', names: ['gone.md'] },
      { code: 'dropped_markup', names: ['button'] },
    ])
    assert.include(textOfDocument(course.modules[0].lessons[0].document), 'y')
  })

  test('stays inside the package', async ({ assert }) => {
    const course = await imported({ 'a/b.md': '# B\n\n![p](../../../etc/passwd) [q](/../../x)' })

    assert.deepEqual(addresses(lessonsOf(course)[0]), [])
  })

  test('follows the order of the settings', async ({ assert }) => {
    const course = await imported({
      'config.yaml': "title: 'Shell'\nepisodes:\n- b.md\n- a.md\n",
      'episodes/a.md': '---\ntitle: A\nteaching: 7\nexercises: 5\n---\nx',
      'episodes/b.md': '# B\n\nx',
      'index.md': 'Hello there',
    })

    assert.equal(course.title, 'Shell')
    assert.deepEqual(outline(course), [
      ['Getting started', 'Introduction'],
      ['Lessons', 'B', 'A'],
    ])
    assert.equal(course.modules[1].lessons[1].estimatedMinutes, 12)
  })
})

function catalogue(language: string) {
  const path = join(import.meta.dirname, `../../../resources/lang/${language}/standards.json`)
  return JSON.parse(readFileSync(path, 'utf8'))
}
