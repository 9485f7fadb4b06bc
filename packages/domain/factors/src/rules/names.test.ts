import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { namesAgree } from './names.ts'

describe('namesAgree', () => {
  it.each([
    ['Anna Jónsdóttir', 'Anna Jonsdottir'],
    ['Anna Jónsdóttir', 'Anna María Sigurðardóttir'],
    ['Þórður Ægisson', 'THORDUR AEGISSON'],
    ['Kristín Páls', 'Kristina Pálsdóttir'],
    ['Jón Arnar Ólafsson', 'Ólafsson, Jón Arnar'],
    ['Maja Löfgren', 'María Maja Löfgren'],
  ])('%s may be %s', (account, proven) => {
    expect(namesAgree(account, proven)).toBe(true)
    expect(namesAgree(proven, account)).toBe(true)
  })

  it.each([
    ['Anna Jónsdóttir', 'Bjarni Jónsson'],
    ['Anna Jónsdóttir', 'Katrín Jónsdóttir'],
    ['Jón', 'Jan Kowalski'],
    ['🌲', 'Anna Jónsdóttir'],
  ])('%s is not plainly %s', (account, proven) => {
    expect(namesAgree(account, proven)).toBe(false)
    expect(namesAgree(proven, account)).toBe(false)
  })

  const word = fc.stringMatching(/^[A-Za-zÁÉÍÓÚÝÞÆÖÐáéíóúýþæöð]{2,12}$/)
  const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))

  it('agrees with itself in any case and with more names behind the first, and the same both ways', () => {
    fc.assert(
      fc.property(name, name, (one, other) => {
        expect(namesAgree(one, one.toUpperCase())).toBe(true)
        expect(namesAgree(one, `${one} ${other}`)).toBe(true)
        expect(namesAgree(one, other)).toBe(namesAgree(other, one))
      }),
    )
  })
})
