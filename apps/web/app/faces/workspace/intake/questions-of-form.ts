import { IntakeQuestion, limits } from '@kara/notes/contracts'

/** One question as it is typed; choices one per line. */
export interface TypedQuestion {
  readonly id: string
  readonly kind: IntakeQuestion['kind']
  readonly en: string
  readonly is: string
  readonly optionsEn: string
  readonly optionsIs: string
  readonly isRequired: boolean
  /** Asked already with a request. */
  readonly isForRequests: boolean
}

export type FormProblem = {
  readonly key: 'languages' | 'choices' | 'empty' | 'tooMany'
  readonly number: number
}

/** As long as a question may be; `contracts` refuses what is longer. */
const choiceCharactersMax = 300

const kinds = IntakeQuestion.shape.kind.options

/** Reads the form; empty questions and the one whose button to remove it was pressed are left out. */
export function typedOfForm(form: FormData): TypedQuestion[] {
  const texts = (name: string) => form.getAll(name).map((value) => String(value).trim())
  const [en, is, optionsEn, optionsIs] = ['en', 'is', 'optionsEn', 'optionsIs'].map(texts)
  const chosen = texts('kind')
  const removed = form.get('remove')
  return texts('id')
    .map((id, row) => ({
      id,
      kind: kinds.find((kind) => kind === chosen[row]) ?? 'text',
      en: en?.[row] ?? '',
      is: is?.[row] ?? '',
      optionsEn: optionsEn?.[row] ?? '',
      optionsIs: optionsIs?.[row] ?? '',
      isRequired: form.has(`required-${row}`),
      isForRequests: form.has(`requests-${row}`),
    }))
    .filter((question, row) => isBegun(question) && String(row) !== removed)
}

/** Somebody wrote something of it: choices without their question are not lost without a word. */
function isBegun({ en, is, optionsEn, optionsIs }: TypedQuestion): boolean {
  return [en, is, optionsEn, optionsIs].some((text) => text !== '')
}

/** The questions of a version, or the first thing that is wrong with them. */
export function questionsOf(typed: readonly TypedQuestion[]): IntakeQuestion[] | FormProblem {
  if (typed.length === 0) return { key: 'empty', number: 0 }
  if (typed.length > limits.questionsMax) return { key: 'tooMany', number: typed.length }
  const known = typed.map(({ id }) => id)
  const questions: IntakeQuestion[] = []
  for (const [index, { id, kind, en, is, optionsEn, optionsIs, ...asked }] of typed.entries()) {
    const number = index + 1
    if (!en || !is) return { key: 'languages', number }
    const options = kind === 'choice' ? optionsOf(linesOf(optionsEn), linesOf(optionsIs)) : []
    if (!options) return { key: 'choices', number }
    questions.push({ id: id || freeId(known), kind, label: { en, is }, ...asked, options })
    known.push(questions[index]?.id ?? '')
  }
  return questions
}

/** What a saved question looks like in its fields. */
export function toTyped({ id, kind, label, options, ...asked }: IntakeQuestion): TypedQuestion {
  const lines = (locale: 'en' | 'is') => options.map((option) => option.label[locale]).join('\n')
  return { id, kind, ...label, optionsEn: lines('en'), optionsIs: lines('is'), ...asked }
}

/** The hours before the session as typed, or null when they make no sense; nothing typed is none. */
export function requiredHoursOf(typed: string): number | null {
  const hours = Number(typed.trim() || 0)
  return Number.isInteger(hours) && hours >= 0 && hours <= limits.requiredHoursMax ? hours : null
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

function optionsOf(en: readonly string[], is: readonly string[]): IntakeQuestion['options'] | null {
  if (en.length !== is.length || en.length < 2 || en.length > 12) return null
  if ([...en, ...is].some((text) => text.length > choiceCharactersMax)) return null
  return en.map((text, index) => ({ id: `choice_${index + 1}`, label: { en: text, is: is[index] ?? text } }))
}

// Answers are kept under the id, so an id that was given away is not given again.
function freeId(known: readonly string[]): string {
  let number = known.length
  while (known.includes(`question_${number}`)) number++
  return `question_${number}`
}
