import { useFormatter, useWords } from '@kara/language'
import { Button, Card, DefinitionList } from '@kara/ui'
import { useActionData, useFetcher } from '@remix-run/react'
import { workspacePaths } from '../paths.ts'
import { sessionMessages } from './session-messages.ts'
import type { SessionView } from './session-view.server.ts'

type Answers = Readonly<Record<string, string>>
type Opened = { answers?: Answers | null } | undefined
type Question = NonNullable<SessionView['intake']>['questions'][number]

/** What the client wrote beforehand: opened on demand, because each opening is recorded. */
export function IntakeAnswers({ session }: { session: SessionView }) {
  const words = useWords(sessionMessages)
  const fetcher = useFetcher<Opened>({ key: `answers-${session.id}` })
  // Without script the button leads to the session's page, which is shown with the answers.
  const answered = useActionData<Opened>()
  const answers = fetcher.data?.answers ?? answered?.answers
  const { intake } = session
  if (!intake) return <Quiet>{words('intake.none')}</Quiet>
  if (intake.state !== 'answered') return <Unanswered {...intake} />
  if (answers) return <Opened questions={intake.questions} answers={answers} />
  return (
    <Card title={words('intake.title')} description={words('intake.recorded')}>
      <fetcher.Form method="post" action={workspacePaths.session(session.id)}>
        <Button
          name="intent"
          value="open_answers"
          busy={fetcher.state !== 'idle'}
          busyLabel={words('intake.busy')}
        >
          {words('intake.open')}
        </Button>
      </fetcher.Form>
    </Card>
  )
}

/** Whether the client put it off, and by when the professional wanted to read it. */
function Unanswered({ state, neededBy, isOverdue }: NonNullable<SessionView['intake']>) {
  const words = useWords(sessionMessages)
  const format = useFormatter()
  const said = words(state === 'later' ? 'intake.later' : 'intake.waiting')
  if (!neededBy) return <Quiet>{said}</Quiet>
  const when = format.dateTimeWithZone(neededBy, 'dayLong')
  return <Quiet>{`${said} ${words(isOverdue ? 'intake.overdue' : 'intake.needed', { when })}`}</Quiet>
}

function Quiet({ children }: { children: string }) {
  const words = useWords(sessionMessages)
  return (
    <Card title={words('intake.title')} ground="sunken">
      <p className="text-ink-quiet text-sm">{children}</p>
    </Card>
  )
}

function Opened({ questions, answers }: { questions: readonly Question[]; answers: Answers }) {
  const words = useWords(sessionMessages)
  const textOf = (question: Question) => {
    const given = answers[question.id]
    if (question.kind === 'consent') return words(given ? 'intake.agreed' : 'intake.notAgreed')
    if (!given) return words('intake.noAnswer')
    if (question.kind === 'scale') return words('intake.scale', { value: given })
    return question.options.find(({ id }) => id === given)?.label ?? given
  }
  return (
    <Card title={words('intake.title')}>
      <div role="status" className="sr-only">
        {words('intake.recorded')}
      </div>
      <DefinitionList
        arrangement="stacked"
        items={questions.map((question) => ({ term: question.label, value: textOf(question) }))}
      />
    </Card>
  )
}
