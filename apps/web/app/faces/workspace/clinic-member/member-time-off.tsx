import { capitalised, formatter, useFormatter, useWords } from '@kara/language'
import {
  Button,
  Card,
  Checkbox,
  Disclosure,
  Field,
  FieldRow,
  FormStack,
  Select,
  TextInput,
  TextLink,
} from '@kara/ui'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { clinicMessages } from '../clinic/clinic-messages.ts'
import type { action, loader } from './page.server.ts'
import { StretchFields, type StretchFieldsProps } from './stretch-fields.tsx'

/** Time off that an administrator may change, and the way to more. */
export function MemberTimeOff({ zone, name }: { zone: string; name: string }) {
  const { timeOff, shownOff } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const words = useWords(clinicMessages)
  const typed = refused?.typed.intent === 'off' ? refused.typed : null
  return (
    <Card title={words('member.off')} description={`${words('member.offHint', { name })} ${zone}`}>
      {timeOff.length === 0 ? <p className="text-ink-quiet text-sm">{words('member.noOff')}</p> : <Planned />}
      {shownOff !== null && timeOff.length > shownOff ? (
        <p className="text-sm">
          {words('member.offFirst', { shown: String(shownOff), count: String(timeOff.length) })}{' '}
          <TextLink href="?off=all">{words('member.offAll')}</TextLink>
        </p>
      ) : null}
      <Disclosure
        key={JSON.stringify([timeOff.length, typed])}
        summary={words('member.addOff')}
        isOpen={typed !== null}
      >
        <AddForm />
      </Disclosure>
    </Card>
  )
}

function Planned() {
  const { timeOff, timeZone, shownOff, moving } = useLoaderData<typeof loader>()
  const words = useWords(clinicMessages)
  const { locale } = useFormatter()
  const format = formatter(locale, timeZone)
  return (
    <ul className="flex flex-col divide-y divide-line">
      {timeOff.slice(0, shownOff ?? undefined).map(({ timeOffId, day, startsAt, endsAt, isRepeated }) => {
        const isOneDay = format.day(day, 'day') === format.date(endsAt, 'day')
        const moment = isOneDay
          ? `${capitalised(format.day(day, 'day'))}, ${format.timeRange(startsAt, endsAt)}`
          : `${capitalised(format.dateTime(startsAt, 'day'))} – ${format.dateTime(endsAt, 'day')}`
        return (
          <li
            key={`${timeOffId} ${day}`}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2"
          >
            <span>
              {moment}
              {isRepeated ? (
                <span className="text-ink-quiet text-sm"> · {words('member.repeated')}</span>
              ) : null}
            </span>
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <TextLink
                href={`?${new URLSearchParams({ move: timeOffId, of: day })}`}
                keepsScroll
                aria-label={words('member.moveOffOf', { moment })}
                className="text-sm"
              >
                {words('member.moveOff')}
              </TextLink>
              <Form method="post" className="flex flex-wrap gap-2">
                <input type="hidden" name="timeOffId" value={timeOffId} />
                <input type="hidden" name="day" value={day} />
                <Button
                  size="small"
                  name="intent"
                  value="off_this"
                  aria-label={words('member.removeOffOf', { moment })}
                >
                  {words('member.removeOff')}
                </Button>
                {isRepeated ? (
                  <Button size="small" variant="quiet" name="intent" value="off_following">
                    {words('member.removeFollowing')}
                  </Button>
                ) : null}
              </Form>
            </div>
            {moving?.timeOffId === timeOffId && moving.occurrence === day ? <MoveForm /> : null}
          </li>
        )
      })}
    </ul>
  )
}

/** One stretch at another time; the others of its rule stay where they are. */
function MoveForm() {
  const { moving, today } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const words = useWords(clinicMessages)
  if (!moving) return null
  const typed = refused?.typed.intent === 'off_move' ? refused.typed : moving
  return (
    <Form method="post" className="w-full rounded-lg bg-sunken p-4">
      <input type="hidden" name="timeOffId" value={moving.timeOffId} />
      <input type="hidden" name="of" value={moving.occurrence} />
      <FormStack>
        <Stretch from={typed} today={today} />
        <div className="flex flex-wrap items-center gap-4">
          <Button name="intent" value="off_move">
            {words('member.saveMove')}
          </Button>
          <TextLink href="?" keepsScroll>
            {words('member.stay')}
          </TextLink>
        </div>
      </FormStack>
    </Form>
  )
}

type StretchProps = Pick<StretchFieldsProps, 'today'> & {
  from: (NonNullable<StretchFieldsProps['from']> & { readonly isWhole: boolean }) | null
}

/** From when to when, or whole days. */
function Stretch({ from, today }: StretchProps) {
  const words = useWords(clinicMessages)
  return (
    <>
      <StretchFields from={from} today={today} />
      <Checkbox name="isWhole" label={words('member.whole')} defaultChecked={from?.isWhole} />
    </>
  )
}

function AddForm() {
  const { today } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const words = useWords(clinicMessages)
  const typed = refused?.typed.intent === 'off' ? refused.typed : null
  return (
    <Form method="post">
      <FormStack>
        <Stretch from={typed} today={today} />
        <FieldRow>
          <Field label={words('member.every')}>
            <Select
              name="every"
              defaultValue={typed?.every}
              placeholder={words('member.once')}
              options={(['day', 'week', 'month'] as const).map((value) => ({
                value,
                label: words(`member.everys.${value}`),
              }))}
            />
          </Field>
          <Field label={words('member.until')}>
            <TextInput type="date" name="until" min={today} defaultValue={typed?.until} />
          </Field>
        </FieldRow>
        <div>
          <Button name="intent" value="off">
            {words('member.addOff')}
          </Button>
        </div>
      </FormStack>
    </Form>
  )
}
