import { eidRefusals } from '@kara/factors'
import { explain, readReason } from '@kara/sso/contracts'
import { describe, expect, it } from 'vitest'

describe('a refusal of the electronic ID', () => {
  it.each(eidRefusals)('%s has its entry in the catalogue, in both languages', (refusal) => {
    const reason = readReason(refusal)
    if (!reason) throw new Error(`The catalogue does not know ${refusal}`)
    const [en, is] = [explain('en', reason), explain('is', reason)]
    expect(en.mustAct.length).toBeGreaterThan(0)
    for (const { says, fix } of [en, is]) {
      expect(says).not.toBe('')
      expect(fix).not.toBe('')
    }
    expect(is.says).not.toBe(en.says)
  })
})
