import { defineMessages, useFormatter, useWords } from '@kara/language'
import {
  Badge,
  ButtonLink,
  Card,
  EmptyState,
  PageHeader,
  Portrait,
  Section,
  SplitView,
  TextLink,
} from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { CalendarDays, MessagesSquare } from 'lucide-react'
import { useVocabulary } from '../../../care/vocabulary.ts'
import { pageTitle } from '../../../frame/page-title.ts'
import { hubPaths } from '../paths.ts'
import { AwayNotice } from './away-notice.tsx'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'
import type { loader } from './page.server.ts'
import { RefusedTime } from './refused-time.tsx'
import { ServiceChoice } from './service-choice.tsx'
import { TimePicker } from './time-picker.tsx'

export { loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

/** Who it is on the left, the free times on the right, where they stay in view. */
export default function ProfessionalPage() {
  const data = useLoaderData<typeof loader>()
  const { refusal, offer } = data
  const service = data.services.find(({ id }) => id === data.serviceId)
  return (
    <div className="flex flex-col gap-6">
      {refusal && service ? <RefusedTime refusal={refusal} name={data.name} serviceId={service.id} /> : null}
      <SplitView
        aside={
          <Card id="times">
            <AwayNotice />
            {offer && service && !data.away?.isNow ? (
              <>
                <ServiceChoice
                  slug={data.slug}
                  services={data.services}
                  chosenId={service.id}
                  isSponsored={data.isSponsored}
                />
                <TimePicker
                  slug={data.slug}
                  name={data.name}
                  service={service}
                  offer={offer}
                  professionalZone={data.timeZone}
                  isSponsored={data.isSponsored}
                />
                <WhatIsAsked />
              </>
            ) : (
              <ByAgreement />
            )}
          </Card>
        }
      >
        <Profile />
      </SplitView>
    </div>
  )
}

function Profile() {
  const data = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const names = useVocabulary()
  return (
    <>
      <div className="flex gap-5">
        <div className="w-28 shrink-0 sm:w-44">
          <Portrait name={data.name} src={data.portrait ? `/files/${data.portrait}` : undefined} isEager />
        </div>
        <div className="flex min-w-0 flex-col gap-3">
          <PageHeader
            back={{ href: hubPaths.start(), label: words('back') }}
            title={data.name}
            description={data.title}
          />
          <p className="text-ink-quiet text-sm">
            {words('languages')}: {data.languages.map(names.language).join(', ')}
          </p>
          {data.offer ? (
            <div className="lg:hidden">
              <ButtonLink href="#times" variant="primary" icon={CalendarDays}>
                {words('times.see')}
              </ButtonLink>
            </div>
          ) : null}
          <ul aria-label={words('topics')} className="flex flex-wrap gap-1.5">
            {data.topics.map((topic) => (
              <li key={topic} className="flex">
                <Badge>{names.topic(topic)}</Badge>
              </li>
            ))}
          </ul>
        </div>
      </div>
      <Section title={words('about')}>
        <div className="flex max-w-prose flex-col gap-3">
          {data.about.split(/\n{2,}/).map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      </Section>
      {data.education.length > 0 ? (
        <Section title={words('education')}>
          <ul className="flex list-disc flex-col gap-1 pl-5">
            {data.education.map((entry) => (
              <li key={entry}>{entry}</li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  )
}

/** What begins soon is asked for, or all of a service; choosing a time, or without one. */
function WhatIsAsked() {
  const { name, slug, serviceId, askedWithin, isOneAsked } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const format = useFormatter()
  if (!serviceId || (askedWithin === null && !isOneAsked)) return null
  return (
    <p className="mt-4 border-line border-t pt-4 text-sm">
      {askedWithin === null
        ? words('soon.always', { name })
        : words('soon.text', { name, hours: format.duration(askedWithin * 60) })}{' '}
      <TextLink href={hubPaths.request(slug, serviceId)}>{words('soon.ask')}</TextLink>
    </p>
  )
}

function ByAgreement() {
  const { name, slug, serviceId, typicalReply, replyDays, isOnRequest, away } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  if (!isOnRequest || !serviceId || away?.isNow) {
    return (
      <EmptyState
        icon={MessagesSquare}
        title={words('onRequest.nothing')}
        action={<TextLink href={hubPaths.start()}>{words('onRequest.others')}</TextLink>}
      >
        {words('onRequest.nothingText', { name })}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon={MessagesSquare}
      title={words('onRequest.title')}
      action={
        <ButtonLink variant="primary" size="large" href={hubPaths.request(slug, serviceId)}>
          {words('onRequest.ask')}
        </ButtonLink>
      }
    >
      {words('onRequest.text', { name })}{' '}
      {words(`onRequest.reply.${typicalReply ?? 'unknown'}`, { days: replyDays })}
    </EmptyState>
  )
}
