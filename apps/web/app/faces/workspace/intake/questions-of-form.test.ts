import { SaveIntakeFormInput } from '@kara/notes/contracts'
import { describe, expect, test } from 'vitest'
import { questionsOf, type TypedQuestion, toTyped, typedOfForm } from './questions-of-form.ts'

const question = (over: Partial<TypedQuestion> = {}): TypedQuestion => ({
  id: '',
  kind: 'text',
  en: 'What brings you?',
  is: 'Hvað færir þig hingað?',
  optionsEn: '',
  optionsIs: '',
  isRequired: true,
  isForRequests: false,
  ...over,
})

describe('a form that is being built', () => {
  test('gives every new question an id of its own, and keeps the ones there are', () => {
    const questions = questionsOf([question({ id: 'question_2' }), question(), question()])
    const ids = Array.isArray(questions) ? questions.map(({ id }) => id) : []
    expect(ids[0]).toBe('question_2')
    expect(new Set(ids).size).toBe(3)
    expect(SaveIntakeFormInput.safeParse({ questions }).success).toBe(true)
  })

  test('says what is missing, and where', () => {
    expect(questionsOf([])).toEqual({ key: 'empty', number: 0 })
    expect(questionsOf([question(), question({ is: '' })])).toEqual({ key: 'languages', number: 2 })
    const uneven = question({ kind: 'choice', optionsEn: 'a\nb', optionsIs: 'a' })
    expect(questionsOf([uneven])).toEqual({ key: 'choices', number: 1 })
    const endless = question({ kind: 'choice', optionsEn: `a\n${'b'.repeat(301)}`, optionsIs: 'a\nb' })
    expect(questionsOf([endless])).toEqual({ key: 'choices', number: 1 })
  })

  test('comes back into its fields as it was', () => {
    const typed = question({ id: 'mood', kind: 'choice', optionsEn: 'Good\nBad', optionsIs: 'Góð\nSlæm' })
    const [saved] = questionsOf([typed]) as Parameters<typeof toTyped>
    expect(toTyped(saved)).toEqual(typed)
  })

  test('keeps choices that were written before their question, to say what is missing', () => {
    const form = new FormData()
    const typed = { id: '', kind: 'choice', en: '', is: '', optionsEn: 'Good\nBad', optionsIs: '' }
    for (const [name, value] of Object.entries(typed)) form.append(name, value)
    expect(questionsOf(typedOfForm(form))).toEqual({ key: 'languages', number: 1 })
  })

  test('leaves out empty questions and the one that is removed', () => {
    const form = new FormData()
    for (const [row, en] of ['One', 'Two', ''].entries()) {
      for (const [name, value] of Object.entries({ id: `q${row}`, kind: 'scale', en, is: en }))
        form.append(name, value)
    }
    form.set('required-1', 'on')
    form.set('remove', '0')
    expect(typedOfForm(form)).toMatchObject([{ id: 'q1', kind: 'scale', isRequired: true }])
  })
})
