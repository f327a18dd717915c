const RULES: { name: string; breaks: (up: Sql) => boolean }[] = [
  {
    name: 'begins with SET LOCAL lock_timeout when it changes a table that stands',
    breaks: ({ text, standing }) =>
      standing.length > 0 &&
      !/SET (LOCAL )?lock_timeout/i.test(text) &&
      !/CONCURRENTLY/i.test(text),
  },
  {
    name: 'makes indexes of tables that stand CONCURRENTLY, outside of a transaction',
    breaks: ({ text, made, file }) =>
      indexes(text).some(({ table, concurrently }) => !made.has(table) && !concurrently) ||
      (/CREATE (UNIQUE )?INDEX CONCURRENTLY/i.test(text) &&
        !/disableTransactions = true/.test(file)),
  },
  {
    name: 'adds columns that are nullable or have a default',
    breaks: ({ standing }) =>
      standing.some((change) =>
        change
          .split(/\bADD COLUMN\b/i)
          .slice(1)
          .some((column) => /NOT NULL/i.test(column) && !/DEFAULT|GENERATED/i.test(column))
      ),
  },
  {
    name: 'adds constraints to tables that stand NOT VALID',
    breaks: ({ standing }) =>
      standing.some(
        (change) =>
          /ADD CONSTRAINT\b[^;]*(CHECK|FOREIGN KEY)/is.test(change) && !/NOT VALID/i.test(change)
      ),
  },
  {
    name: 'changes no type and renames nothing',
    breaks: ({ standing }) =>
      standing.some((change) => /ALTER COLUMN \w+ (SET DATA )?TYPE\b|\bRENAME\b/i.test(change)),
  },
  {
    name: 'drops only what a release before has stopped reading, in a migration named contract',
    breaks: ({ text, name }) => /DROP (TABLE|COLUMN)/i.test(text) && !name.includes('contract'),
  },
]

type Sql = {
  name: string
  file: string
  /** What `up` says, without comments. */
  text: string
  /** Tables that it makes, which nobody uses yet. */
  made: Set<string>
  /** Its changes of other tables. */
  standing: string[]
}

/** Rules of migrations without downtime that a migration breaks, as far as its text shows. */
export function brokenRules(name: string, file: string): string[] {
  const sql = read(name, file)
  return RULES.filter(({ breaks }) => breaks(sql)).map((rule) => rule.name)
}

function read(name: string, file: string): Sql {
  // What is below `down` undoes; SQL that is kept in a constant stands after the class.
  const text = file.replace(/async down\(\)[\s\S]*?\n {2}\}/, '').replace(/^\s*--.*$/gm, '')
  const made = new Set(
    [...text.matchAll(/CREATE TABLE (?:IF NOT EXISTS )?([\w.]+)/gi)].map(([, table]) => table)
  )
  const changes = [...text.matchAll(/ALTER TABLE (?:ONLY )?([\w.]+)[^;`]*/gi)]
  const standing = changes.filter(([, table]) => !made.has(table)).map(([change]) => change)
  return { name, file, text, made, standing }
}

const indexes = (text: string) =>
  [
    ...text.matchAll(
      /CREATE (?:UNIQUE )?INDEX (CONCURRENTLY )?(?:IF NOT EXISTS )?\w* ?ON ([\w.]+)/gi
    ),
  ].map(([, concurrently, table]) => ({ table, concurrently: Boolean(concurrently) }))
