import { basename } from 'node:path'
import { readZip, type ZipArchive } from '#platform/files/read_zip'
import type { RichDocument } from '#platform/text/document'
import { textOfDocument } from '#platform/text/text_of_document'
import { walkDocument } from '#platform/text/walk_document'
import { AddressBook, normalPermalink } from '#standards/markdown/address_book'
import type { CoursePackage, ReportEntry } from '#standards/markdown/course_package'
import { findLicense } from '#standards/markdown/find_license'
import { readFrontMatter, readList, readPairs } from '#standards/markdown/front_matter'
import { type LooseLesson, outlineOf } from '#standards/markdown/outline'
import { isIndex, sharedLanguage } from '#standards/markdown/package_module'
import {
  commonFolder,
  folderOf,
  humanized,
  nameOf,
  withoutExtension,
} from '#standards/markdown/package_paths'
import { readLesson } from '#standards/markdown/read_lesson'
import { kindOfFile } from '#standards/markdown/sort_files'

const MAX_DESCRIPTION = 400

/**
 * Reads a zip of Markdown files as a course: modules, lessons, the files they show, and
 * what became of every file.
 *
 * @param zipPath
 * @param fileName the name the zip was uploaded with, when it is stored under another
 * @throws UnsafeArchive
 */
export async function readCoursePackage(
  zipPath: string,
  fileName = basename(zipPath)
): Promise<CoursePackage> {
  const archive = await readZip(zipPath)
  try {
    return await new PackageReader(archive, fileName).read()
  } finally {
    archive.close()
  }
}

class PackageReader {
  private report = new Map<string, ReportEntry>()
  private lessons: LooseLesson[] = []
  private metaOf = new Map<string, Record<string, string>>()
  private root: string

  constructor(
    private archive: ZipArchive,
    private fileName: string
  ) {
    this.root = commonFolder(archive.files.map(({ path }) => path))
  }

  async read(): Promise<CoursePackage> {
    const sources = await this.readSources()
    this.readLessons(sources)
    this.reportFiles()

    const settings = await this.settings()
    const title = settings.title ?? this.title()
    const modules = outlineOf({ lessons: this.lessons, title, order: settings.order })
    const kept = this.archive.files.filter(({ path }) => this.report.get(path)?.outcome === 'file')
    return {
      key: keyOf(title),
      title,
      description: this.description(),
      language: sharedLanguage(this.lessons),
      license: settings.license ?? (await this.license()),
      modules,
      files: kept,
      report: this.archive.files.map(({ path }) => this.report.get(path)!),
    }
  }

  private async readSources() {
    const sources = new Map<string, string>()
    for (const { path, size } of this.archive.files) {
      const file = kindOfFile(path.slice(this.root.length), size)
      if (file.kind === 'left_out') {
        this.report.set(path, { path, outcome: 'left_out', reason: file.reason })
      } else if (file.kind === 'markdown') {
        const text = decoded(await this.archive.read(path))
        if (text === undefined) {
          this.report.set(path, { path, outcome: 'left_out', reason: 'unreadable' })
        } else {
          sources.set(path, text)
        }
      }
    }
    return sources
  }

  private readLessons(sources: Map<string, string>) {
    const book = new AddressBook(
      this.archive.files.map(({ path }) => path),
      this.root,
      permalinksOf(sources)
    )
    for (const [sourcePath, markdown] of sources) {
      const path = sourcePath.slice(this.root.length)
      const reading = readLesson(markdown, { sourcePath, path, book })
      if ('reason' in reading) {
        this.report.set(sourcePath, {
          path: sourcePath,
          outcome: 'left_out',
          reason: reading.reason,
        })
        continue
      }
      const { lesson, notes, meta } = reading
      this.lessons.push(lesson)
      this.metaOf.set(sourcePath, meta)
      this.report.set(sourcePath, {
        path: sourcePath,
        outcome: 'lesson',
        title: lesson.title,
        ...(notes.length > 0 ? { notes } : {}),
      })
    }
  }

  // A picture nobody shows is left out, a document nobody links is still worth having.
  private reportFiles() {
    const used = new Set(this.lessons.flatMap(({ document }) => packagePaths(document)))
    for (const { path, size } of this.archive.files) {
      if (this.report.has(path)) continue
      const isKept = used.has(path) || kindOfFile(path, size).kind === 'download'
      this.report.set(
        path,
        isKept ? { path, outcome: 'file' } : { path, outcome: 'left_out', reason: 'not_used' }
      )
    }
  }

  private async settings() {
    const path = ['config.yaml', '_config.yml', '_config.yaml']
      .map((name) => this.root + name)
      .find((candidate) => this.archive.has(candidate))
    const yaml = path ? (decoded(await this.archive.read(path)) ?? '') : ''
    const { title, license } = readPairs(yaml)
    return { title, license, order: readList(yaml, 'episodes') }
  }

  private title() {
    const index = this.index()
    const given = index && this.metaOf.get(index.sourcePath)?.course_title
    const isTitled =
      index && /readme/i.test(index.path) && !/^(introduction|readme)$/i.test(index.title)
    return given ?? (isTitled ? index.title : undefined) ?? humanized(packageName(this.fileName))
  }

  private description() {
    const index = this.index()
    const given = index && this.metaOf.get(index.sourcePath)?.description
    const paragraph = index?.document.content.find(({ type }) => type === 'paragraph')
    return shortened(given ?? (paragraph ? textOfDocument(paragraph) : ''))
  }

  private index() {
    return this.lessons.find(({ path }) => folderOf(path) === '' && isIndex(path))
  }

  private async license() {
    const file = this.archive.files.find(({ path }) => /^licen[cs]e/i.test(nameOf(path)))
    return file ? findLicense(decoded(await this.archive.read(file.path)) ?? '') : null
  }
}

function permalinksOf(sources: Map<string, string>) {
  const permalinks = new Map<string, string>()
  for (const [path, markdown] of sources) {
    const { permalink } = readFrontMatter(markdown).meta
    if (permalink) permalinks.set(normalPermalink(permalink), path)
  }
  return permalinks
}

/** The paths of the package's files that a document shows or links. */
function packagePaths(document: RichDocument) {
  const addresses = [...walkDocument(document)].flatMap(({ attrs, marks = [] }) => [
    attrs?.src,
    ...marks.map((mark) => mark.attrs?.href),
  ])
  return addresses
    .filter((address) => typeof address === 'string' && address.startsWith('package:'))
    .map((address) => String(address).slice('package:'.length).replace(/#.*$/, ''))
}

function decoded(bytes: Buffer) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function packageName(fileName: string) {
  return withoutExtension(fileName).replace(/-(main|master)$/, '')
}

function keyOf(title: string) {
  return (
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'course'
  )
}

function shortened(text: string) {
  return text.length > MAX_DESCRIPTION
    ? `${text.slice(0, MAX_DESCRIPTION).replace(/\s+\S*$/, '')} …`
    : text
}
