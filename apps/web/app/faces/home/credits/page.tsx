import { defineMessages, useFormatter, useWords } from '@kara/language'
import { ButtonLink, Card, EmptyState, PageHeader, PageStack, Pagination, Section } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { Wallet } from 'lucide-react'
import { pageTitle } from '../../../frame/page-title.ts'
import { en as creditsEn } from '../messages/credits/en.ts'
import { is as creditsIs } from '../messages/credits/is.ts'
import { en } from '../messages/en.ts'
import { is } from '../messages/is.ts'
import { homePaths } from '../paths.ts'
import { OwnRequests } from './own-requests.tsx'
import type { loader } from './page.server.ts'
import { PlaceBalance } from './place-balance.tsx'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
const creditMessages = defineMessages(creditsEn, creditsIs)
export const meta = pageTitle(messages, 'places.credits')

type Place = Awaited<ReturnType<typeof loader>>['places'][number]

/** What a person has, and how it came and went, each movement in a sentence. */
export default function CreditsPage() {
  const { places, former } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  return (
    <PageStack>
      <PageHeader title={words('places.credits')} description={words('credits.lead')} />
      {places.length + former.length === 0 ? (
        <EmptyState icon={Wallet} title={words('credits.none')}>
          {words('credits.noneText')}
        </EmptyState>
      ) : null}
      {places.map((place) => (
        <PlaceCredits key={place.companyName} place={place} />
      ))}
      {former.map((place) => (
        <Card
          key={place.companyId}
          title={words('credits.of', { company: place.companyName })}
          description={words('credits.former')}
        >
          <Movements page={place} />
        </Card>
      ))}
    </PageStack>
  )
}

function PlaceCredits({ place }: { place: Place }) {
  const words = useWords(messages)
  const { companyId, companyName, balance, requests, code, lots, returnedHalves, waitsSince } = place
  return (
    <>
      <Card
        title={words('credits.of', { company: companyName })}
        aside={
          balance ? (
            <ButtonLink size="small" href={homePaths.moreCredits(companyId)}>
              {words('credits.ask')}
            </ButtonLink>
          ) : null
        }
      >
        {balance ? (
          <PlaceBalance {...{ balance, lots, returnedHalves, waitsSince }} />
        ) : (
          <p>{words('credits.noPolicy')}</p>
        )}
      </Card>
      {requests.length > 0 ? <OwnRequests companyId={companyId} requests={requests} /> : null}
      <Section title={words('credits.movements')}>
        <Movements page={place} />
        {code ? (
          <p className="max-w-prose text-ink-quiet text-sm">
            {words('credits.code')} <code className="font-semibold text-ink">{code}</code>
          </p>
        ) : null}
      </Section>
    </>
  )
}

type MovementPage = Pick<Place, 'companyId' | 'movements' | 'isOlder' | 'next'>

function Movements({ page: { companyId, movements, isOlder, next } }: { page: MovementPage }) {
  const words = useWords(messages)
  return (
    <>
      {movements.length === 0 ? (
        <p className="text-ink-quiet">{words('credits.noMovements')}</p>
      ) : (
        <ul className="flex flex-col divide-y divide-line">
          {movements.map((movement) => (
            <MovementRow key={movement.id} movement={movement} />
          ))}
        </ul>
      )}
      {isOlder || next ? (
        <Pagination
          label={words('credits.movements')}
          {...(isOlder ? { previous: { href: homePaths.credits(), label: words('credits.newest') } } : {})}
          {...(next
            ? { next: { href: homePaths.olderMovements(companyId, next), label: words('credits.older') } }
            : {})}
        />
      ) : null}
    </>
  )
}

function MovementRow({ movement }: { movement: Place['movements'][number] }) {
  const words = useWords(creditMessages)
  const format = useFormatter()
  const { explanation, amountHalves, periodStart, occurredAt } = movement
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-6 py-3">
      <span className="min-w-0">
        {words(`movement.${explanation}`, {
          credits: format.credits(amountHalves),
          day: periodStart ? format.day(periodStart) : '',
        })}
      </span>
      <span className="text-ink-quiet text-sm tabular-nums">
        {format.dateTimeWithZone(occurredAt, 'medium')}
      </span>
    </li>
  )
}
