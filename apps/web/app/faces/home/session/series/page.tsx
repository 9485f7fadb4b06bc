import { capitalised, useFormatter, useWords } from '@kara/language'
import { Button, ButtonLink, Card, FormActions, Notice, PageHeader, PageStack, TabLinks } from '@kara/ui'
import { Form, useLoaderData, useNavigation } from '@remix-run/react'
import type { SessionView } from '../../../../care/session-view.server.ts'
import { pageTitle } from '../../../../frame/page-title.ts'
import { homePaths } from '../../paths.ts'
import { SessionRow } from '../../session-row.tsx'
import { seriesMessages } from '../series-messages.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(seriesMessages, 'series.title')

/** The sessions of a series, and what cancelling some of them comes to, one by one, before it is done. */
export default function SeriesPage() {
  const { sessionId, sessions } = useLoaderData<typeof loader>()
  const words = useWords(seriesMessages)
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: homePaths.session(sessionId), label: words('series.back') }}
        title={words('series.title')}
        description={words('series.lead')}
      />
      <ul className="flex flex-col gap-3">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </ul>
      <CancelCard />
    </PageStack>
  )
}

function CancelCard() {
  const { which, sessionId, sessions, outcomes, shown } = useLoaderData<typeof loader>()
  const words = useWords(seriesMessages)
  const format = useFormatter()
  const { state } = useNavigation()
  const meant = sessions.filter(({ id }) => outcomes[id])
  const late = meant.filter(({ id }) => outcomes[id]?.credits === 'spend').length
  const count = meant.length
  return (
    <Card title={words('series.which')} ground="sunken">
      <TabLinks
        label={words('series.which')}
        tabs={(['this', 'following', 'all'] as const).map((one) => ({
          href: homePaths.series(sessionId, one),
          label: words(`series.${one}`),
          isCurrent: which === one,
        }))}
      />
      {count === 0 ? (
        <Notice title={words('series.none')}>{words('series.noneText')}</Notice>
      ) : (
        <>
          <Notice
            tone={late > 0 ? 'caution' : 'positive'}
            title={words(late > 0 ? 'series.sum.late' : 'series.sum.free', {
              count,
              late: format.number(late),
            })}
          >
            <ul className="flex flex-col gap-1">
              {meant.map((session) => (
                <li key={session.id}>
                  {capitalised(format.dateTime(session.startsAt))}: <Consequence session={session} />
                </li>
              ))}
            </ul>
          </Notice>
          <Form method="post">
            <input type="hidden" name="which" value={which} />
            <input type="hidden" name="shown" value={shown} />
            <FormActions>
              <Button
                variant={late > 0 ? 'critical' : 'primary'}
                busy={state === 'submitting'}
                busyLabel={words('series.busy')}
              >
                {words('series.submit', { count })}
              </Button>
              <ButtonLink href={homePaths.session(sessionId)}>{words('series.keep')}</ButtonLink>
            </FormActions>
          </Form>
        </>
      )}
    </Card>
  )
}

function Consequence({ session }: { session: SessionView }) {
  const { outcomes } = useLoaderData<typeof loader>()
  const words = useWords(seriesMessages)
  const format = useFormatter()
  const outcome = outcomes[session.id]
  const credits = format.credits(session.costHalves ?? 0)
  const price = format.money({ amountMinor: session.dueMinor, currency: session.currency ?? 'ISK' })
  if (outcome?.isUndo) return <>{words('series.outcome.undo')}</>
  if (outcome?.credits === 'release') {
    return (
      <>{session.costHalves ? words('series.outcome.returned', { credits }) : words('series.outcome.free')}</>
    )
  }
  if (session.costHalves) return <>{words('series.outcome.spent', { credits })}</>
  return (
    <>{session.dueMinor > 0 ? words('series.outcome.charged', { price }) : words('series.outcome.late')}</>
  )
}
