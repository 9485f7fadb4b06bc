import { capitalised, formatter, useFormatter, useWords } from '@kara/language'
import type { ExplainedOffer, NotOfferedReason } from '@kara/scheduling/contracts'
import { Card, DefinitionList, Notice, Table } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { offerMessages } from '../offer-messages.ts'
import type { loader } from './page.server.ts'

/** The answer, the whole day around it, and what applies there; all by the professional’s clock. */
export function Explained({ asked, rules, hours, starts, timeZone }: ExplainedOffer) {
  return (
    <>
      {asked ? <Answer at={asked.at} reason={asked.reason} timeZone={timeZone} /> : null}
      <Starts starts={starts} timeZone={timeZone} />
      <Rules rules={rules} hours={hours} timeZone={timeZone} />
    </>
  )
}

function Answer({ at, reason, timeZone }: NonNullable<ExplainedOffer['asked']> & { timeZone: string }) {
  const { asked } = useLoaderData<typeof loader>()
  const words = useWords(offerMessages)
  const format = formatter(useFormatter().locale, timeZone)
  const isElsewhereToo = asked.hub === '' && (reason === 'notice' || reason === 'too_far')
  return (
    <Notice
      tone={reason ? 'caution' : 'positive'}
      title={capitalised(format.dateTimeWithZone(at, 'dayLong'))}
      isLive
    >
      {reason ? words(`reasons.${reason}`) : words('free')}
      {reason ? (
        <span className="block">
          {words('decidedBy')}: {words(isElsewhereToo ? 'decidedAnywhere' : `deciders.${reason}`)}
        </span>
      ) : null}
    </Notice>
  )
}

function Starts({ starts, timeZone }: Pick<ExplainedOffer, 'starts' | 'timeZone'>) {
  const { asked } = useLoaderData<typeof loader>()
  const words = useWords(offerMessages)
  const format = formatter(useFormatter().locale, timeZone)
  const said = (reason: NotOfferedReason | null) => (reason ? words(`reasons.${reason}`) : words('bookable'))
  return (
    <Table
      caption={words('starts', { day: format.day(asked.day, 'dayLong') })}
      rows={starts}
      rowKey={({ from }) => from}
      empty={words('noStarts')}
      columns={[
        {
          key: 'from',
          header: words('from'),
          isRowHeader: true,
          cell: ({ from, last }) =>
            from === last ? format.time(from) : `${format.time(from)}–${format.time(last)}`,
        },
        { key: 'answer', header: words('answer'), cell: ({ reason }) => said(reason) },
      ]}
    />
  )
}

function Rules({ rules, hours, timeZone }: Pick<ExplainedOffer, 'rules' | 'hours' | 'timeZone'>) {
  const words = useWords(offerMessages)
  const format = formatter(useFormatter().locale, timeZone)
  const decided = (figure: string, isByHub: boolean) => (isByHub ? words('byHub', { figure }) : figure)
  const { isByHub, sessionsPerDayMax, sessionsPerWeekMax } = rules
  const caps = [
    { term: words('perDay'), max: sessionsPerDayMax },
    { term: words('perWeek'), max: sessionsPerWeekMax },
  ]
  return (
    <Card title={words('rules')}>
      <DefinitionList
        items={[
          {
            term: words('hours'),
            value:
              hours.map(({ from, to }) => `${format.time(from)}–${format.time(to)}`).join(', ') ||
              words('closed'),
          },
          {
            term: words('notice'),
            value: decided(format.duration(rules.noticeHours * 60), isByHub.notice),
          },
          {
            term: words('period'),
            value: decided(words('weeks', { weeks: rules.bookableWeeks }), isByHub.period),
          },
          { term: words('buffer'), value: format.duration(rules.bufferMinutes) },
          { term: words('step'), value: format.duration(rules.startStepMinutes) },
          ...caps.flatMap(({ term, max }) => (max === null ? [] : [{ term, value: format.number(max) }])),
        ]}
      />
    </Card>
  )
}
