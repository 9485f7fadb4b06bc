import { useFormatter, useWords } from '@kara/language'
import { Button, Disclosure, Field, FieldRow, FormStack, Notice, TextInput } from '@kara/ui'
import { Form } from '@remix-run/react'
import { FreeTimes, type FreeTimesProps } from '../../../care/free-times/free-times.tsx'
import { chooseTimeMessages } from './choose-time-messages.ts'

/** Why a time is asked about again instead of being chosen. */
export interface OwnTimeProps {
  /** The page that a typed time leads to; not asked where a form is named. */
  action?: string
  /** What else stands in its address. */
  fields?: readonly (readonly [name: string, value: string])[]
  /** ISO date; no day before it can be chosen. */
  today: string
  /** What was typed last is no time. */
  isUnreadable: boolean
}

interface ChooseTimeProps extends Pick<FreeTimesProps, 'professional' | 'placeOf' | 'form'> {
  /** Null where there is no service whose times could be offered. */
  offer: FreeTimesProps['offer'] | null
  /** Where choosing a free time leads; not asked where a form is named. */
  hrefOf?: (startsAt: string) => string
  own: OwnTimeProps
}

/** A time of the own calendar: the free ones as links, and the way to one that is not offered. */
export function ChooseTime({ offer, own, ...rest }: ChooseTimeProps) {
  const words = useWords(chooseTimeMessages)
  return (
    <>
      {offer ? (
        <FreeTimes
          {...rest}
          offer={offer}
          actOf={(when) => words('choose', { when })}
          whenNothing={words('nothing')}
        />
      ) : null}
      <Disclosure summary={words('own')} isOpen={own.isUnreadable}>
        <OwnTime {...own} form={rest.form} />
      </Disclosure>
    </>
  )
}

function OwnTime({ action, fields = [], form, ...rest }: OwnTimeProps & { form: string | undefined }) {
  if (form) return <OwnTimeFields {...rest} form={form} />
  return (
    <Form method="get" action={action}>
      {fields.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <OwnTimeFields {...rest} />
    </Form>
  )
}

// Of a form that is sent without them too, they need not be filled in.
function OwnTimeFields({
  form,
  today,
  isUnreadable,
}: Omit<OwnTimeProps, 'action' | 'fields'> & { form?: string }) {
  const words = useWords(chooseTimeMessages)
  const format = useFormatter()
  const required = form === undefined
  return (
    <FormStack>
      <p className="text-ink-quiet text-sm">{words('ownText', { zone: format.zoneName() })}</p>
      {isUnreadable ? (
        <Notice tone="caution" isLive>
          {words('unreadable')}
        </Notice>
      ) : null}
      <FieldRow>
        <Field label={words('ownDay')} required={required}>
          <TextInput type="date" name="onDay" form={form} min={today} required={required} />
        </Field>
        <Field label={words('ownTime')} required={required}>
          <TextInput name="onTime" form={form} inputMode="numeric" placeholder="14:30" required={required} />
        </Field>
      </FieldRow>
      <div>
        <Button form={form} formMethod={form ? 'get' : undefined}>
          {words('ownGo')}
        </Button>
      </div>
    </FormStack>
  )
}
