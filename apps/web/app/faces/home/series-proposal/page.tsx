import { capitalised, defineMessages, useFormatter, useWords } from '@kara/language'
import {
  Button,
  Card,
  Checkbox,
  DefinitionList,
  EmptyState,
  FormActions,
  Notice,
  PageHeader,
  PageStack,
} from '@kara/ui'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { CalendarX } from 'lucide-react'
import { useState } from 'react'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/en.ts'
import { is } from '../messages/is.ts'
import { homePaths } from '../paths.ts'
import { SeriesShortfall } from '../series-shortfall.tsx'
import type { action, loader } from './page.server.ts'
import { seriesProposalMessages } from './series-proposal-messages.ts'

export { action, loader } from './page.server.ts'

const homeMessages = defineMessages(en, is)
/** Always: what a refusal says is gone must not go on standing there as free. */
export const shouldRevalidate = () => true

export const meta = pageTitle(seriesProposalMessages, 'pageTitle')

/** A series that the professional proposes: which of the times, what they cost, and the client's word. */
export default function SeriesProposalPage() {
  const { answerBy, name, dates } = useLoaderData<typeof loader>()
  const [count, setCount] = useChosenCount()
  const words = useWords(seriesProposalMessages)
  const home = useWords(homeMessages)
  const format = useFormatter()
  const sent = useActionData<typeof action>()
  const refused = sent && sent.problem !== 'short' ? sent.problem : null
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: homePaths.start(), label: home('places.start') }}
        title={words('heading', { name: name ?? home('session.nobody'), count: dates.length })}
        description={words('until', { when: format.dateTimeWithZone(answerBy, 'dayLong') })}
      />
      {refused ? (
        <Notice tone="critical" isLive>
          {words(refused)}
        </Notice>
      ) : null}
      <Form
        method="post"
        className="flex flex-col gap-5"
        onChange={(event) => setCount(countChosen(new FormData(event.currentTarget)))}
      >
        <Dates />
        <Cost count={count} />
        {sent?.short ? <SeriesShortfall {...sent.short} /> : null}
        <Answers />
      </Form>
    </PageStack>
  )
}

/** How many dates are ticked: as the form was sent, and then as it is changed where there is a script. */
function useChosenCount() {
  const { dates, ...came } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const ticked = sent?.chosen ?? came.chosen
  const free = dates.filter(({ isFree }) => isFree).map(({ startsAt }) => startsAt)
  const asSent = ticked ? free.filter((startsAt) => ticked.includes(startsAt)).length : free.length
  const [changed, setChanged] = useState<{ readonly since: typeof sent; readonly count: number } | null>(null)
  const count = changed && changed.since === sent ? changed.count : asSent
  return [count, (next: number) => setChanged({ since: sent, count: next })] as const
}

function countChosen(form: FormData): number {
  return [...form.keys()].filter((name) => name.startsWith('date')).length
}

function Dates() {
  const { serviceName, minutes, dates, ...came } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const chosen = sent?.chosen ?? came.chosen
  const words = useWords(seriesProposalMessages)
  const format = useFormatter()
  return (
    <Card
      title={words('dates')}
      description={words('datesText', { service: serviceName, duration: format.duration(minutes) })}
    >
      <ol className="flex flex-col divide-y divide-line">
        {dates.map(({ startsAt, isFree }, index) => (
          <li key={startsAt} className="py-3">
            <Checkbox
              name={`date${index}`}
              value={startsAt}
              defaultChecked={isFree && (chosen ? chosen.includes(startsAt) : true)}
              disabled={!isFree}
              label={
                <span className="font-semibold">{capitalised(format.dateTime(startsAt, 'dayLong'))}</span>
              }
              hint={words(isFree ? 'free' : 'gone')}
            />
          </li>
        ))}
      </ol>
      <p className="text-ink-quiet text-sm">{words('zone', { zone: format.zoneName() })}</p>
    </Card>
  )
}

function Cost({ count }: { count: number }) {
  const { costHalves, price, dates } = useLoaderData<typeof loader>()
  const words = useWords(seriesProposalMessages)
  const format = useFormatter()
  const costOf = (sessions: number) =>
    costHalves === null
      ? format.money({ ...price, amountMinor: price.amountMinor * sessions })
      : format.credits(costHalves * sessions)
  if (!dates.some(({ isFree }) => isFree)) {
    return (
      <EmptyState icon={CalendarX} title={words('noneFree')}>
        {words('noneFreeText')}
      </EmptyState>
    )
  }
  return (
    <Card title={words('cost')} description={words(costHalves === null ? 'self' : 'credits')}>
      <DefinitionList
        items={[
          { term: words('each'), value: costOf(1) },
          {
            term: words('chosen', { count }),
            value: <output aria-live="polite">{count > 0 ? costOf(count) : '–'}</output>,
          },
        ]}
      />
      <noscript>
        <Button name="answer" value="count">
          {words('count')}
        </Button>
      </noscript>
    </Card>
  )
}

function Answers() {
  const { dates } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const words = useWords(seriesProposalMessages)
  const { state, formData } = useNavigation()
  const isBusy = (answer: string) => state === 'submitting' && formData?.get('answer') === answer
  const isPossible = dates.some(({ isFree }) => isFree) && !sent?.short
  return (
    <FormActions>
      {isPossible ? (
        <Button
          variant="primary"
          name="answer"
          value="accept"
          busy={isBusy('accept')}
          busyLabel={words('busy')}
        >
          {words('accept')}
        </Button>
      ) : null}
      <Button name="answer" value="decline" busy={isBusy('decline')} busyLabel={words('busy')}>
        {words('decline')}
      </Button>
    </FormActions>
  )
}
