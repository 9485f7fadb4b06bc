import type { Id } from '@kara/kernel'
import { makeBookableHub, makeBooking, mondayAtTen, professionalCtx } from '@kara/scheduling/testing'
import { openTestDatabase } from '@kara/testing'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { makeClinic, makeStaffedClinic } from '../testing.ts'
import { acceptInvite } from '../verbs/accept-invite.ts'
import { addMemberTimeOff } from '../verbs/add-member-time-off.ts'
import { inviteMember } from '../verbs/invite-member.ts'
import { listTeamTime } from './list-team-time.ts'

describe('the calendars of a clinic side by side', () => {
  const db = openTestDatabase()
  const monday = Temporal.Instant.from('2026-11-23T00:00:00Z')
  const tuesday = Temporal.Instant.from('2026-11-24T00:00:00Z')

  it('say working, taken and off, and never who, where or how many', async () => {
    const clinic = await makeClinic(db)
    const hub = await makeBookableHub(db)
    const ctx = professionalCtx(db, hub, clinic.clock)
    const { id } = await inviteMember(clinic.ctx, { address: hub.slug, locale: 'en' })
    await acceptInvite(ctx, id as Id<'clinic_invite'>)
    const booked = [await makeBooking(db, hub), await makeBooking(db, hub, '2026-11-23T11:00:00Z')]
    await db.witness`update app.calendar_claim set ends_at = '2026-11-23T11:00:00Z'
      where professional_id = ${hub.professionalId} and starts_at = ${mondayAtTen}`
    await addMemberTimeOff(clinic.ctx, {
      memberId: hub.professionalId,
      day: '2026-11-23',
      starts: '15:00',
      ends: '17:00',
    })
    const team = await listTeamTime(clinic.ctx, monday, tuesday)
    expect(team).toHaveLength(2)
    expect(team.find(({ professionalId }) => professionalId === hub.professionalId)).toEqual({
      professionalId: hub.professionalId,
      displayName: hub.displayName,
      timeZone: 'Atlantic/Reykjavik',
      open: [{ startsAt: '2026-11-23T09:00:00Z', endsAt: '2026-11-23T17:00:00Z' }],
      busy: [{ startsAt: '2026-11-23T10:00:00Z', endsAt: '2026-11-23T11:50:00Z' }],
      blocked: [{ startsAt: '2026-11-23T15:00:00Z', endsAt: '2026-11-23T17:00:00Z' }],
    })
    const text = JSON.stringify(team)
    for (const { personId, session } of booked) {
      expect(text).not.toContain(personId)
      expect(text).not.toContain(session.id)
    }
    expect(text).not.toContain(hub.companyId)
  })

  it('are for administrators', async () => {
    const { member } = await makeStaffedClinic(db)
    await expect(listTeamTime(member.ctx, monday, tuesday)).rejects.toMatchObject({
      code: 'clinics.administrators_only',
    })
  })

  it('come from a role of the database that can read no session, client or note', async () => {
    const { member, administrator } = await makeStaffedClinic(db)
    for (const table of [
      'session',
      'client_connection',
      'note',
      'hub_listing',
      'person',
      'session_request',
      'bill',
    ]) {
      const look = db.witness.begin(async (sql) => {
        await sql`select set_config('role', 'kara_clinic', true),
          set_config('app.professional_id', ${member.professionalId}, true),
          set_config('app.acting_id', ${administrator.professionalId}, true)`
        await sql.unsafe(`select 1 from app.${table}`)
      })
      await expect(look).rejects.toThrow('permission denied')
    }
  })
})
