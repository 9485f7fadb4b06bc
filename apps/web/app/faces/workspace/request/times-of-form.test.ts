import { describe, expect, test } from 'vitest'
import { timesOfForm } from './times-of-form.ts'

const formOf = (entries: readonly (readonly [string, string])[]) => {
  const form = new FormData()
  for (const [name, value] of entries) form.append(name, value)
  return form
}

describe('the times of a proposal', () => {
  test('are the chosen instants and the typed ones by the reader’s wall', () => {
    const form = formOf([
      ['at', '2026-11-23T10:00:00Z'],
      ['typed', '2026-11-24T14:30'],
      ['typed', ''],
    ])
    expect(timesOfForm(form, 'Europe/Copenhagen')).toEqual({
      startsAt: ['2026-11-23T10:00:00Z', '2026-11-24T13:30:00Z'],
      kept: { chosen: ['2026-11-23T10:00:00Z'], typed: ['2026-11-24T14:30', ''] },
    })
  })

  test('leave out a moment that the wall skips, and what is none', () => {
    const form = formOf([
      ['typed', '2027-03-28T02:30'],
      ['typed', 'tomorrow'],
      ['typed', '2026-13-40T09:00'],
    ])
    expect(timesOfForm(form, 'Europe/Copenhagen').startsAt).toEqual([])
  })
})
