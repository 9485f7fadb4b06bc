import type { DueHandler, Subscription } from '@kara/outbox'
import { forgetDocuments } from './verbs/forget-documents.ts'

export const subscriptions: readonly Subscription[] = []

export const dueHandlers: readonly DueHandler[] = [
  { kind: 'sso_document.forget', queue: 'sessions', handle: (ctx) => forgetDocuments(ctx) },
]
