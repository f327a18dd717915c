import { v7 as uuidv7 } from 'uuid'
import {
  afterCreate,
  afterDelete,
  beforeCreate,
  beforeFetch,
  beforeFind,
  beforePaginate,
  beforeUpdate,
  type BaseModel,
} from '@adonisjs/lucid/orm'
import { clock } from '#platform/clock'
import { auditCreation, auditDeletion, auditUpdate } from '#platform/audit/audit_model'
import { currentScope } from '#platform/tenancy/scope'
import type { NormalizeConstructor } from '@adonisjs/core/types/helpers'

/**
 * What every record of a tenant has: a public uuid, who made and changed it, an
 * audit row for each change in the same transaction, and a trash instead of an end.
 *
 * Queries see the current tenant's live records; `query.sideload({ withTrashed: true })`
 * also finds those in the trash. A model whose changes are no history of their own
 * (progress, answers as they are typed) says `static audited = false`.
 */
export function tenantRecord<Model extends NormalizeConstructor<typeof BaseModel>>(
  superclass: Model
) {
  class TenantRecord extends superclass {
    static audited = true

    @beforeCreate()
    static stampCreation(record: any) {
      const { tenantId, actor } = currentScope()
      const model = record.constructor as typeof BaseModel
      record.tenantId = tenantId
      if (model.$hasColumn('uuid')) record.uuid ??= uuidv7()
      if (model.$hasColumn('createdBy')) record.createdBy ??= actor.userId
    }

    @beforeUpdate()
    static stampUpdate(record: any) {
      const model = record.constructor as typeof BaseModel
      const { actor } = currentScope()
      if (model.$hasColumn('updatedBy') && actor.userId) record.updatedBy = actor.userId
      if ((model as any).audited) auditUpdate(record)
    }

    @afterCreate()
    static recordCreation(record: any) {
      if (record.constructor.audited) auditCreation(record)
    }

    @afterDelete()
    static recordDeletion(record: any) {
      if (record.constructor.audited) auditDeletion(record)
    }

    @beforeFind()
    @beforeFetch()
    static stayInTenant(query: any) {
      scopeQuery(query)
    }

    @beforePaginate()
    static stayInTenantOnPages(queries: any[]) {
      queries.forEach(scopeQuery)
    }

    /** To the trash: gone from lists and searches, restorable for 30 days. */
    async moveToTrash(this: any) {
      this.deletedAt = clock.now()
      await this.save()
    }

    async restoreFromTrash(this: any) {
      this.deletedAt = null
      await this.save()
    }
  }

  return TenantRecord
}

function scopeQuery(query: any) {
  const model = query.model as typeof BaseModel
  query.where(`${model.table}.tenant_id`, currentScope().tenantId)
  if (model.$hasColumn('deletedAt') && !query.sideloaded?.withTrashed) {
    query.whereNull(`${model.table}.deleted_at`)
  }
}
