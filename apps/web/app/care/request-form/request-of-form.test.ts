import { describe, expect, test } from 'vitest'
import { RequestForm, toRequest } from './request-of-form.ts'

const serviceId = '01a22528-6013-7b90-b38b-0c9f5eb7ec67'
const known = { funding: 'credits', timeZone: 'Atlantic/Reykjavik' } as const

describe('the form of a request', () => {
  test('keeps the wished parts, the words and the answers apart', () => {
    const typed = RequestForm.parse({
      serviceId,
      wishedParts: ['1-morning', '5-evening'],
      ownWords: ' I sleep badly. ',
      question_1: 'Never.',
    })
    expect(toRequest(typed, known)).toEqual({
      request: {
        serviceId,
        wishes: [
          { weekday: 1, part: 'morning' },
          { weekday: 5, part: 'evening' },
        ],
        ...known,
      },
      words: { text: 'I sleep badly.', answers: { question_1: 'Never.' } },
    })
  })

  test('takes no part of a day that does not exist', () => {
    expect(RequestForm.safeParse({ serviceId, wishedParts: ['8-morning'] }).success).toBe(false)
    expect(RequestForm.safeParse({ serviceId, wishedParts: ['1-night'] }).success).toBe(false)
  })

  test('is whole without wishes and words', () => {
    const { request, words } = toRequest(RequestForm.parse({ serviceId }), known)
    expect([request.wishes, words]).toEqual([[], { text: '', answers: {} }])
  })
})
