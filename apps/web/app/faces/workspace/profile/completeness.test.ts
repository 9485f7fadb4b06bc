import type { Professional } from '@kara/directory/contracts'
import { describe, expect, it } from 'vitest'
import { partsOf } from './completeness.ts'

const long = 'I help people who sleep badly, and a session with me begins with a map of your days. '.repeat(2)
const whole = {
  portrait: 'portraits/a.webp',
  about: { en: long, is: long },
  topics: ['sleep'],
  languages: ['is'],
  education: [{ en: 'Cand. psych.', is: 'Cand. psych.' }],
  services: [{ id: 's1' }],
} as unknown as Professional

describe('a whole profile', () => {
  it('has a picture, words in both languages, topics, languages, education and services', () => {
    expect(Object.values(partsOf(whole)).every(Boolean)).toBe(true)
  })

  it('misses what is empty, or written in one language only', () => {
    const parts = partsOf({ ...whole, portrait: '', about: { en: long, is: 'Stutt.' }, services: [] })
    expect(Object.entries(parts).flatMap(([part, isThere]) => (isThere ? [] : [part]))).toEqual([
      'portrait',
      'about',
      'services',
    ])
  })
})
