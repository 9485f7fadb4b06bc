import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { type CodedError, isCodedError } from '@kara/kernel'
import type { Locale } from '@kara/language'
import { data } from '@remix-run/node'
import type { z } from 'zod'
import { readerOf } from './language.server.ts'
import { sentenceOf } from './sentences.ts'
import { statusOf } from './statuses.ts'
import type { PageArgs } from './visit.server.ts'

/** What an action answers when the form comes back: what was typed, and what to do about it. */
export type FormReply = ReturnType<typeof data<SubmissionResult<string[]>>>

export type ParsedForm<Value> =
  | {
      readonly ok: true
      readonly value: Value
      /**
       * Runs the verb. A refusal that the person can act on (invalid, conflict, limit, precondition, a
       * thing that is gone) comes back as the form with its sentence; everything else goes on to the error page.
       */
      answer<Result>(work: (value: Value) => Promise<Result>): Promise<Result | FormReply>
      /** The form again, with this refusal above it. */
      refuse(error: CodedError): FormReply
    }
  | { readonly ok: false; readonly reply: FormReply }

/** Never sent back: the person types these again. */
const neverEchoed = /password|code|secret|card|national/i

const answerable = new Set(['invalid', 'not_signed_in', 'conflict', 'limit', 'precondition'])

/**
 * Reads a form over the verb's own input schema. What was typed is kept whatever is wrong; the messages are
 * sentences in the reader's language, found by the codes that the schema and the verbs use.
 */
export async function parseForm<Schema extends z.ZodType>(
  args: PageArgs,
  schema: Schema,
): Promise<ParsedForm<z.output<Schema>>> {
  const [form, { locale }] = await Promise.all([args.request.formData(), readerOf(args)])
  const submission = parseWithZod(form, { schema, error: codeOfIssue })
  if (submission.status !== 'success') {
    const reply = submission.reply({ hideFields: hiddenFields(form) })
    return { ok: false, reply: data(translated(locale, reply), { status: 422 }) }
  }
  const refuse = (error: CodedError): FormReply => {
    const reply = submission.reply({ ...errorsOf(locale, error), hideFields: hiddenFields(form) })
    return data(reply as SubmissionResult<string[]>, { status: statusOf(error.kind) })
  }
  return {
    ok: true,
    value: submission.value as z.output<Schema>,
    refuse,
    answer: async (work) => {
      try {
        return await work(submission.value as z.output<Schema>)
      } catch (error) {
        if (isCodedError(error) && answerable.has(error.kind)) return refuse(error)
        throw error
      }
    },
  }
}

function hiddenFields(form: FormData): string[] {
  return [...form.keys()].filter((name) => neverEchoed.test(name))
}

function errorsOf(locale: Locale, error: CodedError) {
  const { fields = {}, values = {} } = error.details
  const fieldErrors = Object.fromEntries(
    Object.entries(fields).map(([field, codes]) => [
      field,
      codes.map((code) => sentenceOf(locale, code, values) ?? error.message),
    ]),
  )
  if (Object.keys(fieldErrors).length > 0) return { fieldErrors }
  return { formErrors: [sentenceOf(locale, error.code, values) ?? error.message] }
}

// A message travels as `code` or `code|{"min":8}` from the schema to the sentence.
function translated(locale: Locale, reply: SubmissionResult<string[]>): SubmissionResult<string[]> {
  const error = Object.fromEntries(
    Object.entries(reply.error ?? {}).map(([field, codes]) => [
      field,
      codes && [...new Set(codes.map((code) => sentenceOfIssue(locale, code)))],
    ]),
  )
  return { ...reply, error }
}

function sentenceOfIssue(locale: Locale, message: string): string {
  const [code = '', values = '{}'] = message.split('|', 2)
  return sentenceOf(locale, code, JSON.parse(values)) ?? sentenceOf(locale, 'web.field_invalid') ?? code
}

/** What is wrong with what was sent, where a button stands alone and its form does not come back: the first thing. */
export function sentenceOfInput(locale: Locale, { issues: [first] }: z.ZodError): string {
  const own = first && sentenceOf(locale, first.message)
  // Zod keeps no input in an issue; what is missing cannot be told from what is wrong.
  return own ?? sentenceOfIssue(locale, codeOfIssue({ ...(first as Issue), input: null }))
}

interface Issue {
  readonly code?: string
  readonly input?: unknown
  readonly origin?: string
  readonly format?: string
  readonly minimum?: number | bigint
  readonly maximum?: number | bigint
}

/** The code for what Zod found where the schema names none itself. */
function codeOfIssue(issue: Issue): string {
  if (issue.input === undefined || issue.input === '') return 'web.field_missing'
  const isText = issue.origin === 'string'
  if (issue.code === 'too_small') {
    return `${isText ? 'web.field_too_short' : 'web.field_too_small'}|${JSON.stringify({ min: Number(issue.minimum) })}`
  }
  if (issue.code === 'too_big') {
    return `${isText ? 'web.field_too_long' : 'web.field_too_big'}|${JSON.stringify({ max: Number(issue.maximum) })}`
  }
  return issue.format === 'email' ? 'web.email_invalid' : 'web.field_invalid'
}
