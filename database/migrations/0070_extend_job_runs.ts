import { BaseSchema } from '@adonisjs/lucid/schema'

/** Runs that the clock asked for, that were ended by a person or wait with a priority; schedules that nobody made. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(UP)
  }

  async down() {
    this.schema.raw(DOWN)
  }
}

const UP = `
ALTER TABLE scheduled_jobs ALTER COLUMN created_by DROP NOT NULL; -- the application itself makes them
CREATE UNIQUE INDEX uq_scheduled_jobs_name ON scheduled_jobs (tenant_id, organization_id, job_name) NULLS NOT DISTINCT WHERE deleted_at IS NULL;
ALTER TABLE job_runs
  ADD COLUMN scheduled_job_id bigint,
  ADD COLUMN priority integer NOT NULL DEFAULT 0,
  ADD COLUMN attempts integer NOT NULL DEFAULT 0,
  ADD COLUMN cancel_requested_at timestamptz,
  ADD CONSTRAINT fk_job_runs_scheduled_job_id FOREIGN KEY (tenant_id, scheduled_job_id)
    REFERENCES scheduled_jobs (tenant_id, id) ON DELETE SET NULL (scheduled_job_id),
  DROP CONSTRAINT job_runs_status_check,
  ADD CONSTRAINT job_runs_status_check
    CHECK (status IN ('waiting', 'running', 'completed', 'failed', 'cancelled', 'discarded', 'retried'));
CREATE INDEX idx_job_runs_scheduled_job_id ON job_runs (tenant_id, scheduled_job_id, created_at) WHERE scheduled_job_id IS NOT NULL;
CREATE INDEX idx_job_runs_status ON job_runs (tenant_id, status, created_at);
`

const DOWN = `
DROP INDEX uq_scheduled_jobs_name;
DELETE FROM scheduled_jobs WHERE created_by IS NULL;
ALTER TABLE scheduled_jobs ALTER COLUMN created_by SET NOT NULL;
UPDATE job_runs SET status = 'failed' WHERE status IN ('cancelled', 'discarded', 'retried');
DROP INDEX idx_job_runs_status;
ALTER TABLE job_runs
  DROP COLUMN scheduled_job_id, DROP COLUMN priority, DROP COLUMN attempts, DROP COLUMN cancel_requested_at,
  DROP CONSTRAINT job_runs_status_check,
  ADD CONSTRAINT job_runs_status_check CHECK (status IN ('waiting', 'running', 'completed', 'failed'));
`
