import { capitalised, useFormatter, useWords } from '@kara/language'
import { seriesSessionsMax, seriesSessionsMin } from '@kara/scheduling/contracts'
import {
  Button,
  Card,
  EmptyState,
  Field,
  FormActions,
  Notice,
  PageHeader,
  PageStack,
  RadioGroup,
  Select,
} from '@kara/ui'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { CalendarX } from 'lucide-react'
import { DateChoice } from '../../../../care/date-choice.tsx'
import { pageTitle } from '../../../../frame/page-title.ts'
import { workspacePaths } from '../../paths.ts'
import type { action, loader } from './page.server.ts'
import { seriesMessages } from './series-messages.ts'

export { action, loader } from './page.server.ts'

/** Always: what a refusal says is gone must not go on standing there as free. */
export const shouldRevalidate = () => true

export const meta = pageTitle(seriesMessages, 'title')

/** How often and how many, then each date with what can be had, then the client is asked. */
export default function ProposeSeriesPage() {
  const { personId, name, startsAt, serviceName, waiting, isPossible, dates } = useLoaderData<typeof loader>()
  const words = useWords(seriesMessages)
  const format = useFormatter()
  const when = format.dateTimeWithZone(startsAt, 'dayLong')
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: workspacePaths.client(personId), label: words('back') }}
        title={name ? words('heading', { name }) : words('title')}
        description={words('lead')}
      />
      {waiting ? <Waiting /> : null}
      {!waiting && !isPossible ? (
        <EmptyState icon={CalendarX} title={words('impossible')}>
          {words('impossibleText')}
        </EmptyState>
      ) : null}
      {!waiting && isPossible ? (
        <>
          <Card title={words('like')} description={words('likeText', { service: serviceName, when })}>
            <Rhythm />
          </Card>
          {dates ? <Dates /> : null}
        </>
      ) : null}
    </PageStack>
  )
}

const counts = Array.from({ length: seriesSessionsMax - seriesSessionsMin + 1 }, (_, index) => {
  const value = String(index + seriesSessionsMin)
  return { value, label: value }
})

function Rhythm() {
  const { everyWeeks, count, dates } = useLoaderData<typeof loader>()
  const words = useWords(seriesMessages)
  return (
    <Form method="get" className="flex flex-col gap-4">
      <RadioGroup
        legend={words('rhythm')}
        name="everyWeeks"
        defaultValue={String(everyWeeks)}
        choices={[
          { value: '1', label: words('every.one') },
          { value: '2', label: words('every.two') },
        ]}
      />
      <Field label={words('count')}>
        <Select name="count" defaultValue={String(count)} options={counts} />
      </Field>
      <FormActions>
        <Button variant={dates ? 'secondary' : 'primary'}>{words('plan')}</Button>
      </FormActions>
    </Form>
  )
}

function Dates() {
  const { everyWeeks, count, dates, answerDays } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const words = useWords(seriesMessages)
  const format = useFormatter()
  const { state } = useNavigation()
  const texts = {
    take: words('take'),
    choose: words('choose'),
    noneNear: words('noneNear'),
    skip: words('skip'),
  }
  return (
    <Card title={words('dates')} description={words('datesText')}>
      {sent && 'problem' in sent ? (
        <Notice tone="critical" isLive>
          {words(sent.problem)}
        </Notice>
      ) : null}
      <Form method="post" key={`${everyWeeks} ${count}`} className="flex flex-col gap-4">
        <input type="hidden" name="everyWeeks" value={everyWeeks} />
        <ol className="flex flex-col divide-y divide-line">
          {(dates ?? []).map((date, index) => (
            <li key={date.startsAt} className="py-3">
              <DateChoice date={date} name={`date${index}`} chosen={sent?.chosen} texts={texts} />
            </li>
          ))}
        </ol>
        <p className="text-ink-quiet text-sm">{words('zone', { zone: format.zoneName() })}</p>
        <p className="text-sm">{words('effect', { days: answerDays })}</p>
        <FormActions>
          <Button variant="primary" busy={state === 'submitting'} busyLabel={words('busy')}>
            {words('submit')}
          </Button>
        </FormActions>
      </Form>
    </Card>
  )
}

/** What the client is asked now, and the way to take it back. */
function Waiting() {
  const { name, waiting } = useLoaderData<typeof loader>()
  const words = useWords(seriesMessages)
  const format = useFormatter()
  const { state } = useNavigation()
  if (!waiting) return null
  const when = format.dateTimeWithZone(waiting.answerBy, 'dayLong')
  return (
    <Card title={words('waiting.title', { name: name ?? '' })} description={words('waiting.until', { when })}>
      <ol className="flex flex-col gap-1">
        {waiting.startsAt.map((at) => (
          <li key={at}>{capitalised(format.dateTime(at, 'dayLong'))}</li>
        ))}
      </ol>
      <p className="text-ink-quiet text-sm">{words('zone', { zone: format.zoneName() })}</p>
      <Form method="post">
        <FormActions>
          <Button
            name="withdraw"
            value={waiting.id}
            busy={state === 'submitting'}
            busyLabel={words('waiting.busy')}
          >
            {words('waiting.withdraw')}
          </Button>
        </FormActions>
      </Form>
    </Card>
  )
}
