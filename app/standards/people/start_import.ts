import { enqueue } from '#platform/jobs/enqueue'
import { customFieldsOf } from '#platform/custom_fields/custom_fields_of'
import { findUpload } from '#platform/files/uploads/take_upload'
import { checkPeople } from '#standards/people/jobs/check_people'
import { importPeople } from '#standards/people/jobs/import_people'
import { CUSTOM, PEOPLE_FIELDS } from '#standards/people/fields'
import { guessFields } from '#standards/people/read/guess_fields'
import { peopleUploads } from '#standards/people/uploads'
import { PeopleFileRefused } from '#standards/people/errors'
import { readPeopleFile, type PeopleFile } from '#standards/people/read/read_people_file'
import { rememberedFields } from '#standards/people/queries/remembered_fields'
import PeopleImport from '#standards/people/models/people_import'
import type { FileFormat, ImportColumn, ImportOptions } from '#standards/people/types'

const EXAMPLES = 3
const MOST_EXAMPLE = 60

const DEFAULT_OPTIONS: ImportOptions = { mode: 'all', clears: false, invite: false }

type Wanted = Partial<Pick<FileFormat, 'encoding' | 'delimiter'>>

/** Takes an uploaded file and guesses what its columns are. @throws PeopleFileRefused, UploadGone */
export async function openImport(uuid: string, wanted: Wanted = {}): Promise<PeopleImport> {
  const upload = await findUpload(peopleUploads, uuid)
  const read = await readPeopleFile(upload, wanted)
  const file = await PeopleImport.create({
    upload: uuid,
    fileName: upload.originalFilename,
    format: read.format,
    columns: await columnsOf(read),
    options: DEFAULT_OPTIONS,
    state: 'mapping',
    counts: {},
  })
  return file.refresh()
}

/** Reads the same file in another way. @throws PeopleFileRefused, UploadGone */
export async function readAnew(file: PeopleImport, wanted: Wanted) {
  refuseDone(file)
  const read = await readPeopleFile(await findUpload(peopleUploads, file.upload), wanted)
  await file
    .merge({ format: read.format, columns: await columnsOf(read), state: 'mapping', counts: {} })
    .save()
}

/**
 * Says what the columns are.
 *
 * @param fields of each column, in the order of the file
 * @throws PeopleFileRefused when a field is none or is meant twice, or nobody could be recognised
 */
export async function mapImport(
  file: PeopleImport,
  fields: (string | null)[],
  options: Partial<ImportOptions>
) {
  refuseDone(file)
  const chosen = fields.filter((field): field is string => Boolean(field))
  const known = new Set(await fieldKeys())
  const unknown = chosen.find((field) => !known.has(field))
  if (unknown) throw new PeopleFileRefused('unknown_field', { field: unknown })
  if (new Set(chosen).size < chosen.length) throw new PeopleFileRefused('field_twice')
  if (!chosen.includes('email') && !chosen.includes('employeeId'))
    throw new PeopleFileRefused('no_key')
  await file
    .merge({
      columns: file.columns.map((column, index) => ({ ...column, field: fields[index] || null })),
      options: { ...file.options, ...options },
    })
    .save()
}

/** Asks a job to say what the file would do. @returns the run */
export const startCheck = async (file: PeopleImport) => {
  refuseDone(file)
  return (await enqueue(checkPeople, { import: file.uuid }, { watched: true }))!
}

/** Asks a job to do what the file says. @returns the run */
export const startRun = async (file: PeopleImport) => {
  refuseDone(file)
  const back = `/admin/users/imports/${file.uuid}`
  return (await enqueue(importPeople, { import: file.uuid, back }, { watched: true }))!
}

function refuseDone(file: PeopleImport) {
  if (file.state === 'done') throw new PeopleFileRefused('done_already')
}

/** Every field that a column may become. */
const fieldKeys = async () => [
  ...PEOPLE_FIELDS,
  ...(await customFieldsOf('people')).map(({ key }) => CUSTOM + key),
]

async function columnsOf({ headers, rows }: PeopleFile): Promise<ImportColumn[]> {
  const custom = await customFieldsOf('people')
  const fields = guessFields(headers, await rememberedFields(), custom)
  return headers.map((header, index) => {
    const examples = rows
      .map(({ cells }) => (cells[index] ?? '').trim().slice(0, MOST_EXAMPLE))
      .filter(Boolean)
      .slice(0, EXAMPLES)
    const isAddress = fields[index] === 'username' && examples.some((one) => one.includes('@'))
    return { header, examples, field: isAddress ? null : fields[index] }
  })
}
