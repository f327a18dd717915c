import { readQuestion, readResponse } from '#assessments/questions/reading'
import type { QuestionType } from '#assessments/questions/types'

export interface FileUpload {
  maxFiles: number
  maxBytesPerFile: number
  /** File name endings without the dot, lower case; empty allows any. */
  endings: string[]
}

export interface UploadedFile {
  /** uuid of the stored file. */
  file: string
  name: string
}

export interface FileUploadResponse {
  files: UploadedFile[]
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i
const MOST_FILES = 20
const DEFAULT_BYTES = 50 * 1024 ** 2
const MOST_BYTES = 2 * 1024 ** 3

/** Whether the files exist, belong to the learner and are clean is for the action to check. */
export const fileUpload: QuestionType<
  FileUpload,
  FileUploadResponse,
  FileUpload & { type: 'file_upload' }
> = {
  name: 'file_upload',

  validate(data) {
    const reader = readQuestion(data)
    const [files, bytes] = [reader.field('maxFiles'), reader.field('maxBytesPerFile')]
    const endings = reader.field('endings')
    return {
      maxFiles: files.isMissing ? 1 : files.integer({ min: 1, max: MOST_FILES }),
      maxBytesPerFile: bytes.isMissing ? DEFAULT_BYTES : bytes.integer({ min: 1, max: MOST_BYTES }),
      endings: endings.isMissing
        ? []
        : endings.list({ max: 50 }).map((item) => {
            const ending = item.text({ max: 10 }).toLowerCase()
            return /^[a-z\d]+$/.test(ending) ? ending : item.fail('not_a_file_ending')
          }),
    }
  },

  forLearner: (data) => ({ type: 'file_upload', ...data }),

  validateResponse({ maxFiles, endings }, response) {
    const list = readResponse(response).field('files').list({ max: maxFiles })
    const files = list.map((item) => {
      const [file, name] = [
        item.field('file').text({ max: 36 }),
        item.field('name').text({ max: 255 }),
      ]
      if (!UUID.test(file)) {
        item.field('file').fail('not_a_uuid')
      }
      const ending = name.split('.').pop()!.toLowerCase()
      return endings.length === 0 || endings.includes(ending)
        ? { file, name }
        : item.field('name').fail('wrong_file_ending')
    })
    return { files }
  },

  isAnswered: ({ files }) => files.length > 0,

  score(_, { files }) {
    return { fraction: 0, correct: files.length > 0 ? null : false }
  },

  review(_, { files }) {
    return {
      parts: files.map(({ file, name }) => ({
        id: file,
        text: '',
        response: name,
        correct: null,
        key: null,
        feedback: null,
      })),
    }
  },

  answerInWords: (_, { files }) => files.map(({ name }) => name).join('; '),

  keyInWords: (_, translate) => translate('assessments.answers.graded_by_person'),
}
