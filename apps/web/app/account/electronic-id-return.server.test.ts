import { describe, expect, it } from 'vitest'
import { hubReturnOf } from './electronic-id-return.server.ts'
import { pathOnward } from './onward.ts'

describe('the way back from the electronic ID after a refusal', () => {
  it('tells the hub from which the person came what the reason was', () => {
    const left = pathOnward({ to: '/electronic-id?to=%2Fbook', back: 'acme.localhost:3000' })
    const back = new URL(hubReturnOf(left, 'eid_cancelled') ?? '', 'https://here.invalid')
    expect(back.pathname).toBe('/hand-off/to/acme.localhost%3A3000')
    expect(back.searchParams.get('to')).toBe('/electronic-id?to=%2Fbook&refused=eid_cancelled')
  })

  it.each([
    '/home/security',
    '/hand-off/to/acme.localhost?to=%2Fbook',
    '/hand-off/to/a/b?to=/electronic-id?to=x',
  ])('leaves %s as it is', (path) => {
    expect(hubReturnOf(path, 'eid_cancelled')).toBeNull()
  })
})
