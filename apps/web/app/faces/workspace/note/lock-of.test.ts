import type { OwnKeyEntry, OwnKeys } from '@kara/notes/contracts'
import { describe, expect, it } from 'vitest'
import { lockOf } from './lock-of.ts'

const entry = (id: string): OwnKeyEntry => ({
  id,
  generation: 1,
  turnedOnAt: '2026-11-20T09:00:00Z',
  endedAt: null,
  endedBecause: null,
  wraps: [],
  texts: 1,
})
const keys: OwnKeys = { current: entry('present'), ended: [entry('earlier')], houseTexts: 1 }
const noKeys: OwnKeys = { current: null, ended: [], houseTexts: 1 }
const sealedUnder = (ownKeyId: string) => ({ ownKeyId, cipher: '', mark: '' })

describe('the key that a note needs', () => {
  it('is the one it was sealed under, which may have ended', () => {
    expect(lockOf({ state: 'locked', sealed: sealedUnder('present') }, keys)).toMatchObject({
      id: 'present',
      isPresent: true,
    })
    expect(lockOf({ state: 'draft', sealed: sealedUnder('earlier') }, keys)).toMatchObject({
      id: 'earlier',
      isPresent: false,
    })
  })

  it('is the present one for a draft of the house’s, as it will be sealed under it', () => {
    expect(lockOf({ state: 'draft', sealed: null }, keys)).toMatchObject({ id: 'present', isPresent: true })
  })

  it('is none where the house sealed it and nothing more is written', () => {
    expect(lockOf({ state: 'locked', sealed: null }, keys)).toBeNull()
    expect(lockOf({ state: 'draft', sealed: null }, noKeys)).toBeNull()
  })
})
