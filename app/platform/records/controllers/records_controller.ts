import { findList } from '#platform/lists/define_list'
import { showList } from '#platform/lists/show_list'
import { changeRecord, createRecord } from '#platform/records/save_record'
import { recordShape, recordView } from '#platform/records/record_values'
import { recordValidator } from '#platform/records/record_validator'
import type { HttpContext } from '@adonisjs/core/http'
import type { RecordKind } from '#platform/records/record_kind'

/** Pages of one kind of record. */
export const recordPages = (kind: RecordKind) => ({
  async index(ctx: HttpContext) {
    return ctx.inertia.render(kind.pages?.list ?? 'platform/records', {
      list: await showList(findList(kind.plural)!, ctx),
      shape: recordShape(kind),
    })
  },

  async show({ inertia, params }: HttpContext) {
    return inertia.render('platform/record', {
      record: recordView(kind, await find(kind, params.record)),
      shape: recordShape(kind),
    })
  },

  async store({ i18n, request, response, session }: HttpContext) {
    const values = await request.validateUsing(recordValidator(kind))
    const record = await createRecord(kind, values as Record<string, unknown>, i18n)
    tell({ i18n, session }, 'platform.records.created', record[kind.title])
    return response.redirect(kind.path)
  },

  async update({ i18n, params, request, response, session }: HttpContext) {
    const record = await find(kind, params.record)
    const meta = { [kind.name]: record.uuid }
    const values = await request.validateUsing(recordValidator(kind), { meta })
    await changeRecord(kind, record, values as Record<string, unknown>, i18n)
    tell({ i18n, session }, 'platform.records.saved', record[kind.title])
    return response.redirect(`${kind.path}/${record.uuid}`)
  },

  async destroy({ i18n, params, response, session }: HttpContext) {
    const record = await find(kind, params.record)
    await record.moveToTrash()
    tell({ i18n, session }, 'platform.records.trashed', record[kind.title])
    return response.redirect(kind.path)
  },
})

const find = ({ model }: RecordKind, uuid: string) =>
  model.query().where('uuid', uuid).firstOrFail()

type Telling = Pick<HttpContext, 'i18n' | 'session'>

const tell = ({ i18n, session }: Telling, key: string, name: string) =>
  session.flash('notice', { kind: 'success', message: i18n.t(key, { name }) })
