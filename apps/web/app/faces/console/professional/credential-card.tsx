import type { Credential, CredentialState } from '@kara/directory/contracts'
import { useFormatter, useWords } from '@kara/language'
import {
  Button,
  Card,
  Disclosure,
  Field,
  FormStack,
  Status,
  type StatusTone,
  TextArea,
  TextLink,
} from '@kara/ui'
import { Form } from '@remix-run/react'
import { consolePaths } from '../paths.ts'
import { professionalMessages } from '../professional-messages.ts'

const credentialTones: Readonly<Record<CredentialState, StatusTone>> = {
  waiting: 'waiting',
  active: 'positive',
  expired: 'critical',
  refused: 'critical',
  withdrawn: 'neutral',
}

/** One licence, certificate or insurance, with support's answer or the way to give it. */
export function CredentialCard({ credential }: { credential: Credential }) {
  const words = useWords(professionalMessages)
  const format = useFormatter()
  const { id, kind, number, issuer, expiresOn, state, reason } = credential
  return (
    <Card
      title={`${words(`kinds.${kind}`)} ${number}`}
      headingLevel={3}
      aside={<Status tone={credentialTones[state]}>{words(`answers.${state}`)}</Status>}
    >
      <p>
        {issuer} · {expiresOn ? `${words('coveredUntil')} ${format.day(expiresOn, 'long')}` : words('noEnd')}
        <span className="block text-ink-quiet text-sm">
          {words('entered', { when: format.dateTime(credential.enteredAt) })}
        </span>
      </p>
      {reason ? <p className="text-sm">{reason}</p> : null}
      {credential.hasDocument ? (
        <p>
          <TextLink href={consolePaths.credentialDocument(id)} as="a">
            {words('document')}
          </TextLink>
        </p>
      ) : null}
      {state === 'waiting' ? <Answer id={id} /> : null}
    </Card>
  )
}

function Answer({ id }: { id: string }) {
  const words = useWords(professionalMessages)
  return (
    <div className="flex flex-col gap-3">
      <Form method="post">
        <input type="hidden" name="credential" value={id} />
        <Button variant="primary" name="intent" value="confirm">
          {words('confirm')}
        </Button>
      </Form>
      <Disclosure summary={words('refuse')}>
        <Form method="post">
          <FormStack>
            <input type="hidden" name="credential" value={id} />
            <Field label={words('reason')}>
              <TextArea name="message" rows={2} maxLength={2000} required />
            </Field>
            <div>
              <Button variant="critical" name="intent" value="refuse">
                {words('refuse')}
              </Button>
            </div>
          </FormStack>
        </Form>
      </Disclosure>
    </div>
  )
}
