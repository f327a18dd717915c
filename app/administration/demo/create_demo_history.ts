import { DateTime } from 'luxon'
import { LearnerActs } from '#administration/demo/learner_acts'
import type User from '#identity/models/user'

type People = Map<string, User>

/** Months of learning at Acme, ending now. People are named by first name. */
export async function createDemoHistory(people: People, now: DateTime) {
  const acts = (name: string) => new LearnerActs(people.get(name)!, now)
  const marco = people.get('Marco')!
  const tara = people.get('Tara')!
  const due = (days: number) => ({ at: endOfDay(now.plus({ days })), zone: 'Europe/Berlin' })

  await learnersOfTheStory(acts, { marco, tara, due })
  await everybodyElse(people, now, tara)
}

type Story = {
  marco: User
  tara: User
  due: (days: number) => { at: DateTime; zone: string }
}

async function learnersOfTheStory(
  acts: (name: string) => LearnerActs,
  { marco, tara, due }: Story
) {
  const lina = acts('Lina')
  const aid = await lina.enroll('first-aid', 150, { type: 'self', by: null })
  await lina.complete(aid, 148)
  const privacy = await lina.enroll('gdpr-basics', 9, { type: 'manager', by: marco, due: due(10) })
  await lina.read(privacy, 3, 2)
  await lina.enroll('forklift-safety', 5, { type: 'manager', by: marco, due: due(24) })

  const omar = acts('Omar')
  await omar.complete(await omar.enroll('gdpr-basics', 120, { type: 'admin', by: tara }), 110, 1)
  const exam = await omar.enroll('forklift-safety', 45, {
    type: 'manager',
    by: marco,
    due: due(-12),
  })
  await omar.read(exam, 30)
  await omar.takeQuiz(exam, 20, 8)
  await omar.takeQuiz(exam, 15, 6)

  const noor = acts('Noor')
  await noor.enroll('forklift-safety', 2, { type: 'manager', by: marco, due: due(14) })
  await noor.enroll('gdpr-basics', 2, { type: 'admin', by: tara, due: due(5) })

  const lead = acts('Marco')
  await lead.complete(await lead.enroll('gdpr-basics', 100, { type: 'admin', by: tara }), 95)
  await lead.read(await lead.enroll('leadership-lab', 30, { type: 'self', by: null }), 12, 2)
}

/** Everybody had privacy training; the warehouse drives; some are late, some went further. */
async function everybodyElse(people: People, now: DateTime, tara: User) {
  const colleagues = [...people.values()].filter((user) => !user.password)
  for (const [index, user] of colleagues.entries()) {
    const acts = new LearnerActs(user, now)
    const start = 190 - ((index * 37) % 150)
    const enrollment = await acts.enroll('gdpr-basics', start, {
      type: 'admin',
      by: tara,
      due: { at: endOfDay(now.minus({ days: start - 30 })), zone: 'Europe/Berlin' },
    })
    if (index % 7 === 3) await acts.read(enrollment, Math.max(1, start - 12), 3)
    else if (index % 9 !== 5)
      await acts.complete(enrollment, Math.max(1, start - 9 - (index % 5)), index % 3)
    if (index % 4 === 0) {
      const drive = await acts.enroll('forklift-safety', start - 20, { type: 'admin', by: tara })
      await acts.complete(drive, Math.max(1, start - 26), index % 4)
    }
    if (index % 5 === 1) {
      await acts.read(
        await acts.enroll('leadership-lab', 40, { type: 'self', by: null }),
        21,
        1 + (index % 4)
      )
    }
  }
}

/** A deadline is the end of the day in the zone that it is meant in. */
const endOfDay = (at: DateTime) =>
  at.setZone('Europe/Berlin').endOf('day').startOf('second').toUTC()
