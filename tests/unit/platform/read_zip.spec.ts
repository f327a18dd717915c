import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { test } from '@japa/runner'
import { ZipFile } from 'yazl'
import type { ArchiveLimits } from '#platform/files/archive_limits'
import { readZip } from '#platform/files/read_zip'
import { UnsafeArchive } from '#platform/files/unsafe_archive'
import { sampleData } from '#tests/sample_data'

const CENTRAL_ENTRY = Buffer.from('PK\x01\x02', 'latin1')

const FAULTS =
  'none not_a_zip unsafe_path too_many_entries too_large bomb encrypted symlink duplicate corrupt'.split(
    ' '
  )

let folder: string

async function zipped(files: Record<string, string | Buffer>, options: { mode?: number } = {}) {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(files)) {
    zip.addBuffer(Buffer.from(content), name, options)
  }
  zip.end()
  return buffer(zip.outputStream)
}

/** The same zip with other names of the same length, which the writer would have refused. */
function renamed(zip: Buffer, from: string, to: string) {
  return Buffer.from(zip.toString('latin1').replaceAll(from, to), 'latin1')
}

async function saved(zip: Buffer) {
  const path = join(folder, `${crypto.randomUUID()}.zip`)
  await writeFile(path, zip)
  return path
}

async function faultOf(zip: Buffer, limits?: Partial<ArchiveLimits>) {
  try {
    const archive = await readZip(await saved(zip), limits)
    archive.close()
  } catch (error) {
    if (error instanceof UnsafeArchive) {
      return [error.code, error.entry]
    }
    throw error
  }
  return []
}

async function faultOfReading(zip: Buffer, name: string) {
  const archive = await readZip(await saved(zip))
  try {
    await archive.read(name)
  } catch (error) {
    return error instanceof UnsafeArchive ? [error.code, error.entry] : error
  } finally {
    archive.close()
  }
  return []
}

test.group('readZip', (group) => {
  group.setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'read-zip-'))
    return () => rm(folder, { recursive: true })
  })

  test('lists files with their sizes and reads them', async ({ assert }) => {
    const archive = await readZip(await saved(await zipped({ 'a/b.md': '# Hi', 'größe.txt': 'x' })))

    assert.deepEqual(archive.files, [
      { path: 'a/b.md', size: 4 },
      { path: 'größe.txt', size: 1 },
    ])
    assert.equal(String(await archive.read('a/b.md')), '# Hi')
    assert.isFalse(archive.has('a/'))
    archive.close()
  })

  test('leaves folders out of the list', async ({ assert }) => {
    const zip = new ZipFile()
    zip.addEmptyDirectory('docs')
    zip.addBuffer(Buffer.from('x'), 'docs/a.md')
    zip.end()

    const archive = await readZip(await saved(await buffer(zip.outputStream)))

    assert.deepEqual(archive.files, [{ path: 'docs/a.md', size: 1 }])
    archive.close()
  })

  test('refuses what is not a zip')
    .with([Buffer.from(''), Buffer.from('%PDF-1.7 not a zip'), Buffer.alloc(100)])
    .run(async ({ assert }, content) => {
      assert.deepEqual(await faultOf(content), ['not_a_zip', undefined])
    })

  test('lets a missing file be the error it is', async ({ assert }) => {
    await assert.rejects(() => readZip(join(folder, 'none.zip')), /ENOENT/)
  })

  test('refuses the path {$self}')
    .with([
      '../../etc/x',
      '/etc/passwd',
      'a/../../b.x',
      'a/./b/./c/x',
      'a//b//c//dx',
      '..\\..\\evil',
      'C:/evil.exe',
      'C:\\evil.exe',
      'a/b\u0000.md.xx',
      'docs/nul.md',
      'file.md:ads',
    ])
    .run(async ({ assert }, name) => {
      const harmless = '_'.repeat(name.length)
      const zip = renamed(await zipped({ [harmless]: 'x' }), harmless, name)

      assert.deepEqual(await faultOf(zip), ['unsafe_path', name])
    })

  test('refuses a symbolic link', async ({ assert }) => {
    const zip = await zipped({ link: '/etc/passwd' }, { mode: 0o120777 })

    assert.deepEqual(await faultOf(zip), ['symlink', 'link'])
  })

  test('refuses one file under two names: {first} and {second}')
    .with([
      { first: 'aaaa', second: 'aaaa' },
      { first: 'Read', second: 'rEAD' },
      { first: 'docs', second: 'docs/x' },
    ])
    .run(async ({ assert }, { first, second }) => {
      const placeholder = '_'.repeat(second.length)
      const zip = renamed(await zipped({ [first]: '1', [placeholder]: '2' }), placeholder, second)

      assert.deepEqual(await faultOf(zip), ['duplicate', second])
    })

  test('refuses too many files', async ({ assert }) => {
    const zip = await zipped({ a: '1', b: '2', c: '3' })

    assert.deepEqual(await faultOf(zip, { entries: 2 }), ['too_many_entries', undefined])
    assert.deepEqual(await faultOf(zip, { entries: 3 }), [])
  })

  test('refuses files that are too large, alone or together', async ({ assert }) => {
    const zip = await zipped({ a: 'x'.repeat(60), b: 'y'.repeat(60) })

    assert.deepEqual(await faultOf(zip, { entryBytes: 59 }), ['too_large', 'a'])
    assert.deepEqual(await faultOf(zip, { totalBytes: 119 }), ['too_large', undefined])
    assert.deepEqual(await faultOf(zip, { entryBytes: 60, totalBytes: 120 }), [])
  })

  test('refuses a bomb but not a small file that packs well', async ({ assert }) => {
    const bomb = await zipped({ zeros: Buffer.alloc(3 * 1024 * 1024) })
    const small = await zipped({ zeros: Buffer.alloc(500 * 1024) })

    assert.deepEqual(await faultOf(bomb), ['bomb', 'zeros'])
    assert.deepEqual(await faultOf(small), [])
  })

  test('refuses two entries that share their packed bytes', async ({ assert }) => {
    const zip = await zipped({ a: 'same', b: 'same' })
    const second = zip.indexOf(CENTRAL_ENTRY, zip.indexOf(CENTRAL_ENTRY) + 1)
    zip.writeUInt32LE(0, second + 42)

    assert.equal((await faultOf(zip))[0], 'bomb')
  })

  test('refuses encrypted files', async ({ assert }) => {
    const zip = await zipped({ secret: 'x' })
    const entry = zip.indexOf(CENTRAL_ENTRY)
    zip.writeUInt16LE(zip.readUInt16LE(entry + 8) | 1, entry + 8)

    assert.deepEqual(await faultOf(zip), ['encrypted', 'secret'])
  })

  test('stops at more bytes than announced', async ({ assert }) => {
    const zip = await zipped({ liar: 'x'.repeat(5_000) })
    zip.writeUInt32LE(10, zip.indexOf(CENTRAL_ENTRY) + 24)

    assert.deepEqual(await faultOfReading(zip, 'liar'), ['corrupt', 'liar'])
  })

  test('notices content that does not match its checksum', async ({ assert }) => {
    const zip = await zipped({ page: 'some words that are packed' })
    zip.writeUInt32LE(0xdeadbeef, zip.indexOf(CENTRAL_ENTRY) + 16)

    assert.deepEqual(await faultOfReading(zip, 'page'), ['corrupt', 'page'])
  })

  test('refuses a table of contents that is cut or overwritten', async ({ assert }) => {
    const zip = await zipped({ page: 'x' })
    zip.fill(0, zip.indexOf(CENTRAL_ENTRY), zip.indexOf(CENTRAL_ENTRY) + 8)

    assert.deepEqual(await faultOf(zip), ['corrupt', undefined])
  })

  test('answers any damage with a fault of its own', async ({ assert }) => {
    const whole = await zipped({ 'a.md': 'words '.repeat(100), 'b/c.md': 'more' })

    for (let position = 0; position < whole.length; position += 3) {
      const damaged = Buffer.from(whole)
      damaged[position] ^= 0xff
      assert.include(FAULTS, (await faultOf(damaged))[0] ?? 'none')
    }
  })

  test('reads every file of a real package', async ({ assert }) => {
    const archive = await readZip(sampleData('courses/swcarpentry-git-novice.zip')!)

    for (const { path, size } of archive.files) {
      assert.lengthOf(await archive.read(path), size)
    }
    assert.lengthOf(archive.files, 44)
    archive.close()
  }).skip(!sampleData('courses/swcarpentry-git-novice.zip'), 'sample data is not here')
})
