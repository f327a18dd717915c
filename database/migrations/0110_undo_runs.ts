import { BaseSchema } from '@adonisjs/lucid/schema'

/** A run that was taken back, and the way from a run to what it changed. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(UP)
  }

  async down() {
    this.schema.raw(DOWN)
  }
}

const UP = `
ALTER TABLE job_runs ADD COLUMN undone_by uuid,
  ADD CONSTRAINT fk_job_runs_undone_by FOREIGN KEY (tenant_id, undone_by)
    REFERENCES job_runs (tenant_id, uuid) ON DELETE SET NULL (undone_by);
CREATE INDEX idx_job_runs_undone_by ON job_runs (tenant_id, undone_by) WHERE undone_by IS NOT NULL;
ALTER TABLE audit_logs ADD COLUMN run uuid GENERATED ALWAYS AS ((metadata->>'run')::uuid) STORED;
CREATE INDEX idx_audit_logs_run ON audit_logs (tenant_id, run) WHERE run IS NOT NULL;
`

const DOWN = `
ALTER TABLE audit_logs DROP COLUMN run;
ALTER TABLE job_runs DROP COLUMN undone_by;
`
