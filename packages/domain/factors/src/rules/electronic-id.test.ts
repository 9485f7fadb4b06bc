import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readProvenId } from './electronic-id.ts'

const own = {
  nationalId: '1203857199',
  name: 'Anna Jónsdóttir',
  subjectType: 'person',
  acr: 'eidas-loa-high',
}

it.each([
  ['one’s own', own, { nationalId: '1203857199', name: 'Anna Jónsdóttir', acr: 'eidas-loa-high' }],
  ['one without a level', { ...own, acr: undefined }, { ...own, acr: null, subjectType: undefined }],
  ['somebody acting for another', { ...own, actor: { nationalId: '0102902249' } }, 'eid_delegated'],
  ['a delegation without its actor', { ...own, delegationType: ['Custom'] }, 'eid_delegated'],
  ['a company', { ...own, subjectType: 'legalEntity' }, 'eid_legal_entity'],
  ['a password alone', { ...own, acr: 'eidas-loa-low' }, 'eid_low_assurance'],
  ['a number that is too short', { ...own, nationalId: '120385719' }, 'eid_invalid'],
  ['a number with a hyphen', { ...own, nationalId: '120385-719' }, 'eid_invalid'],
  ['no number', { ...own, nationalId: undefined }, 'eid_invalid'],
  ['nobody', null, 'eid_invalid'],
])('%s', (_, claims, expected) => expect(readProvenId(claims)).toEqual(expected))

it('never throws, and believes nothing that acts for another', () => {
  fc.assert(
    fc.property(fc.anything(), fc.object(), (any, actor) => {
      readProvenId(any)
      return readProvenId({ ...own, actor }) === 'eid_delegated'
    }),
  )
})
