import { expect, test } from 'vitest'
import { educationOf } from './education-lines.ts'

test('education is paired by line, and refused when a language has more', () => {
  expect(educationOf('BSc \n\n MSc', 'BS\nMS')).toEqual([
    { en: 'BSc', is: 'BS' },
    { en: 'MSc', is: 'MS' },
  ])
  expect(educationOf('', '')).toEqual([])
  expect(educationOf('BSc', '')).toBeNull()
})
