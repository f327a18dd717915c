import '#start/trash'
import { showList } from '#platform/lists/show_list'
import { RestoreNeedsAnswers } from '#platform/trash/errors'
import { purgeRecord } from '#platform/trash/purge_record'
import { nameOf, restoreRecord } from '#platform/trash/restore_record'
import { setting } from '#platform/settings/setting'
import { trashDays } from '#platform/trash/settings'
import { trashList } from '#platform/trash/trash_list'
import { findTrashed, mayPurge } from '#platform/trash/trashed_rows'
import { NotFound } from '#platform/errors'
import { failScope } from '#platform/tenancy/scope'
import { answersValidator, givenAnswers } from '#platform/trash/validators/answers'
import type { TrashDilemma } from '#platform/trash/types'
import type { HttpContext } from '@adonisjs/core/http'

/** What was deleted: back again, or gone for good. */
export default class TrashController {
  async index(ctx: HttpContext) {
    const dilemma: TrashDilemma | null = ctx.session.flashMessages.get('dilemma') ?? null
    return ctx.inertia.render('platform/trash', {
      list: await showList(trashList, ctx),
      days: await setting(trashDays),
      dilemma,
    })
  }

  async restore(ctx: HttpContext) {
    const { i18n, request, response, session } = ctx
    const { kind, record } = await findTrashed(ctx)
    const { answers } = await request.validateUsing(answersValidator)
    const title = nameOf(record)
    try {
      await restoreRecord(kind, record, givenAnswers(answers))
      session.flash('notice', {
        kind: 'success',
        message: i18n.t('platform.trash.restored', { title }),
      })
    } catch (error) {
      if (!(error instanceof RestoreNeedsAnswers)) throw error
      failScope()
      const path = `/trash/${kind.name}/${record.uuid}`
      session.flash('dilemma', { path, title, kind: kind.name, questions: error.questions })
    }
    return response.redirect('/trash')
  }

  async destroy(ctx: HttpContext) {
    const { i18n, response, session } = ctx
    const { kind, record } = await findTrashed(ctx)
    if (!mayPurge(kind, ctx)) throw new NotFound()
    await purgeRecord(kind, record)
    session.flash('notice', {
      kind: 'success',
      message: i18n.t('platform.trash.purged', { title: nameOf(record) }),
    })
    return response.redirect('/trash')
  }
}
