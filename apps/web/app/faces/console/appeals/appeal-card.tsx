import { defineMessages, useFormatter, useWords } from '@kara/language'
import type { Appeal } from '@kara/scheduling/contracts'
import { Button, Card, DefinitionList, Field, FormActions, FormStack, Status, TextArea } from '@kara/ui'
import { Form } from '@remix-run/react'
import { en } from '../messages/appeals/en.ts'
import { is } from '../messages/appeals/is.ts'

const messages = defineMessages(en, is)

/** One appeal with what is recorded, and the decision or the way to it. */
export function AppealCard({ appeal }: { appeal: Appeal }) {
  const words = useWords(messages)
  const format = useFormatter()
  const at = (instant: string) => format.dateTimeWithZone(instant, 'medium')
  const { modality, decision } = appeal
  const isByVideo = modality === 'video'
  return (
    <Card
      title={at(appeal.startsAt)}
      headingLevel={3}
      aside={
        decision ? (
          <Status tone={decision === 'accepted' ? 'positive' : 'neutral'}>
            {words(`decision.${decision}`)}
          </Status>
        ) : undefined
      }
    >
      <DefinitionList
        items={[
          { term: words('how'), value: words(`modality.${modality}`) },
          ...(isByVideo
            ? [
                {
                  term: words('entered'),
                  value: appeal.professionalJoinedAt ? at(appeal.professionalJoinedAt) : words('notEntered'),
                },
                {
                  term: words('clientEntered'),
                  value: appeal.clientJoinedAt ? at(appeal.clientJoinedAt) : words('notEntered'),
                },
              ]
            : []),
          { term: words('contact'), value: words(`contacts.${appeal.contactTried}`) },
          { term: words('marked'), value: at(appeal.markedAt) },
          { term: words('appealed'), value: at(appeal.appealedAt) },
          { term: words('words'), value: appeal.words },
        ]}
      />
      {decision ? null : <Decision sessionId={appeal.sessionId} />}
    </Card>
  )
}

function Decision({ sessionId }: { sessionId: string }) {
  const words = useWords(messages)
  return (
    <Form method="post">
      <FormStack>
        <input type="hidden" name="sessionId" value={sessionId} />
        <Field label={words('reason')}>
          <TextArea name="reason" rows={2} maxLength={1000} />
        </Field>
        <p className="text-sm">{words('effect')}</p>
        <FormActions>
          <Button variant="primary" name="decision" value="accepted">
            {words('accept')}
          </Button>
          <Button name="decision" value="upheld">
            {words('uphold')}
          </Button>
        </FormActions>
      </FormStack>
    </Form>
  )
}
