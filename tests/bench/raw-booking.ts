import { timeOrderedIds } from '@kara/kernel'
import type { Sql } from 'postgres'
import type { MadeHold, Town } from './town.ts'

const now = '2026-11-20T09:00:00Z'
const actor = { kind: 'person' }

/**
 * What booking a held time writes, as plain SQL in one transaction that is sent at once: no rules, no
 * policies, nothing that could refuse. The limit that the application is measured against.
 */
export async function bookRaw(
  sql: Sql,
  { hub }: Town,
  hold: MadeHold,
  options: { readonly withOutbox: boolean },
): Promise<void> {
  const sessionId = timeOrderedIds.next()
  const creditHoldId = timeOrderedIds.next()
  const { personId, professionalId } = hold
  await sql.begin((tx) => [
    tx`select set_config('app.company_id', ${hub.companyId}, true), set_config('app.person_id', ${personId}, true)`,
    tx`select id, state from app.slot_hold where id = ${hold.id} for update`,
    tx`update app.calendar_claim set kind = 'session', expires_at = null
      where id = ${hold.claimId} and kind = 'hold' and expires_at > ${now}`,
    tx`select app.move_credits(${creditHoldId}, ${hub.companyId}, ${personId}, '2026-01-01', 'allowance', 'held', 2,
      'hold', 'booking', ${`session:${sessionId}`}, ${tx.json(actor)}, ${now}, ${creditHoldId})`,
    tx`insert into app.credit_hold (id, company_id, person_id, session_id, period_start, amount_halves, held_at)
      values (${creditHoldId}, ${hub.companyId}, ${personId}, ${sessionId}, '2026-01-01', 2, ${now})`,
    tx`insert into app.session (id, person_id, professional_id, company_id, hub_id, service_id, service_name, minutes,
        modality, starts_at, ends_at, client_time_zone, state, cut_off_at, claim_id, created_at)
      values (${sessionId}, ${personId}, ${professionalId}, ${hub.companyId}, ${hub.hubId}, ${hold.serviceId},
        ${tx.json({ en: 'Session', is: 'Viðtal' })}, 50, 'video', ${hold.startsAt}, ${hold.endsAt},
        'Atlantic/Reykjavik', 'scheduled', ${hold.startsAt}, ${hold.claimId}, ${now})`,
    tx`insert into app.booking (id, session_id, person_id, professional_id, slot_hold_id, funding, cost_halves,
        credit_hold_id, booked_at, undo_until)
      values (${timeOrderedIds.next()}, ${sessionId}, ${personId}, ${professionalId}, ${hold.id}, 'credits', 2,
        ${creditHoldId}, ${now}, ${now})`,
    tx`update app.slot_hold set state = 'used', session_id = ${sessionId} where id = ${hold.id} and state = 'live'`,
    tx`insert into app.client_connection (person_id, professional_id, since)
      values (${personId}, ${professionalId}, ${now}) on conflict do nothing`,
    tx`insert into app.session_event (id, session_id, person_id, professional_id, kind, at, author)
      values (${timeOrderedIds.next()}, ${sessionId}, ${personId}, ${professionalId}, 'scheduled', ${now},
        ${tx.json(actor)})`,
    ...['credits.held', 'booking.confirmed'].map(
      (
        action,
      ) => tx`insert into app.audit_entry (id, at, actor, action, object_kind, object_id, detail, person_id, request_id)
        values (${timeOrderedIds.next()}, ${now}, ${tx.json(actor)}, ${action}, 'session', ${sessionId}, '{}',
          ${personId}, 'bench')`,
    ),
    ...(options.withOutbox
      ? [
          tx`select app.plan_work(${timeOrderedIds.next()}, 'session.ends', ${sessionId}, 'sessions', ${hold.endsAt},
            ${hub.companyId}, ${personId}, ${professionalId}, ${tx.json({ sessionId })}, ${now})`,
          tx`select app.cancel_work('slot_hold.lapses', ${hold.id})`,
          tx`insert into app.outbox_event (id, type, company_id, person_id, professional_id, payload, request_id,
              occurred_at)
            values (${timeOrderedIds.next()}, 'booking.confirmed', ${hub.companyId}, ${personId}, ${professionalId},
              ${tx.json({ sessionId })}, 'bench', ${now})`,
        ]
      : []),
  ])
}
