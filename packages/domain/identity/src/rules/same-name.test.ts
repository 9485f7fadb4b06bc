import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isSameName } from './same-name.ts'

it.each([
  ['Anna Jónsdóttir', 'Anna Jónsdóttir', true],
  ['Anna Jónsdóttir', 'JONSDOTTIR, Anna', true],
  ['Þórður Æsir', 'Thordur Aesir', true],
  ['Anna Björk Jónsdóttir', 'Anna Jónsdóttir', true],
  ['Anna Jónsdóttir', 'Anna Pálsdóttir', false],
  ['Anna Jónsdóttir', 'Arna Jónsdóttir', false],
  ['Anna', 'Anna', false],
  ['Anna', 'Anna Jónsdóttir', false],
  ['anna', 'anna', false],
  ['', 'Anna Jónsdóttir', false],
  ['Анна Петрова', 'Анна Петрова', true],
  ['Anna Anna', 'Anna', false],
])('%s and %s: %s', (one, other, expected) => expect(isSameName(one, other)).toBe(expected))

it('answers alike whichever of the two comes first', () => {
  const word = fc.constantFrom('Anna', 'Björk', 'Jónsdóttir', 'jonsdottir', 'Þór')
  const name = fc.array(word, { maxLength: 4 }).map((words) => words.join(' '))
  fc.assert(fc.property(name, name, (one, other) => isSameName(one, other) === isSameName(other, one)))
})
