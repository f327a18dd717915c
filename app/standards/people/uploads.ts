import { defineUploadPurpose, MB } from '#platform/files/uploads/define_upload_purpose'

/** People as separated values or a spreadsheet. */
export const peopleUploads = defineUploadPurpose({
  name: 'people',
  permission: 'users.manage',
  mimes: [
    'text/csv',
    'text/plain',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ],
  limitBytes: 20 * MB,
})
