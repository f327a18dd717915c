import { defineFeature } from '#platform/features/define_feature'

defineFeature({
  key: 'notes',
  routes: ['/me/notes', '/learn/:course/:item/note', '/learn/:course/:item/bookmark'],
})

export const selfEnrollment = defineFeature({
  key: 'self_enrollment',
  routes: ['/c/:course/enrollments'],
})
