import { useFormatter, useWords } from '@kara/language'
import { Button, Card, Checkbox, Disclosure, Field, FieldRow, FormStack, Select, TextInput } from '@kara/ui'
import { Form, useNavigation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { workspacePaths } from '../paths.ts'
import { calendarMessages } from './calendar-messages.ts'
import type { ShownTimeOff } from './open-time-off.server.ts'

type Values = Pick<ShownTimeOff, 'day' | 'starts' | 'endDay' | 'ends'> &
  Partial<Pick<ShownTimeOff, 'isWhole' | 'note' | 'every' | 'repeatsUntil'>>

interface TimeOffFormProps {
  title: string
  values: Values
  intent: 'block' | 'change'
  submitLabel: string
  /** Where the answer is shown. */
  back: string
  /** Which time off is changed, and how far the change reaches. */
  children?: ReactNode
}

/** When the time off begins and ends, whether it comes again, and a word for oneself. */
export function TimeOffForm({ title, values, intent, submitLabel, back, children }: TimeOffFormProps) {
  const words = useWords(calendarMessages)
  const format = useFormatter()
  const isBusy = useNavigation().formData?.get('intent') === intent
  return (
    <Card title={title} headingLevel={3}>
      <Form method="post" action={workspacePaths.start()}>
        <input type="hidden" name="back" value={back} />
        <FormStack>
          <p className="text-ink-quiet text-sm">{words('zone', { zone: format.zoneName() })}</p>
          <FieldRow>
            <Field label={words('off.day')}>
              <TextInput type="date" name="day" defaultValue={values.day} required />
            </Field>
            <Field label={words('off.starts')}>
              <TextInput name="starts" inputMode="numeric" placeholder="09:00" defaultValue={values.starts} />
            </Field>
          </FieldRow>
          <FieldRow>
            <Field label={words('off.endDay')}>
              <TextInput type="date" name="endDay" defaultValue={values.endDay} />
            </Field>
            <Field label={words('off.ends')}>
              <TextInput name="ends" inputMode="numeric" placeholder="17:00" defaultValue={values.ends} />
            </Field>
          </FieldRow>
          <Checkbox name="isWhole" label={words('off.whole')} defaultChecked={values.isWhole} />
          <Field label={words('off.note')} hint={words('off.noteHint')}>
            <TextInput name="note" maxLength={200} defaultValue={values.note} />
          </Field>
          <Disclosure summary={words('off.repeat')} isOpen={Boolean(values.every)}>
            <FieldRow>
              <Field label={words('off.every')}>
                <Select
                  name="every"
                  defaultValue={values.every}
                  placeholder={words('off.once')}
                  options={(['day', 'week', 'month'] as const).map((value) => ({
                    value,
                    label: words(`off.everys.${value}`),
                  }))}
                />
              </Field>
              <Field label={words('off.until')} hint={words('off.untilHint')}>
                <TextInput type="date" name="repeatsUntil" defaultValue={values.repeatsUntil} />
              </Field>
            </FieldRow>
          </Disclosure>
          {children}
          <div>
            <Button
              variant="primary"
              name="intent"
              value={intent}
              busy={isBusy}
              busyLabel={words('off.saving')}
            >
              {submitLabel}
            </Button>
          </div>
        </FormStack>
      </Form>
    </Card>
  )
}
