import { Button } from '@kara/ui'
import { Form, useNavigation } from '@remix-run/react'

export interface ActButtonProps {
  fields: Readonly<Record<string, string>>
  label: string
  /** The whole sentence, for who does not see beside what the button stands. */
  says: string
  busyLabel: string
}

/** One small button that is a form of its own. */
export function ActButton({ fields, label, says, busyLabel }: ActButtonProps) {
  const { formData } = useNavigation()
  const isBusy =
    formData !== undefined && Object.entries(fields).every(([name, value]) => formData.get(name) === value)
  return (
    <Form method="post" className="shrink-0">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button size="small" busy={isBusy} busyLabel={busyLabel} aria-label={says}>
        {label}
      </Button>
    </Form>
  )
}
