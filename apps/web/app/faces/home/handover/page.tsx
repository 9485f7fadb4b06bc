import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Avatar, Button, Card, Checkbox, FormActions, PageHeader, PageStack } from '@kara/ui'
import { Form, useLoaderData, useNavigation } from '@remix-run/react'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/en.ts'
import { is } from '../messages/is.ts'
import { homePaths } from '../paths.ts'
import { HandoverEnded } from './handover-ended.tsx'
import { handoverMessages } from './handover-messages.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const homeMessages = defineMessages(en, is)
export const meta = pageTitle(handoverMessages, 'pageTitle')

type Data = ReturnType<typeof useLoaderData<typeof loader>>
type Asked = Extract<Data, { step: 'asked' }>

/** The client's professional stops: with whom they go on, and what becomes of each session. */
export default function HandoverPage() {
  const data = useLoaderData<typeof loader>()
  return data.step === 'ended' ? <HandoverEnded {...data} /> : <Question {...data} />
}

function Question(asked: Asked) {
  const { answerBy, colleague, sessions } = asked
  const words = useWords(handoverMessages)
  const home = useWords(homeMessages)
  const format = useFormatter()
  const names = useNames(asked)
  const { state, formData } = useNavigation()
  const isBusy = (answer: string) => state === 'submitting' && formData?.get('answer') === answer
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: homePaths.start(), label: home('places.start') }}
        title={words('heading', names)}
        description={words('until', { when: format.dateTimeWithZone(answerBy, 'dayLong') })}
      />
      <div className="flex items-center gap-3">
        <Avatar name={colleague.name} src={colleague.portrait ? `/files/${colleague.portrait}` : undefined} />
        <p>{words('lead', names)}</p>
      </div>
      <Form method="post" className="flex flex-col gap-5">
        <Card title={words('sessions', names)}>
          {sessions.length === 0 ? (
            <p>{words('noSessions', names)}</p>
          ) : (
            <>
              <p className="text-ink-quiet text-sm">{words('sessionsHint', names)}</p>
              {sessions.map((session) => (
                <Choice key={session.sessionId} session={session} names={names} />
              ))}
            </>
          )}
        </Card>
        <Effect names={names} />
        <FormActions>
          <Button
            variant="primary"
            name="answer"
            value="accept"
            busy={isBusy('accept')}
            busyLabel={words('busy')}
          >
            {words('accept', names)}
          </Button>
          <Button name="answer" value="decline" busy={isBusy('decline')} busyLabel={words('busy')}>
            {words('decline')}
          </Button>
        </FormActions>
      </Form>
    </PageStack>
  )
}

interface Names {
  readonly professional: string
  readonly colleague: string
}

function useNames({ professional, colleague }: Asked): Names {
  const home = useWords(homeMessages)
  return { professional: professional ?? home('session.nobody'), colleague: colleague.name }
}

function Choice({ session, names }: { session: Asked['sessions'][number]; names: Names }) {
  const { sessionId, startsAt, serviceName, withColleague } = session
  const words = useWords(handoverMessages)
  const format = useFormatter()
  const priceOf = ({ costHalves, dueMinor, currency }: NonNullable<typeof withColleague>) =>
    [
      ...(costHalves ? [format.credits(costHalves)] : []),
      ...(dueMinor > 0 ? [format.money({ amountMinor: dueMinor, currency })] : []),
    ].join(' + ') || words('free')
  return (
    <Checkbox
      name="rebook"
      value={sessionId}
      defaultChecked={withColleague !== null}
      disabled={withColleague === null}
      label={`${serviceName}, ${format.dateTimeWithZone(startsAt, 'dayLong')}`}
      hint={
        withColleague
          ? words('keepTime', { ...names, price: priceOf(withColleague) })
          : words('notFree', names)
      }
    />
  )
}

function Effect({ names }: { names: Names }) {
  const words = useWords(handoverMessages)
  return (
    <div>
      <h2 className="font-semibold">{words('effectTitle')}</h2>
      <ul className="mt-1 flex list-disc flex-col gap-1 pl-5">
        {(['name', 'notes', 'credits', 'told'] as const).map((key) => (
          <li key={key}>{words(`effect.${key}`, names)}</li>
        ))}
      </ul>
    </div>
  )
}
