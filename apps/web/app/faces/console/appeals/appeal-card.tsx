import { defineMessages, useFormatter, useWords } from '@kara/language'
import type { Appeal } from '@kara/scheduling/contracts'
import { Button, Card, DefinitionList, Status } from '@kara/ui'
import { en } from '../messages/appeals/en.ts'
import { is } from '../messages/appeals/is.ts'
import { DecisionForm } from './decision-form.tsx'

const messages = defineMessages(en, is)

/** One appeal with what is recorded, and the decision or the way to it. */
export function AppealCard({ appeal }: { appeal: Appeal }) {
  const words = useWords(messages)
  const format = useFormatter()
  const at = (instant: string) => format.dateTimeWithZone(instant, 'medium')
  const entered = (instant: string | null) => (instant ? at(instant) : words('notEntered'))
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
                { term: words('entered'), value: entered(appeal.professionalJoinedAt) },
                { term: words('clientEntered'), value: entered(appeal.clientJoinedAt) },
              ]
            : []),
          { term: words('contact'), value: words(`contacts.${appeal.contactTried}`) },
          { term: words('marked'), value: at(appeal.markedAt) },
          { term: words('appealed'), value: at(appeal.appealedAt) },
          { term: words('words'), value: appeal.words },
        ]}
      />
      {decision ? null : (
        <DecisionForm about="appeal" sessionId={appeal.sessionId} effect={words('effect')}>
          <Button variant="primary" name="decision" value="accepted">
            {words('accept')}
          </Button>
          <Button name="decision" value="upheld">
            {words('uphold')}
          </Button>
        </DecisionForm>
      )}
    </Card>
  )
}
