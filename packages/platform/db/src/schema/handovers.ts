// Written by `npm run schema` from the migrations. Change the migrations instead.
import type { Id } from '@kara/kernel'
import { pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../columns.ts'

const app = pgSchema('app')

/** A professional who stops proposes a colleague to a client, who consents or not. */
export const handover = app.table('handover', {
  id: uuid('id').$type<Id<'handover'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  professionalId: uuid('professional_id').$type<Id<'professional'>>().notNull(),
  colleagueId: uuid('colleague_id').$type<Id<'professional'>>().notNull(),
  companyId: uuid('company_id').$type<Id<'company'>>(),
  hubId: uuid('hub_id').$type<Id<'hub'>>(),
  state: text('state').$type<'proposed' | 'accepted' | 'declined' | 'withdrawn' | 'lapsed'>().notNull(),
  proposedAt: instant('proposed_at').notNull(),
  answerBy: instant('answer_by').notNull(),
  endedAt: instant('ended_at'),
})
