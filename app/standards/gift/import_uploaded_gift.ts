import { buffer } from 'node:stream/consumers'
import { storage } from '#platform/files/storage'
import { takeUpload } from '#platform/files/uploads/take_upload'
import { keepAsRun } from '#platform/jobs/enqueue'
import { importGift } from '#standards/gift/import_gift'
import { giftUploads } from '#standards/uploads'
import type QuestionBank from '#assessments/models/question_bank'

/** An uploaded GIFT file into a bank; its report stays with the bank. @returns the run @throws UploadGone */
export async function importUploadedGift(bank: QuestionBank, upload: string): Promise<string> {
  const stored = await takeUpload(giftUploads, upload, {
    relatedType: 'question_banks',
    relatedId: bank.id,
  })
  const content = await buffer(await storage.read(stored.storageKey!))
  const filename = stored.originalFilename
  return keepAsRun('import_questions', { file: filename, back: `/banks/${bank.uuid}` }, () =>
    importGift(bank, { filename, content })
  )
}
