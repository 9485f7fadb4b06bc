import { capitalised, useFormatter, useWords } from '@kara/language'
import { Card, Notice, TextLink } from '@kara/ui'
import { Form, useLoaderData } from '@remix-run/react'
import { AskedTimeFields } from '../../../care/asked-time-fields.tsx'
import { workspacePaths } from '../paths.ts'
import { availabilityMessages } from './availability-messages.ts'
import type { loader } from './page.server.ts'
import { hasSetting, settingOf } from './reason-settings.ts'

/** Any time, and which setting decides about it. */
export function ExplainTime({ zone }: { zone: string }) {
  const { services, hubs, asked, answer } = useLoaderData<typeof loader>()
  const words = useWords(availabilityMessages)
  return (
    <Card id="explain" title={words('explain.title')} description={words('explain.description')}>
      {services.length === 0 ? (
        <p className="text-ink-quiet">{words('explain.noServices')}</p>
      ) : (
        <Form method="get" action={workspacePaths.explainTime()} preventScrollReset>
          <AskedTimeFields
            services={services}
            places={hubs.map(({ listingId, name }) => ({ value: listingId, label: name }))}
            asked={asked}
            labels={{
              service: words('explain.service'),
              where: words('explain.where'),
              anywhere: words('explain.anywhere'),
              day: words('explain.day'),
              time: words('explain.at', { zone }),
              ask: words('explain.ask'),
            }}
          />
        </Form>
      )}
      {answer ? <Answer {...answer} hub={asked.hub} /> : null}
    </Card>
  )
}

type Answered = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['answer']>

function Answer({ at, reason, hub, isSetForHub, hubRule }: Answered & { hub: string | undefined }) {
  const words = useWords(availabilityMessages)
  const format = useFormatter()
  const title = capitalised(format.dateTimeWithZone(at, 'dayLong'))
  if (!reason) {
    return (
      <Notice tone="positive" title={title} isLive>
        {words('explain.free')}
      </Notice>
    )
  }
  return (
    <Notice
      tone="caution"
      title={title}
      isLive
      actions={
        hasSetting(reason) ? (
          <TextLink href={settingOf(reason, at.slice(0, 10), hub, isSetForHub)}>
            {words(`explain.change.${reason}`)}
          </TextLink>
        ) : undefined
      }
    >
      {words(`explain.reasons.${reason}`)}{' '}
      {hubRule && (reason === 'hub_notice' || reason === 'hub_too_far')
        ? words(`explain.hubRule.${reason}`, {
            notice: format.duration(hubRule.noticeHours * 60),
            weeks: hubRule.bookableWeeks,
          })
        : null}
    </Notice>
  )
}
