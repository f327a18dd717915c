import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * What immutable course versions, lossless attempts and provable certificates
 * need beyond the specification (ADR 0003).
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(SQL)
  }

  async down() {
    this.schema.raw(`
      ALTER TABLE course_modules DROP COLUMN lineage_id;
      ALTER TABLE course_lessons DROP COLUMN lineage_id, DROP COLUMN revision;
      ALTER TABLE course_activities DROP COLUMN lineage_id;
      ALTER TABLE assessments DROP COLUMN lineage_id;
      ALTER TABLE assessment_questions DROP COLUMN lineage_id;
      ALTER TABLE assessment_attempts DROP COLUMN deadline_at, DROP COLUMN answers_hash;
      ALTER TABLE assessment_responses DROP COLUMN save_sequence;
      ALTER TABLE certificates DROP COLUMN issued_name, DROP COLUMN course_title,
        DROP COLUMN content_hash, DROP COLUMN locale;
      ALTER TABLE course_enrollments DROP COLUMN due_zone;
      ALTER TABLE user_sessions DROP COLUMN expires_at;
      SELECT stoa_drop_tenant_views();
      ALTER TABLE users DROP COLUMN theme;
      SELECT stoa_make_tenant_views();
    `)
  }
}

const SQL = `
-- lineage_id: which item of version 4 was which of version 3; also the address of an item.
ALTER TABLE course_modules ADD COLUMN lineage_id uuid NOT NULL DEFAULT gen_random_uuid();
ALTER TABLE course_lessons ADD COLUMN lineage_id uuid NOT NULL DEFAULT gen_random_uuid();
ALTER TABLE course_activities ADD COLUMN lineage_id uuid NOT NULL DEFAULT gen_random_uuid();
ALTER TABLE assessments ADD COLUMN lineage_id uuid NOT NULL DEFAULT gen_random_uuid();
ALTER TABLE assessment_questions ADD COLUMN lineage_id uuid NOT NULL DEFAULT gen_random_uuid();
CREATE UNIQUE INDEX uq_modules_lineage ON course_modules (tenant_id, course_id, course_version_id, lineage_id) NULLS NOT DISTINCT WHERE deleted_at IS NULL;
CREATE INDEX idx_lessons_lineage ON course_lessons (tenant_id, lineage_id);
CREATE INDEX idx_activities_lineage ON course_activities (tenant_id, lineage_id);

-- Two authors in one lesson: a save names the revision it started from.
ALTER TABLE course_lessons ADD COLUMN revision integer NOT NULL DEFAULT 1;

-- The effective end of an attempt is decided once, at its start.
ALTER TABLE assessment_attempts ADD COLUMN deadline_at timestamptz;
ALTER TABLE assessment_attempts ADD COLUMN answers_hash varchar(64);
CREATE INDEX idx_attempts_deadline ON assessment_attempts (tenant_id, deadline_at) WHERE status = 'in_progress';
CREATE UNIQUE INDEX uq_attempts_open ON assessment_attempts (tenant_id, enrollment_id, assessment_id) WHERE status = 'in_progress';

-- Saves that overtake each other on the way must not undo newer ones.
ALTER TABLE assessment_responses ADD COLUMN save_sequence bigint NOT NULL DEFAULT 0;

-- What was printed stays true when the person or the course changes its name.
ALTER TABLE certificates ADD COLUMN issued_name varchar(255) NOT NULL DEFAULT '';
ALTER TABLE certificates ADD COLUMN course_title varchar(255) NOT NULL DEFAULT '';
ALTER TABLE certificates ADD COLUMN content_hash varchar(64);
ALTER TABLE certificates ADD COLUMN locale varchar(10) NOT NULL DEFAULT 'en';

-- A deadline keeps the zone that it was set in.
ALTER TABLE course_enrollments ADD COLUMN due_zone varchar(50);
CREATE INDEX idx_enrollments_due ON course_enrollments (tenant_id, due_at) WHERE due_at IS NOT NULL;

-- Remembered sessions live longer.
ALTER TABLE user_sessions ADD COLUMN expires_at timestamptz NOT NULL DEFAULT now() + interval '12 hours';

SELECT stoa_drop_tenant_views();
ALTER TABLE users ADD COLUMN theme text NOT NULL DEFAULT 'system' CHECK (theme IN ('light', 'dark', 'system'));
SELECT stoa_make_tenant_views();
`
