import { useFormatter, useWords } from '@kara/language'
import { Button, Card, Field, FieldRow, Notice, Select, TextInput, TextLink } from '@kara/ui'
import { Form, useLoaderData } from '@remix-run/react'
import { workspacePaths } from '../paths.ts'
import { availabilityMessages } from './availability-messages.ts'
import type { loader } from './page.server.ts'
import { hasSetting, settingOf } from './reason-settings.ts'

/** Any time, and which setting decides about it. */
export function ExplainTime({ zone }: { zone: string }) {
  const { services, hubs, asked, answer } = useLoaderData<typeof loader>()
  const words = useWords(availabilityMessages)
  const format = useFormatter()
  return (
    <Card id="explain" title={words('explain.title')} description={words('explain.description')}>
      {services.length === 0 ? (
        <p className="text-ink-quiet">{words('explain.noServices')}</p>
      ) : (
        <Form method="get" action={workspacePaths.explainTime()} preventScrollReset>
          <FieldRow>
            <Field label={words('explain.service')}>
              <Select
                name="service"
                defaultValue={asked.service}
                options={services.map(({ id, name, minutes }) => ({
                  value: id,
                  label: `${name}, ${format.duration(minutes)}`,
                }))}
              />
            </Field>
            {hubs.length > 0 ? (
              <Field label={words('explain.where')}>
                <Select
                  name="hub"
                  defaultValue={asked.hub ?? ''}
                  options={[
                    { value: '', label: words('explain.anywhere') },
                    ...hubs.map(({ listingId, name }) => ({ value: listingId, label: name })),
                  ]}
                />
              </Field>
            ) : null}
            <Field label={words('explain.day')}>
              <TextInput type="date" name="day" defaultValue={asked.day} />
            </Field>
            <Field label={words('explain.at', { zone })}>
              <TextInput name="time" inputMode="numeric" placeholder="09:00" defaultValue={asked.time} />
            </Field>
            <div>
              <Button>{words('explain.ask')}</Button>
            </div>
          </FieldRow>
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
  const title = format.dateTimeWithZone(at, 'dayLong')
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
