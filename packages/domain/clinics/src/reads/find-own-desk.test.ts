import type { Id } from '@kara/kernel'
import { listTimeOff } from '@kara/scheduling'
import { makeBookableHub, makeBooking, professionalCtx } from '@kara/scheduling/testing'
import { openTestDatabase } from '@kara/testing'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { makeAskedForDesk, makeClinic, makeClinicWithDesk } from '../testing.ts'
import { acceptInvite } from '../verbs/accept-invite.ts'
import { addMemberTimeOff } from '../verbs/add-member-time-off.ts'
import { inviteMember } from '../verbs/invite-member.ts'
import { takeDesk } from '../verbs/take-desk.ts'
import { undoAct } from '../verbs/undo-act.ts'
import { findOwnDesk } from './find-own-desk.ts'
import { listActs } from './list-acts.ts'
import { getMemberAvailability, listTeamTime } from './list-team-time.ts'

describe('the desk of a clinic', () => {
  const db = openTestDatabase({ connectionsMax: 20 })
  const from = Temporal.Instant.from('2026-11-23T00:00:00Z')
  const to = Temporal.Instant.from('2026-12-24T00:00:00Z')
  const monday = [from, Temporal.Instant.from('2026-11-24T00:00:00Z')] as const

  it('keeps the time of everybody, under its own name, and each member may take it back', async () => {
    const { desk, member, administrator, clock } = await makeClinicWithDesk(db)
    for (const { professionalId: memberId, ctx } of [member, administrator]) {
      await addMemberTimeOff(desk.ctx, { memberId, day: '2026-12-02' })
      clock.advance({ minutes: 1 })
      expect(await listTimeOff(ctx, from, to)).toHaveLength(1)
      const [act] = await listActs(ctx)
      expect(act).toMatchObject({ kind: 'time_off_added', byName: 'Rósa', canUndo: true })
      await undoAct(ctx, act?.id as Id<'clinic_act'>)
      expect(await listTimeOff(ctx, from, to)).toEqual([])
    }
  })

  it('sees working, taken and off, and never who, where or how many', async () => {
    const clinic = await makeClinic(db)
    const hub = await makeBookableHub(db)
    const { id } = await inviteMember(clinic.ctx, { address: hub.slug, locale: 'en' })
    await acceptInvite(professionalCtx(db, hub, clinic.clock), id as Id<'clinic_invite'>)
    const booked = await makeBooking(db, hub)
    const desk = await makeAskedForDesk(db, clinic)
    await takeDesk(desk.ctx, { inviteId: desk.inviteId, name: 'Rósa' })
    const team = await listTeamTime(desk.ctx, ...monday)
    expect(team).toHaveLength(2)
    expect(team.find(({ professionalId }) => professionalId === hub.professionalId)).toMatchObject({
      busy: [{ startsAt: '2026-11-23T10:00:00Z' }],
    })
    const text = JSON.stringify([
      team,
      await getMemberAvailability(desk.ctx, hub.professionalId, '2026-11-23'),
    ])
    for (const secret of [booked.personId, booked.session.id, hub.companyId])
      expect(text).not.toContain(secret)
  })

  it('acts in a role of the database that reads no session, client or note, and its person reads none either', async () => {
    const { desk, member } = await makeClinicWithDesk(db)
    const deskId = (await findOwnDesk(desk.ctx))?.deskId ?? ''
    const as = (role: string, table: string) =>
      db.witness.begin(async (sql) => {
        await sql`select set_config('role', ${role}, true), set_config('app.acting_id', ${deskId}, true),
          set_config('app.professional_id', ${member.professionalId}, true),
          set_config('app.person_id', ${desk.personId}, true)`
        return (await sql.unsafe(`select count(*)::int as seen from app.${table}`))[0]?.seen
      })
    for (const table of [
      'session',
      'client_connection',
      'note',
      'hub_listing',
      'person',
      'session_request',
      'bill',
    ])
      await expect(as('kara_clinic', table)).rejects.toThrow('permission denied')
    for (const table of ['session', 'session_request', 'client_connection']) {
      expect(await as('kara_person', table)).toBe(0)
    }
  })
})
