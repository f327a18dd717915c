import db from '#platform/db'
import Course from '#courses/models/course'
import { createSmallCourse, FREE_COURSES } from './data.js'
import User from '#identity/models/user'

const PEOPLE = 100_000
const COURSES = 2_000
/** Courses that each person takes; with three lessons in each that makes more than two million rows of progress. */
const EACH_TAKES = 7
const EVENTS = 5_000_000
const AT_ONCE = 500_000

/** Size M: 100,000 people, 2,000 courses, 2 million progress rows, 5 million events, around the data of size S. */
export async function growToM() {
  const { id } = await db.connection('system').from('tenants').where('slug', 'bench').firstOrFail()
  const { count } = await db.asTenant(id, () => db.from('users').count('* as count').firstOrFail())
  if (Number(count) >= PEOPLE) return
  await db.asTenant(id, addCourses)
  await db.asTenant(id, addPeople)
  await db.asTenant(id, enrollPeople)
  for (let start = 0; start < EVENTS; start += AT_ONCE) {
    await db.asTenant(id, () => db.rawQuery(EVENT_ROWS, { from: start + 1, to: start + AT_ONCE }))
  }
  await db.connection('owner').rawQuery('VACUUM (ANALYZE)')
}

async function addCourses() {
  const admin = await User.findByOrFail('email', 'admin@bench.test')
  const present = (await Course.query()).length
  for (let number = present; number < COURSES; number++) await createSmallCourse(admin, number)
}

async function addPeople() {
  for (const sql of [PEOPLE_ROWS, PROFILE_ROWS, ROLE_ROWS]) await db.rawQuery(sql)
}

async function enrollPeople() {
  await db.rawQuery(ENROLLMENT_ROWS, { free: `{${FREE_COURSES.join(',')}}` })
  await db.rawQuery(PROGRESS_ROWS)
}

const PEOPLE_ROWS = `
INSERT INTO users (email, first_name, last_name, status, timezone, locale, last_activity_at)
SELECT 'person' || n || '@bench.test',
  (ARRAY['Ana','Bo','Chen','Dana','Emre','Fatima','Goran','Hanna','Ivo','Jana','Kofi','Lea','Mira','Nils','Olga','Petra','Quinn','Rosa','Sven','Tara'])[1 + n % 20],
  (ARRAY['Alber','Berg','Chris','Dal','Ehren','Fors','Grun','Hal','Ivan','Jor','Kessel','Lind','Mar','Nord','Oster','Peder','Quist','Rosen','Stein','Thor','Ulm','Vester','Wald','Yng','Zimmer'])[1 + n / 20 % 25]
    || (ARRAY['mann','sen','ova','berg','qvist','ez','ini','ska','dottir','feld','heim','ling','strom','wick','ach','bauer','czyk','dal','escu','ford'])[1 + n / 500 % 20],
  'active', 'Europe/Berlin', 'en', now() - n % 400 * interval '1 hour'
FROM generate_series(1, ${PEOPLE} - 1001) n`

const PROFILE_ROWS = `
INSERT INTO user_profiles (user_id, department, job_title)
SELECT id, 'Department ' || id % 200, (ARRAY['Welder','Driver','Planner','Clerk'])[1 + id % 4] FROM users WHERE email LIKE 'person%'`

const ROLE_ROWS = `
INSERT INTO user_roles (user_id, role_id)
SELECT u.id, r.id FROM users u, roles r WHERE u.email LIKE 'person%' AND r.slug = 'learner'`

const ENROLLMENT_ROWS = `
WITH course AS (
  SELECT c.id, v.id AS version, row_number() OVER (ORDER BY c.id) - 1 AS place, count(*) OVER () AS courses
  FROM courses c JOIN course_versions v ON v.tenant_id = c.tenant_id AND v.course_id = c.id AND v.is_current
  WHERE c.slug LIKE 'small-course-%' AND NOT c.slug = ANY(:free::text[]))
INSERT INTO course_enrollments (user_id, course_id, course_version_id, enrollment_type, status, enrolled_at, started_at, due_at, due_zone, progress_percentage)
SELECT u.id, course.id, course.version, 'admin', 'in_progress', now() - interval '60 days', now() - interval '50 days',
  now() + (u.id % 60 - 20) * interval '1 day', 'Europe/Berlin', 100
FROM users u CROSS JOIN generate_series(0, ${EACH_TAKES - 1}) AS turn
JOIN course ON course.place = (u.id * ${EACH_TAKES} + turn) % course.courses
WHERE u.email LIKE 'person%'`

const PROGRESS_ROWS = `
INSERT INTO learning_progress (user_id, course_id, enrollment_id, module_id, lesson_id, content_type, content_id, status, progress_percentage, time_spent, completed_at)
SELECT e.user_id, e.course_id, e.id, l.module_id, l.id, 'lesson', l.id, 'completed', 100, 240, now() - interval '40 days'
FROM course_enrollments e
JOIN users u ON u.tenant_id = e.tenant_id AND u.id = e.user_id AND u.email LIKE 'person%'
JOIN course_modules m ON m.tenant_id = e.tenant_id AND m.course_version_id = e.course_version_id
JOIN course_lessons l ON l.tenant_id = m.tenant_id AND l.module_id = m.id`

const EVENT_ROWS = `
INSERT INTO analytics_events (user_id, event_type, event_category, event_action, "timestamp")
SELECT u.first + n % (u.last - u.first), 'lesson.viewed', 'learning', 'viewed', now() - n % 31000000 * interval '1 second'
FROM generate_series(:from::bigint, :to::bigint) n, (SELECT min(id) AS first, max(id) AS last FROM users) u`
