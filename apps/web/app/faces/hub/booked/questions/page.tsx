import { defineMessages, useFormatter, useWords } from '@kara/language'
import { PageHeader, PageStack } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { IntakeForm } from '../../../../care/intake/intake-form.tsx'
import { pageTitle } from '../../../../frame/page-title.ts'
import { en } from '../messages/en.ts'
import { is } from '../messages/is.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages, 'questions.title')

/** What the professional would like to know before the session; it can wait. */
export default function QuestionsPage() {
  const { name, dueAt, isRequired, questions } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const format = useFormatter()
  return (
    <div className="mx-auto w-full max-w-column">
      <PageStack width="column">
        <PageHeader
          title={words('questions.heading')}
          description={words(isRequired ? 'questions.required' : 'questions.due', {
            when: format.dateTimeWithZone(dueAt, 'dayLong'),
          })}
        />
        <IntakeForm questions={questions} name={name} />
      </PageStack>
    </div>
  )
}
