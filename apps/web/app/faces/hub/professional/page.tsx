import { defineMessages, useFormatter, useWords } from '@kara/language'
import { ButtonLink, Card, EmptyState, PageHeader, SplitView, TextLink } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { CalendarDays, MessagesSquare } from 'lucide-react'
import { ProfessionalProfile } from '../../../care/professional-profile/professional-profile.tsx'
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
      {refusal && service ? (
        <RefusedTime
          refusal={refusal}
          name={data.name}
          serviceId={service.id}
          hasOthers={hasFreeTimes(offer)}
        />
      ) : null}
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
                  isThere={data.isThere}
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

function hasFreeTimes(offer: ReturnType<typeof useLoaderData<typeof loader>>['offer']): boolean {
  return Boolean(offer?.nextFree) || Boolean(offer?.days.some(({ times }) => times.length > 0))
}

function Profile() {
  const data = useLoaderData<typeof loader>()
  const words = useWords(messages)
  return (
    <ProfessionalProfile
      {...data}
      heading={
        <PageHeader
          back={{ href: hubPaths.start(), label: words('back') }}
          title={data.name}
          description={data.title}
        />
      }
      action={
        hasFreeTimes(data.offer) && !data.away?.isNow ? (
          <div className="lg:hidden">
            <ButtonLink href="#times" variant="primary" icon={CalendarDays}>
              {words('times.see')}
            </ButtonLink>
          </div>
        ) : null
      }
    />
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
