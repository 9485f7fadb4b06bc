import type { DueHandler, Subscription } from '@kara/outbox'
import { type NoticesSettings, openDesk } from './rules/draft.ts'
import { plannedLetters } from './subscriptions/letters/planned-letters.ts'
import { subscriptions } from './subscriptions.ts'
import { sendLetter } from './verbs/send-letter.ts'

/** What the worker of the queue `notices` runs. */
export function notificationsFor(settings: NoticesSettings): {
  readonly subscriptions: readonly Subscription[]
  readonly dueHandlers: readonly DueHandler[]
} {
  const desk = openDesk(settings)
  const dueHandlers = plannedLetters.map(
    ({ kind, read }): DueHandler => ({
      kind,
      queue: 'notices',
      // The letter leaves and is settled outside of the transaction that ends the planned work.
      outside: (ctx, payload) => {
        const { order, write } = read(payload)
        return sendLetter(ctx, desk, order, write)
      },
      handle: async () => {},
    }),
  )
  return { subscriptions, dueHandlers }
}
