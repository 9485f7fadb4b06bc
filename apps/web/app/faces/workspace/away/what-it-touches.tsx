import { limits } from '@kara/directory/contracts'
import { useFormatter, useWords } from '@kara/language'
import { limits as schedulingLimits } from '@kara/scheduling/contracts'
import {
  Button,
  Card,
  Checkbox,
  Field,
  FieldRow,
  FormActions,
  FormStack,
  Select,
  TextArea,
  TextLink,
} from '@kara/ui'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { workspacePaths } from '../paths.ts'
import { awayMessages } from './away-messages.ts'
import type { action, loader } from './page.server.ts'

/** What the days would touch, with a choice for each of it, before anything is done. */
export function WhatItTouches() {
  const { days, touched, away } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const words = useWords(awayMessages)
  const format = useFormatter()
  const isBusy = useNavigation().formMethod === 'POST'
  if (!touched) return null
  const moment = {
    from: format.day(touched.fromDay, 'dayLong'),
    back: touched.backOn ? format.day(touched.backOn, 'dayLong') : '',
  }
  const title = touched.isForGood ? 'touch.titleForGood' : touched.backOn ? 'touch.title' : 'touch.titleOpen'
  const typed = refused && 'typed' in refused ? refused.typed : null
  return (
    <Card title={words(title, moment)}>
      <Form method="post">
        {(['length', 'from', 'back'] as const).map((name) => (
          <input key={name} type="hidden" name={name} value={days[name]} />
        ))}
        <FormStack>
          <Sessions cancelled={typed?.cancel ?? []} />
          <Requests />
          <Field label={words('touch.message')} hint={words('touch.messageHint')}>
            <TextArea
              name="message"
              rows={3}
              maxLength={limits.awayMessageCharsMax}
              countLabel={(count) => words('touch.left', { count })}
              defaultValue={typed?.message ?? away?.message ?? ''}
            />
          </Field>
          {touched.isForGood ? null : (
            <Checkbox
              name="isHidden"
              defaultChecked={away?.isHidden}
              label={words('touch.hide')}
              hint={words('touch.hideHint')}
            />
          )}
          {touched.clients > 0 ? (
            <Checkbox
              name="tellsClients"
              defaultChecked
              label={words('touch.tell', { count: touched.clients })}
              hint={words('touch.tellHint')}
            />
          ) : null}
          <FormActions>
            <Button variant="primary" busy={isBusy} busyLabel={words('touch.going')}>
              {words(touched.isForGood ? 'touch.stop' : 'touch.go')}
            </Button>
          </FormActions>
        </FormStack>
      </Form>
    </Card>
  )
}

function Sessions({ cancelled }: { cancelled: readonly string[] }) {
  const { touched } = useLoaderData<typeof loader>()
  const words = useWords(awayMessages)
  const format = useFormatter()
  if (!touched || touched.sessions.length === 0) return <p>{words('touch.none')}</p>
  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold text-sm">{words('touch.sessions')}</legend>
      <p className="mb-1 max-w-prose text-ink-quiet text-sm">{words('touch.sessionsHint')}</p>
      <ul className="divide-y divide-line">
        {touched.sessions.map(({ id, startsAt, day, name }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 py-1.5">
            <Checkbox
              name="cancel"
              value={id}
              defaultChecked={cancelled.includes(id)}
              label={words('touch.cancel', { when: format.dateTimeWithZone(startsAt, 'dayLong') })}
              hint={name ? words('touch.with', { name }) : undefined}
            />
            <TextLink
              href={workspacePaths.calendar({ view: 'day', day, session: id })}
              aria-label={`${words('touch.move')}: ${format.dateTime(startsAt, 'dayLong')}`}
            >
              {words('touch.move')}
            </TextLink>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

function Requests() {
  const { touched } = useLoaderData<typeof loader>()
  const words = useWords(awayMessages)
  if (!touched || touched.requests === 0) return null
  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold text-sm">{words('touch.requests')}</legend>
      <Checkbox
        name="declinesRequests"
        defaultChecked
        label={words('touch.redirect', { count: touched.requests })}
        hint={words('touch.redirectHint')}
      />
      {touched.colleagues.length > 0 ? (
        <FieldRow>
          {Array.from({ length: schedulingLimits.referralsMax }, (_, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the places are what they are.
            <Field key={row} label={words('touch.colleague', { number: String(row + 1) })}>
              <Select name="referred" placeholder={words('touch.nobody')} options={touched.colleagues} />
            </Field>
          ))}
        </FieldRow>
      ) : null}
    </fieldset>
  )
}
