import { formatter, useFormatter, useWords } from '@kara/language'
import { Button, Card, Field, FieldRow, FormActions, PageHeader, PageStack, TextInput } from '@kara/ui'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { pageTitle } from '../../../frame/page-title.ts'
import { RefusedNotice } from '../../../frame/refused-notice.tsx'
import { ActList } from '../clinic/act-list.tsx'
import { availabilityMessages } from './availability-messages.ts'
import { ExplainTime } from './explain-time.tsx'
import type { action, loader } from './page.server.ts'
import { WeeklyHours } from './weekly-hours.tsx'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(availabilityMessages)

/** When clients can book: hours, rules, and the answer to why a time is missing. */
export default function AvailabilityPage() {
  const { availability, timeZone, acts } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const words = useWords(availabilityMessages)
  const format = useFormatter()
  const { state, formMethod } = useNavigation()
  const shown = refused && 'typed' in refused ? refused.typed : availability
  const zone = formatter(format.locale, timeZone).zoneName()
  return (
    <PageStack>
      <PageHeader title={words('title')} description={words('description')} />
      <RefusedNotice refused={refused} title={words('problem')} />
      {acts.length > 0 ? <ActList acts={acts} /> : null}
      <Form method="post" key={JSON.stringify(shown)} className="flex flex-col gap-4">
        {/* The return key saves; without this it would press the first button to remove a row. */}
        <button type="submit" className="sr-only" tabIndex={-1} aria-hidden>
          {words('save')}
        </button>
        <Card
          id="hours"
          title={words('hours')}
          description={`${words('zone', { zone })} ${words('hoursHint')}`}
        >
          <WeeklyHours hours={shown.hours} />
        </Card>
        <Card id="rules" title={words('rules')}>
          <BookingRules shown={shown} />
          <Caps shown={shown} />
        </Card>
        <FormActions>
          <Button
            variant="primary"
            busy={state !== 'idle' && formMethod === 'POST'}
            busyLabel={words('saving')}
          >
            {words('save')}
          </Button>
        </FormActions>
      </Form>
      <ExplainTime zone={zone} />
    </PageStack>
  )
}

interface BookingRulesProps {
  shown: Readonly<
    Record<'noticeHours' | 'bookableWeeks' | 'bufferMinutes' | 'startStepMinutes', string | number>
  >
}

function BookingRules({ shown }: BookingRulesProps) {
  const words = useWords(availabilityMessages)
  const rules = [
    { name: 'noticeHours', key: 'notice', unit: 'hours', min: 0, max: 168 },
    { name: 'bookableWeeks', key: 'period', unit: 'weeks', min: 1, max: 26 },
    { name: 'bufferMinutes', key: 'buffer', unit: 'minutes', min: 0, max: 60 },
    { name: 'startStepMinutes', key: 'step', unit: 'minutes', min: 5, max: 60 },
  ] as const
  return (
    <FieldRow>
      {rules.map(({ name, key, unit, min, max }) => (
        <Field key={name} id={`rule-${key}`} label={words(key)} hint={words(`${key}Hint`)} required>
          <TextInput
            name={name}
            type="number"
            inputMode="numeric"
            min={min}
            max={max}
            defaultValue={shown[name]}
            suffix={words(`units.${unit}`)}
          />
        </Field>
      ))}
    </FieldRow>
  )
}

interface CapsProps {
  shown: Readonly<
    Record<'sessionsPerDayMax' | 'sessionsPerWeekMax' | 'newClientsPerWeekMax', string | number | null>
  >
}

/** How much is enough: a day, a week, and new faces in a week. */
function Caps({ shown }: CapsProps) {
  const words = useWords(availabilityMessages)
  const caps = [
    { name: 'sessionsPerDayMax', key: 'perDay', max: 24 },
    { name: 'sessionsPerWeekMax', key: 'perWeek', max: 100 },
    { name: 'newClientsPerWeekMax', key: 'newClients', max: 50 },
  ] as const
  return (
    <FieldRow>
      {caps.map(({ name, key, max }) => (
        <Field key={name} id={`rule-${key}`} label={words(`caps.${key}`)} hint={words('caps.hint')}>
          <TextInput
            name={name}
            type="number"
            inputMode="numeric"
            min={1}
            max={max}
            defaultValue={shown[name] ?? ''}
          />
        </Field>
      ))}
    </FieldRow>
  )
}
