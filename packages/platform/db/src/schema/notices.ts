// Written by `npm run schema` from the migrations. Change the migrations instead.
import type { Id } from '@kara/kernel'
import { pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../columns.ts'

const app = pgSchema('app')

/** What a person was told, in the list that they read in the product. */
export const notice = app.table('notice', {
  id: uuid('id').$type<Id<'notice'>>().notNull(),
  deliveryId: uuid('delivery_id').$type<Id<'delivery'>>().notNull(),
  personId: uuid('person_id').$type<Id<'person'>>().notNull(),
  companyId: uuid('company_id').$type<Id<'company'>>(),
  about: text('about').$type<'client' | 'professional' | 'account' | 'admin' | 'staff'>().notNull(),
  letter: text('letter').notNull(),
  title: text('title').notNull(),
  locale: text('locale').$type<'en' | 'is'>().notNull(),
  place: text('place'),
  toldAt: instant('told_at').notNull(),
  readAt: instant('read_at'),
})
