import type { ConversationOnList } from '../contracts.ts'
import type { ConversationRow } from '../store/conversations.ts'

/** What support's lists show: that somebody is signed in, and not who. */
export function toOnList(row: ConversationRow): ConversationOnList {
  return {
    id: row.id,
    companyId: row.companyId,
    face: row.face,
    reference: row.reference,
    isSignedIn: row.personId !== null,
    lastAt: row.lastAt.toString(),
    waitingSince: row.waitingSince?.toString() ?? null,
    heldBy: row.heldBy,
    outcome: row.outcome,
    closedAt: row.closedAt?.toString() ?? null,
  }
}
