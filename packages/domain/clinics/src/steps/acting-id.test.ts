import { openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getMemberAvailability } from '../reads/list-team-time.ts'
import { makeClinicWithDesk } from '../testing.ts'
import { addMemberTimeOff } from '../verbs/add-member-time-off.ts'
import { setMemberAway } from '../verbs/set-member-away.ts'
import { setMemberHours } from '../verbs/set-member-hours.ts'
import { undoMemberAct } from '../verbs/undo-member-act.ts'

describe('whoever acts from the desk of a clinic', () => {
  const db = openTestDatabase({ connectionsMax: 20 })

  it('acts for the members of that clinic, and nobody acts who is not known', async () => {
    const { desk } = await makeClinicWithDesk(db)
    const other = await makeClinicWithDesk(db)
    const theirs = { memberId: other.member.memberId, hours: [] }
    await expect(setMemberHours(desk.ctx, theirs)).rejects.toMatchObject({ code: 'clinics.member_missing' })
    await expect(getMemberAvailability(desk.ctx, theirs.memberId, '2026-11-23')).rejects.toMatchObject({
      code: 'clinics.member_missing',
    })
    await expect(
      db.witness`update app.clinic_act set by_id = gen_random_uuid() where clinic_id = ${other.clinicId}`,
    ).resolves.toHaveLength(0)
    await setMemberHours(other.desk.ctx, theirs)
    await expect(
      db.witness`update app.clinic_act set by_id = gen_random_uuid() where clinic_id = ${other.clinicId}`,
    ).rejects.toThrow('whoever changed this is not known')
  })

  it('takes back what it changed itself, and nothing that an administrator did', async () => {
    const { ctx, desk, member, clock } = await makeClinicWithDesk(db)
    const { memberId } = member
    await addMemberTimeOff(ctx, { memberId, day: '2026-12-20' })
    clock.advance({ minutes: 1 })
    await setMemberAway(desk.ctx, { memberId, fromDay: '2026-12-01' })
    const { acts } = await getMemberAvailability(desk.ctx, memberId, '2026-11-24')
    expect(acts).toMatchObject([
      { kind: 'away_set', byName: 'Rósa', canUndo: true },
      { kind: 'time_off_added', canUndo: false },
    ])
    await undoMemberAct(desk.ctx, { memberId, actId: acts[0]?.id ?? '' })
    await expect(undoMemberAct(desk.ctx, { memberId, actId: acts[1]?.id ?? '' })).rejects.toMatchObject({
      code: 'clinics.act_missing',
    })
  })
})
