import vine from '@vinejs/vine'

export const brandImageValidator = vine.create({
  file: vine.file({ size: '2mb', extnames: ['png', 'jpg', 'jpeg', 'webp', 'svg'] }),
})
