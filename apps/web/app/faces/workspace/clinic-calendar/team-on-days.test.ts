import { describe, expect, test } from 'vitest'
import { teamOnDays } from './team-on-days.ts'

describe('everybody’s time on the days of the reader', () => {
  const team = [
    {
      professionalId: 'anna',
      displayName: 'Anna',
      open: [{ startsAt: '2026-11-23T09:00:00Z', endsAt: '2026-11-23T19:30:00Z' }],
      busy: [{ startsAt: '2026-11-23T10:00:00Z', endsAt: '2026-11-23T11:00:00Z' }],
      blocked: [{ startsAt: '2026-11-23T00:00:00Z', endsAt: '2026-11-25T00:00:00Z' }],
    },
  ]

  test('is cut at midnight, and what is drawn last lies on top', () => {
    const { rows } = teamOnDays(team, ['2026-11-23', '2026-11-24'], 'Atlantic/Reykjavik')
    expect(rows[0]?.days.map((day) => day.map(({ kind }) => kind))).toEqual([
      ['open', 'blocked', 'busy'],
      ['blocked'],
    ])
    expect(rows[0]?.days[0]?.[2]).toMatchObject({ startMinute: 600, endMinute: 660 })
  })

  test('makes the days as long as the longest working day, not as a day off', () => {
    expect(teamOnDays(team, ['2026-11-23'], 'Atlantic/Reykjavik')).toMatchObject({
      startHour: 8,
      endHour: 20,
    })
  })

  test('stands on the wall of a reader who is elsewhere', () => {
    const { rows } = teamOnDays(team, ['2026-11-23'], 'America/New_York')
    expect(rows[0]?.days[0]?.find(({ kind }) => kind === 'busy')).toMatchObject({ startMinute: 300 })
  })
})
