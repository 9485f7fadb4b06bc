import type { TxCtx } from '@kara/db'
import { reviewAskedAt } from '../store/reviews.ts'
import type { SessionRow } from '../store/sessions.ts'
import { openStates } from './end-missed.ts'

/**
 * Whether a person looks at how a session ended: until they have decided, neither its professional nor a job ends it.
 * Whoever asks holds the session's lock.
 */
export async function isUnderReview(
  ctx: TxCtx,
  { id, state }: Pick<SessionRow, 'id' | 'state'>,
): Promise<boolean> {
  return openStates.includes(state) && (await reviewAskedAt(ctx, id)) !== null
}
