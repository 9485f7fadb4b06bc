import { describe, expect, it } from 'vitest'
import { differenceOf, readRoster } from './roster.ts'

describe('reading a list of people', () => {
  it('finds the addresses under a heading, whatever stands beside them', () => {
    const text = '\uFEFFName;Netfang;Deild\nAnna;Anna@Acme.is;1\n"Björn; son";bjorn@acme.is;2\n\n'
    expect(readRoster(text)).toEqual({ emails: ['anna@acme.is', 'bjorn@acme.is'], problems: [] })
  })

  it('takes bare lines, and the column of the first address where nothing is named', () => {
    expect(readRoster('anna@acme.is\r\nbjorn@acme.is').emails).toEqual(['anna@acme.is', 'bjorn@acme.is'])
    expect(readRoster('Anna,anna@acme.is\nBjörn,bjorn@acme.is').emails).toHaveLength(2)
  })

  it('names each line that it cannot take, and takes the others', () => {
    const text = 'email\nanna@acme.is\nnot an address\nANNA@acme.is\n,\nx,y\ncarl@acme.is'
    expect(readRoster(text)).toEqual({
      emails: ['anna@acme.is', 'carl@acme.is'],
      problems: [
        { line: 3, value: 'not an address', reason: 'invalid' },
        { line: 4, value: 'ANNA@acme.is', reason: 'twice', before: 2 },
        { line: 6, value: 'x', reason: 'invalid' },
      ],
    })
  })

  it('finds nothing in nothing', () => {
    expect(readRoster('')).toEqual({ emails: [], problems: [] })
    expect(readRoster('\n\n')).toEqual({ emails: [], problems: [] })
  })
})

describe('comparing a list with the one that stands', () => {
  it('says who is new, who is back, who stays and who is missing', () => {
    const standing = [
      { email: 'a@x.is', isListed: true },
      { email: 'b@x.is', isListed: true },
      { email: 'c@x.is', isListed: false },
    ]
    expect(differenceOf(standing, ['a@x.is', 'c@x.is', 'd@x.is'])).toEqual({
      added: ['d@x.is'],
      returning: ['c@x.is'],
      unchanged: 1,
      missing: ['b@x.is'],
    })
  })
})
