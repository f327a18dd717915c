import { showList } from '#platform/lists/show_list'
import { changeCourse, codeIsTaken, createCourse } from '#courses/actions/change_course'
import { changedCourses } from '#courses/queries/changed_courses'
import { coursesList } from '#courses/lists/courses_list'
import { categoryChoices, certificateChoices } from '#courses/queries/course_choices'
import { courseSettings } from '#courses/queries/course_settings'
import { findCourse } from '#courses/queries/find_course'
import { settingsChangedSince } from '#courses/queries/settings_changed_since'
import { studioCourse } from '#courses/queries/studio_course'
import { homeOrganization } from '#courses/rules/home_organization'
import {
  courseValidator,
  newCourseValidator,
  seenSettingsValidator,
} from '#courses/validators/course'
import { settingsFingerprint } from '#courses/rules/settings_fingerprint'
import { courseKind } from '#courses/trash/course_kind'
import { restoreRecord } from '#platform/trash/restore_record'
import type { HttpContext } from '@adonisjs/core/http'

/** Courses as those see them who make them. */
export default class StudioController {
  async index(ctx: HttpContext) {
    const list = await showList(coursesList, ctx)
    return ctx.inertia.render('courses/studio', {
      list,
      changed: await changedCourses(list.rows.map(({ id }) => id)),
      canCreate: ctx.me.grants.anywhere('courses.create'),
      categories: await categoryChoices(),
    })
  }

  async store(ctx: HttpContext) {
    const { me, request, response } = ctx
    const course = await request.validateUsing(newCourseValidator)
    if (await codeIsTaken(course.code)) return refuse(ctx, 'code', 'code_taken')
    const created = await createCourse({
      ...course,
      organizationId: homeOrganization(me),
      language: me.locale,
    })
    return response.redirect(`/studio/${created.slug}/outline`)
  }

  async show({ me, params, response }: HttpContext) {
    const course = await findCourse(me, params.course, 'courses.edit')
    return response.redirect(`/studio/${course.slug}/outline`)
  }

  async edit({ inertia, me, params }: HttpContext) {
    const course = await findCourse(me, params.course, 'courses.edit')
    const settings = await courseSettings(course)
    return inertia.render('courses/settings', {
      course: await studioCourse(course, me),
      settings,
      seen: settingsFingerprint(settings),
      categories: await categoryChoices(),
      certificates: await certificateChoices(),
    })
  }

  async update(ctx: HttpContext) {
    const { i18n, me, params, request, response, session } = ctx
    const course = await findCourse(me, params.course, 'courses.edit')
    const { completionType, completionCount, completionGrade, ...changes } =
      await request.validateUsing(courseValidator)
    const { seen } = await request.validateUsing(seenSettingsValidator)
    if (await settingsChangedSince(course, seen)) return refuse(ctx, 'seen', 'settings_changed')
    if (await codeIsTaken(changes.code, course)) return refuse(ctx, 'code', 'code_taken')
    const completion = {
      type: completionType,
      count: completionCount ?? null,
      grade: completionGrade ?? null,
    }
    await changeCourse(course, { ...changes, completion }, i18n)
    session.flash('notice', { kind: 'success', message: i18n.t('courses.settings.saved') })
    return response.redirect().back()
  }

  async destroy({ me, params, response }: HttpContext) {
    const course = await findCourse(me, params.course, 'courses.delete')
    await course.moveToTrash()
    return response.redirect('/studio')
  }

  async restore({ me, params, response }: HttpContext) {
    const course = await findCourse(me, params.course, 'courses.delete', { withTrashed: true })
    await restoreRecord(courseKind, course)
    return response.redirect(`/studio/${course.slug}/outline`)
  }

  /** Out of the catalogue; who is in it goes on. */
  async archive({ me, params, response }: HttpContext) {
    await (await findCourse(me, params.course, 'courses.publish')).archive()
    return response.redirect().back()
  }

  async unarchive({ me, params, response }: HttpContext) {
    await (await findCourse(me, params.course, 'courses.publish')).unarchive()
    return response.redirect().back()
  }
}

function refuse({ i18n, response, session }: HttpContext, field: string, reason: string) {
  session.flash('inputErrorsBag', { [field]: [i18n.t(`courses.errors.${reason}`)] })
  return response.redirect().back()
}
