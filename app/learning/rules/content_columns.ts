import type { TreeItem } from '#courses/queries/course_tree'

/** The columns with which notes, bookmarks and progress point at an item of a version. */
export const contentColumns = ({ kind, id, moduleId }: TreeItem) => ({
  contentType: kind,
  contentId: id,
  moduleId,
  lessonId: kind === 'lesson' ? id : null,
  activityId: kind === 'activity' ? id : null,
})
