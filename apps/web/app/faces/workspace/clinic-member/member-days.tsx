import { capitalised, useFormatter, useWords } from '@kara/language'
import { Button, Card, FormStack } from '@kara/ui'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { clinicMessages } from '../clinic/clinic-messages.ts'
import type { action, loader } from './page.server.ts'
import { StretchFields } from './stretch-fields.tsx'

/** Hours of single dates: those that there are, and the way to more. */
export function MemberDays({ zone }: { zone: string }) {
  const { days, today } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const words = useWords(clinicMessages)
  const typed = refused?.typed.intent === 'days' ? refused.typed : null
  return (
    <Card title={words('member.days')} description={`${words('member.daysHint')} ${zone}`}>
      {days.length === 0 ? <p className="text-ink-quiet text-sm">{words('member.noDays')}</p> : <Dates />}
      <Form method="post" key={JSON.stringify([days, typed])}>
        <FormStack>
          <StretchFields from={typed} today={today} />
          <div>
            <Button name="intent" value="days">
              {words('member.saveDays')}
            </Button>
          </div>
        </FormStack>
      </Form>
    </Card>
  )
}

function Dates() {
  const { days } = useLoaderData<typeof loader>()
  const words = useWords(clinicMessages)
  const format = useFormatter()
  return (
    <ul className="flex flex-col divide-y divide-line">
      {days.map(({ day, ranges }) => {
        const shown = capitalised(format.day(day, 'dayLong'))
        return (
          <li key={day} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
            <span>
              {shown}:{' '}
              {ranges.length === 0
                ? words('member.closedThen')
                : ranges.map(({ starts, ends }) => `${starts}–${ends}`).join(', ')}
            </span>
            <Form method="post">
              <input type="hidden" name="day" value={day} />
              <Button
                size="small"
                variant="quiet"
                name="intent"
                value="weekly"
                aria-label={words('member.weeklyOf', { day: shown })}
              >
                {words('member.weekly')}
              </Button>
            </Form>
          </li>
        )
      })}
    </ul>
  )
}
