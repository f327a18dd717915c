import { customFieldsOf } from '#platform/custom_fields/custom_fields_of'
import { showList } from '#platform/lists/show_list'
import { CUSTOM, PEOPLE_FIELDS } from '#standards/people/fields'
import { errorFile } from '#standards/people/write/error_file'
import { fieldInWords } from '#standards/people/in_words'
import { findOwnPeopleImport, findPeopleImport } from '#standards/people/queries/find_people_import'
import { lastPeopleImports, peopleImportPage } from '#standards/people/queries/people_import_page'
import {
  mapImport,
  openImport,
  readAnew,
  startCheck,
  startRun,
} from '#standards/people/start_import'
import { peopleImportRowsList } from '#standards/people/lists/people_import_rows_list'
import {
  formatValidator,
  mappingValidator,
  newImportValidator,
} from '#standards/people/validators/people_import'
import type { FieldChoice } from '#standards/people/types'
import type { HttpContext } from '@adonisjs/core/http'
import type { I18n } from '@adonisjs/i18n'

/** Files with people: sent, mapped, looked at, done. */
export default class PeopleImportsController {
  async create({ inertia, me }: HttpContext) {
    const imports = me.can('users.manage') ? await lastPeopleImports() : []
    return inertia.render('standards/people_import', { imports })
  }

  async store({ request, response }: HttpContext) {
    const { file } = await request.validateUsing(newImportValidator)
    const { uuid } = await openImport(file)
    return response.redirect(`/admin/users/imports/${uuid}`)
  }

  async show(ctx: HttpContext) {
    const file = await findPeopleImport(ctx.me, ctx.params.import)
    const shown = await peopleImportPage(file, ctx.me)
    return file.state === 'mapping' || ctx.request.input('edit')
      ? ctx.inertia.render('standards/people_mapping', {
          file: shown,
          fields: await fieldChoices(ctx.i18n),
        })
      : ctx.inertia.render('standards/people_report', {
          file: shown,
          list: await showList(peopleImportRowsList, ctx),
        })
  }

  async changeFormat({ me, params, request, response }: HttpContext) {
    const file = await findOwnPeopleImport(me, params.import)
    await readAnew(file, await request.validateUsing(formatValidator))
    return response.redirect(`/admin/users/imports/${file.uuid}`)
  }

  async check({ me, params, request, response }: HttpContext) {
    const file = await findOwnPeopleImport(me, params.import)
    const { fields, ...options } = await request.validateUsing(mappingValidator)
    await mapImport(file, fields, options)
    return response.redirect(`/jobs/${await startCheck(file)}`)
  }

  async run({ me, params, response }: HttpContext) {
    const file = await findOwnPeopleImport(me, params.import)
    return response.redirect(`/jobs/${await startRun(file)}`)
  }

  async errors({ i18n, me, params, response }: HttpContext) {
    const file = await findPeopleImport(me, params.import)
    const name = encodeURIComponent(file.fileName.replace(/\.\w+$/, ''))
    response.header('content-type', 'text/csv; charset=utf-8')
    response.header('content-disposition', `attachment; filename*=UTF-8''${name}-errors.csv`)
    return response.send(await errorFile(file, i18n))
  }
}

async function fieldChoices(i18n: I18n): Promise<FieldChoice[]> {
  const custom = await customFieldsOf('people')
  return [
    ...PEOPLE_FIELDS.map((value) => ({ value, label: fieldInWords(value, i18n) })),
    ...custom.map(({ key, label }) => ({ value: CUSTOM + key, label })),
  ]
}
