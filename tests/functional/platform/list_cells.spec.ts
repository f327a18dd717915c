import { test } from '@japa/runner'
import db from '#platform/db'
import { browserOf, enroll, makeLearning, reread } from '#tests/support/learning'
import { makeTenant, makeUser } from '#tests/support/tenants'
import QuestionBank from '#assessments/models/question_bank'

async function makeBanks() {
  const tenant = await makeTenant()
  const author = await makeUser(tenant, ['author'])
  const banks = await db.asTenant(tenant.id, () =>
    QuestionBank.createMany([
      { name: 'Fire', subject: 'Safety', organizationId: tenant.id, createdBy: author.id },
      { name: 'Water', organizationId: tenant.id, createdBy: author.id },
    ])
  )
  const namesOf = () =>
    db.asTenant(tenant.id, async () => {
      const rows = await QuestionBank.query().orderBy('id')
      return rows.map(({ name, subject }) => [name, subject])
    })
  return { tenant, author, banks, namesOf }
}

const cell = ({ uuid }: QuestionBank, column: string, value: string | null) => ({
  id: uuid,
  column,
  value,
})

test.group('Changing cells of a list', () => {
  test('saves several at once, with a line of history for each record', async ({
    assert,
    client,
  }) => {
    const { tenant, author, banks, namesOf } = await makeBanks()
    const browser = await browserOf(client, tenant, author)
    const page = await browser.page('/banks')

    const answer = await browser.json('put', '/lists/banks/cells', {
      cells: [
        cell(banks[0], 'name', ' Fire safety '),
        cell(banks[0], 'subject', null),
        cell(banks[1], 'subject', 'Nature'),
      ],
    })

    assert.deepEqual(answer.body(), { saved: 3 })
    assert.deepEqual(await namesOf(), [
      ['Fire safety', null],
      ['Water', 'Nature'],
    ])
    const columns = page.body().props.list.columns.filter(({ editable }: any) => editable)
    assert.deepEqual(
      columns.map(({ key }: any) => key),
      ['name', 'subject']
    )
    const history = await db.asTenant(tenant.id, () =>
      db.from('audit_logs').where({ resource_type: 'question_banks', action: 'updated' })
    )
    assert.lengthOf(history, 3)
  })

  test('saves nothing when one of them cannot be, and says which and why', async ({
    assert,
    client,
  }) => {
    const { tenant, author, banks, namesOf } = await makeBanks()
    const browser = await browserOf(client, tenant, author)

    const answer = await browser.json('put', '/lists/banks/cells', {
      cells: [
        cell(banks[0], 'subject', 'Heat'),
        cell(banks[1], 'name', null),
        { id: crypto.randomUUID(), column: 'name', value: 'x' },
      ],
    })

    answer.assertStatus(422)
    const { refusals } = answer.body()
    assert.deepEqual(
      refusals.map(({ index }: any) => index),
      [1, 2]
    )
    assert.equal(refusals[1].message, 'You see this, but others decide about it.')
    assert.deepEqual(await namesOf(), [
      ['Fire', 'Safety'],
      ['Water', null],
    ])
  })

  test('a deadline is meant to the end of its day where the person is', async ({
    assert,
    client,
  }) => {
    const { tenant, course, learner } = await makeLearning()
    const tara = await makeUser(tenant, ['tenant_admin'])
    await db.asTenant(tenant.id, () =>
      db.from('users').where({ id: tara.id }).update({ timezone: 'America/New_York' })
    )
    const enrollment = await enroll(tenant, course, learner)
    const browser = await browserOf(client, tenant, tara)
    const set = (value: string | null) =>
      browser.json('put', '/lists/enrollments/cells', {
        cells: [{ id: enrollment.uuid, column: 'dueAt', value }],
      })

    ;(await set('2035-07-01')).assertStatus(200)
    const changed = await reread(tenant, enrollment)
    const [past, nonsense] = [await set('2020-01-01'), await set('soon')]
    ;(await set(null)).assertStatus(200)

    assert.equal(changed.dueAt?.toUTC().toISO(), '2035-07-02T03:59:59.000Z')
    assert.deepEqual(past.body().refusals, [{ index: 0, message: 'This date is in the past.' }])
    nonsense.assertStatus(422)
    assert.isNull((await reread(tenant, enrollment)).dueAt)
  })

  test('is for those who may, in columns that are meant for it', async ({ assert, client }) => {
    const { tenant, author, banks, namesOf } = await makeBanks()
    const other = await makeBanks()
    const change = async (who: any, column = 'name', of = tenant) =>
      (await browserOf(client, of, who)).json('put', '/lists/banks/cells', {
        cells: [cell(banks[0], column, 'Taken')],
      })
    const [ines, lina] = [await makeUser(tenant, ['instructor']), await makeUser(tenant)]

    ;(await change(ines)).assertStatus(404)
    ;(await change(lina)).assertStatus(404)
    ;(await change(author, 'questions')).assertStatus(404)
    ;(await change(other.author, 'name', other.tenant)).assertStatus(422)
    const page = await (await browserOf(client, tenant, ines)).page('/banks')

    assert.deepEqual((await namesOf())[0], ['Fire', 'Safety'])
    assert.isTrue(page.body().props.list.columns.every(({ editable }: any) => !editable))
  })
})
