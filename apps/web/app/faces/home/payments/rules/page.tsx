import { defineMessages, useFormatter, useWords } from '@kara/language'
import { PageHeader, PageStack, Section, Table } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '../../../../frame/page-title.ts'
import { en } from '../../messages/charges/en.ts'
import { is } from '../../messages/charges/is.ts'
import { en as paymentsEn } from '../../messages/payments/en.ts'
import { is as paymentsIs } from '../../messages/payments/is.ts'
import { homePaths } from '../../paths.ts'
import type { loader } from './page.server.ts'

export { loader } from './page.server.ts'

const messages = defineMessages(en, is)
const paymentMessages = defineMessages(paymentsEn, paymentsIs)
export const meta = pageTitle(messages)

/** What is charged by how a session ends, before and after anybody books. */
export default function ChargeRulesPage() {
  const { places } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const payments = useWords(paymentMessages)
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: homePaths.payments(), label: payments('title') }}
        title={words('title')}
        description={words('lead')}
      />
      {places.map((place) => (
        <Outcomes key={place.name} place={place} isOne={places.length === 1} />
      ))}
      <p className="text-ink-quiet max-w-prose text-sm">{words('keeps')}</p>
      <Section title={words('when.title')}>
        <p className="max-w-prose">{words('when.text')}</p>
      </Section>
      <Section title={words('appeal.title')}>
        <p className="max-w-prose">
          {words('appeal.text', { days: Math.min(...places.map(({ appealDays }) => appealDays)) })}
        </p>
      </Section>
    </PageStack>
  )
}

interface OutcomesProps {
  place: {
    readonly name: string | null
    readonly cutOffHours: number
    readonly graceMinutes: number
  }
  /** Nobody has to be told which hub it is. */
  isOne: boolean
}

/** The table with the times of one hub. */
function Outcomes({ place, isOne }: OutcomesProps) {
  const { outcomes } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const format = useFormatter()
  const minutesPerHour = 60
  const values = {
    hours: format.duration(place.cutOffHours * minutesPerHour),
    minutes: format.duration(place.graceMinutes),
  }
  const title = isOne ? words('table') : words('tableAt', { hub: place.name ?? '' })
  return (
    <Section title={title} description={words('priceText')}>
      <Table
        caption={title}
        isCaptionHidden
        rows={outcomes}
        rowKey={({ state }) => state}
        columns={[
          {
            key: 'outcome',
            header: words('outcome'),
            isRowHeader: true,
            cell: ({ state }) => words(`states.${state}`, values),
          },
          {
            key: 'credits',
            header: words('credits'),
            cell: ({ usesCredits }) => words(usesCredits ? 'used' : 'returned'),
          },
          { key: 'self', header: words('self'), cell: ({ owes }) => words(owes ? 'price' : 'nothing') },
        ]}
      />
    </Section>
  )
}
