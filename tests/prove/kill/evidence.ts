import type { StandaloneDatabase } from '@kara/testing/standalone'

interface Letter {
  readonly subject: string
  readonly attachments: ReadonlyArray<{ readonly content: string }>
}

/** What must be there exactly as often as there are bookings, and what must not be there at all. */
export async function countLeft(db: StandaloneDatabase) {
  const [row] = await db.witness<Record<string, number>[]>`select
    (select count(*)::int from app.session where state = 'scheduled') as sessions,
    (select count(distinct person_id)::int from app.session) as clients,
    (select count(*)::int from app.booking where funding = 'credits') as bookings,
    (select count(*)::int from app.credit_hold where settled_at is null) as "creditHolds",
    (select count(*)::int from app.credit_claim) as claims,
    (select count(*)::int from app.calendar_claim where kind = 'session') as "takenTimes",
    (select count(*)::int from app.outbox_event where type = 'booking.confirmed') as announcements`
  return { ...row }
}

/** Whether every account holds what its movements say, and all of them together nothing. */
export async function ledgerProblems(db: StandaloneDatabase) {
  const [row] = await db.witness<{ sum: number; wrong: number; negative: number }[]>`select
    (select coalesce(sum(balance_halves), 0)::int from app.credit_account) as sum,
    (select count(*)::int from app.credit_account a where balance_halves is distinct from
      (select coalesce(sum(case when m.credit_account_id = a.id then amount_halves else -amount_halves end), 0)
        from app.credit_movement m where a.id in (m.credit_account_id, m.debit_account_id))) as wrong,
    (select count(*)::int from app.credit_account where balance_halves < 0 and kind <> 'source') as negative`
  return { ...row }
}

/** Work that was announced or is due by the product's clock and is not done, or was given up. */
export async function workLeft(db: StandaloneDatabase) {
  const [row] = await db.witness<{ open: number; dead: number }[]>`select
    (select count(*)::int from app.outbox_event where relayed_at is null)
      + (select count(*)::int from app.outbox_delivery where done_at is null and dead_at is null)
      + (select count(*)::int from app.due_work where dead_at is null
          and due_at <= now() + make_interval(secs => app.clock_shift_seconds())) as open,
    (select count(*)::int from app.outbox_delivery where dead_at is not null)
      + (select count(*)::int from app.due_work where dead_at is not null) as dead`
  return { open: row?.open ?? -1, dead: row?.dead ?? -1 }
}

/** How often each session was confirmed to one address: the calendar file names the session. */
export async function confirmationsTo(sandboxUrl: string, email: string): Promise<Map<string, number>> {
  const answer = await fetch(`${sandboxUrl}/mailbox/letters.json?limit=500&to=${encodeURIComponent(email)}`)
  const { letters } = (await answer.json()) as { letters: Letter[] }
  const counts = new Map<string, number>()
  for (const { attachments } of letters) {
    for (const { content } of attachments) {
      const uid = /^UID:(.+)$/m.exec(Buffer.from(content, 'base64').toString('utf8'))?.[1]?.trim()
      if (uid) counts.set(uid, (counts.get(uid) ?? 0) + 1)
    }
  }
  return counts
}
