import { capitalised, useFormatter, useWords } from '@kara/language'
import { Button, Card, Field, FormStack, Notice, Select } from '@kara/ui'
import { Form } from '@remix-run/react'
import { workspacePaths } from '../paths.ts'
import { calendarMessages } from './calendar-messages.ts'
import type { CalendarPlace } from './calendar-place.ts'
import type { ShownTimeOff } from './open-time-off.server.ts'
import { SidePanel } from './side-panel.tsx'
import { TimeOffForm } from './time-off-form.tsx'

interface TimeOffPanelProps {
  timeOff: ShownTimeOff
  place: CalendarPlace
}

/** One stretch of time off, to be moved, made longer or shorter, or taken away. */
export function TimeOffPanel({ timeOff, place }: TimeOffPanelProps) {
  const words = useWords(calendarMessages)
  const format = useFormatter()
  const close = workspacePaths.calendar({
    view: place.view,
    day: place.day ?? undefined,
    hub: place.hub ?? undefined,
  })
  const dragged = draggedTo(place)
  const named = (
    <>
      <input type="hidden" name="timeOffId" value={timeOff.timeOffId} />
      <input type="hidden" name="occurrence" value={timeOff.occurrence} />
      {timeOff.isRepeated ? <Which /> : null}
    </>
  )
  return (
    <SidePanel
      label={words('blocked')}
      title={timeOff.note || words('blocked')}
      close={{ href: close, label: words('off.close') }}
    >
      <p className="text-sm">{capitalised(format.dateTimeWithZone(timeOff.startsAt, 'dayLong'))}</p>
      {dragged ? (
        <Notice isLive>{words('off.dragged', { from: dragged.starts, to: dragged.ends })}</Notice>
      ) : null}
      <TimeOffForm
        title={words('off.change')}
        values={{ ...timeOff, ...dragged }}
        intent="change"
        submitLabel={words('off.save')}
        back={close}
      >
        {named}
      </TimeOffForm>
      <Card ground="sunken">
        <Form method="post" action={workspacePaths.start()}>
          <input type="hidden" name="back" value={close} />
          <FormStack>
            {named}
            <div>
              <Button variant="critical" name="intent" value="remove">
                {words('off.remove')}
              </Button>
            </div>
          </FormStack>
        </Form>
      </Card>
    </SidePanel>
  )
}

/** Where a hand let go of it; the times in the form are those, and nothing is kept before they are saved. */
function draggedTo({ at, until }: CalendarPlace) {
  if (!at || !until) return null
  const [[day = '', starts = ''], [endDay = '', ends = '']] = [at.split('T'), until.split('T')]
  return { day, starts, endDay, ends, isWhole: false }
}

function Which() {
  const words = useWords(calendarMessages)
  return (
    <Field label={words('off.which')}>
      <Select
        name="which"
        defaultValue="this"
        options={(['this', 'following', 'all'] as const).map((value) => ({
          value,
          label: words(`off.whichs.${value}`),
        }))}
      />
    </Field>
  )
}
