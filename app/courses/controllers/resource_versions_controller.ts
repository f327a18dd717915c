import { versionDays } from '#platform/files/settings'
import { fileVersions } from '#platform/files/versions/file_versions'
import { setting } from '#platform/settings/setting'
import {
  courseSlot,
  lessonSlot,
  replaceResource,
  restoreResource,
} from '#courses/actions/replace_resource'
import { findCourse } from '#courses/queries/find_course'
import { findDraftLesson } from '#courses/queries/find_draft_item'
import { studioCourse } from '#courses/queries/studio_course'
import { replacementValidator } from '#courses/validators/resource'
import type { HttpContext } from '@adonisjs/core/http'

/** What a file of a course was before it was replaced, and the way back. */
export default class ResourceVersionsController {
  async index(ctx: HttpContext) {
    const { course, lesson, slot, path } = await found(ctx)
    return ctx.inertia.render('courses/resource_versions', {
      course: await studioCourse(course, ctx.me),
      lesson: lesson && { id: lesson.lineageId, title: lesson.title },
      title: slot.title,
      path,
      versions: await fileVersions(slot.file),
      keptDays: await setting(versionDays),
    })
  }

  async store(ctx: HttpContext) {
    const { course, slot, path } = await found(ctx, { toChange: true })
    const { file } = await ctx.request.validateUsing(replacementValidator)
    await replaceResource(course, slot, file)
    return tell(ctx, path, 'replaced', slot.title)
  }

  async restore(ctx: HttpContext) {
    const { course, slot, path } = await found(ctx, { toChange: true })
    await restoreResource(course, slot, ctx.params.version)
    return tell(ctx, path, 'restored', slot.title)
  }
}

async function found({ me, params }: HttpContext, held = {}) {
  const course = await findCourse(me, params.course, 'courses.edit')
  const lesson = params.lesson ? await findDraftLesson(course, params.lesson) : null
  const slot = lesson
    ? await lessonSlot(lesson, params.resource, held)
    : await courseSlot(course, params.resource, held)
  const place = lesson ? `/lessons/${params.lesson}` : ''
  const path = `/studio/${course.slug}${place}/resources/${params.resource}/versions`
  return { course, lesson, slot, path }
}

function tell({ i18n, response, session }: HttpContext, path: string, key: string, title: string) {
  const message = i18n.t(`courses.file_versions.${key}`, { title })
  session.flash('notice', { kind: 'success', message })
  return response.redirect(path)
}
