import { defineMessages, useFormatter, useWords } from '@kara/language'
import { PageHeader, PageStack } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { IntakeForm } from '../../../../care/intake/intake-form.tsx'
import { pageTitle } from '../../../../frame/page-title.ts'
import { en } from '../../messages/en.ts'
import { is } from '../../messages/is.ts'
import { homePaths } from '../../paths.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages, 'intake.title')

/** What the professional would like to know before the session. */
export default function IntakePage() {
  const { sessionId, name, dueAt, isRequired, questions } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const format = useFormatter()
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: homePaths.session(sessionId), label: words('session.title') }}
        title={words('intake.heading')}
        description={words(isRequired ? 'start.taskRequired' : 'start.taskDue', {
          when: format.dateTimeWithZone(dueAt, 'dayLong'),
        })}
      />
      <IntakeForm questions={questions} name={name} />
    </PageStack>
  )
}
