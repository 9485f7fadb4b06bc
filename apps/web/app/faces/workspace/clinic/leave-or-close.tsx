import { useWords } from '@kara/language'
import { Button, Disclosure } from '@kara/ui'
import { Form, useLoaderData } from '@remix-run/react'
import { workspacePaths } from '../paths.ts'
import { clinicMessages } from './clinic-messages.ts'
import { RenameClinic } from './name-form.tsx'
import type { loader } from './page.server.ts'

/** Another name, a step back, the way out, and the end of the clinic. */
export function LeaveOrClose() {
  const { clinic } = useLoaderData<typeof loader>()
  const words = useWords(clinicMessages)
  if (!clinic) return null
  const { isAdministrator, name, place, members } = clinic
  const isLast = isAdministrator && members.filter((one) => one.isAdministrator).length === 1
  return (
    <div className="flex max-w-column flex-col gap-3">
      {isAdministrator ? <RenameClinic key={`${name} ${place}`} name={name} place={place} /> : null}
      {isAdministrator && !isLast ? (
        <Step title={words('leave.stepDown')} text={words('leave.stepDownText')} intent="step_down" />
      ) : null}
      {isLast ? (
        <Disclosure summary={words('leave.title')}>
          <p>{words('leave.last')}</p>
        </Disclosure>
      ) : (
        <Step title={words('leave.title')} text={words('leave.text')} intent="leave" isFinal />
      )}
      {isAdministrator ? (
        <Step title={words('close.title')} text={words('close.text')} intent="close" isFinal />
      ) : null}
    </div>
  )
}

interface StepProps {
  title: string
  text: string
  intent: string
  isFinal?: boolean
}

function Step({ title, text, intent, isFinal }: StepProps) {
  return (
    <Disclosure summary={title}>
      <Form method="post" action={workspacePaths.clinic()} className="flex flex-col items-start gap-3">
        <p>{text}</p>
        <Button variant={isFinal ? 'critical' : 'secondary'} name="intent" value={intent}>
          {title}
        </Button>
      </Form>
    </Disclosure>
  )
}
