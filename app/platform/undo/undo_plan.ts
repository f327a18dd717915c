import type { I18n } from '@adonisjs/i18n'
import { findList } from '#platform/lists/define_list'
import type { ExaminedKind } from '#platform/undo/examine_run'
import type { UndoPlan } from '#platform/undo/types'
import { undoUntil, type UndoableRun } from '#platform/undo/undoable_run'

const MOST_ROWS = 100

/** What an undo will do, in words. */
export async function undoPlan(
  run: UndoableRun,
  examined: ExaminedKind[],
  i18n: I18n
): Promise<UndoPlan> {
  const rows = examined
    .flatMap(({ kind, rows: some }) => some.map((row) => ({ ...row, kind: kind.table })))
    .sort((a, b) => Number(a.reason === null) - Number(b.reason === null))
  const taken = rows.filter(({ reason }) => reason === null).length
  return {
    of: await nameOfRun(run, i18n),
    until: undoUntil(run),
    back: run.payload.back ?? `/jobs/${run.uuid}`,
    taken,
    kept: rows.length - taken,
    rows: rows.slice(0, MOST_ROWS).map((row) => ({
      ...row,
      kind: i18n.t(`platform.undo.kinds.${row.kind}`),
      reason: row.reason && i18n.t(row.reason),
    })),
    remarks: examined
      .filter(({ kind, possible }) => kind.remark && possible.length > 0)
      .map(({ kind }) => i18n.t(kind.remark!)),
  }
}

/** What the run did: a change of many rows is called as in its list. */
export async function nameOfRun({ jobName, payload }: UndoableRun, i18n: I18n) {
  await import('#start/lists')
  const labels = payload.list && findList(payload.list)?.labels
  return labels && payload.action
    ? i18n.t(`${labels}.bulk.${payload.action}`)
    : i18n.t(`platform.jobs.names.${jobName}`)
}
