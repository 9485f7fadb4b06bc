import { useFormatter, useWords } from '@kara/language'
import type { AnswerComparison, AnswerTraits } from '@kara/sso/contracts'
import { Card, DefinitionList, PageHeader, PageStack, SplitView, Status } from '@kara/ui'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '../../../frame/page-title.ts'
import { DecodedMessage } from '../decoded-message.tsx'
import { consolePaths } from '../paths.ts'
import { RevealValues } from '../reveal-values.tsx'
import { signInMessages } from '../sign-in-messages.ts'
import type { action, loader } from './page.server.ts'
import { SetUpFacts } from './set-up-facts.tsx'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(signInMessages, 'answer.title')

/** What the provider answered in a refused attempt, beside the last answer that went through. */
export default function AttemptAnswerPage() {
  const { reference, document } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords(signInMessages)
  const opened = answer && 'opened' in answer ? answer.opened : null
  const shown = opened ?? document
  return (
    <PageStack>
      <PageHeader
        back={{ href: consolePaths.attempt(reference), label: words('answer.back') }}
        title={words('answer.heading', { reference })}
      />
      <SplitView
        aside={
          <div className="flex flex-col gap-4">
            {shown.comparison ? <Compared comparison={shown.comparison} /> : null}
            {opened ? null : <RevealValues />}
          </div>
        }
      >
        {shown.facts ? <SetUpFacts held={shown.facts} /> : null}
        <DecodedMessage message={shown} isOpened={opened !== null} />
      </SplitView>
    </PageStack>
  )
}

function Compared({ comparison }: { comparison: AnswerComparison }) {
  const words = useWords(signInMessages)
  const { list, dateTimeWithZone } = useFormatter()
  const { refused, lastSuccess, differs } = comparison
  const traits: (keyof AnswerTraits)[] = ['attributeNames', 'nameIdFormat', 'signedParts']
  const say = (value: AnswerTraits[keyof AnswerTraits]) =>
    (typeof value === 'string' ? value : list([...value])) || words('answer.nothing')
  return (
    <Card
      title={words('answer.compared')}
      description={words('answer.comparedWhat', { when: dateTimeWithZone(lastSuccess.at, 'medium') })}
    >
      <DefinitionList
        arrangement="stacked"
        items={traits.map((trait) => {
          const isDifferent = differs.includes(trait)
          return {
            term: words(`answer.traits.${trait}`),
            value: (
              <span className="flex flex-col items-start gap-1 break-words text-sm">
                <Status tone={isDifferent ? 'caution' : 'positive'}>
                  {words(isDifferent ? 'answer.differs' : 'answer.same')}
                </Status>
                <span>
                  {isDifferent ? `${words('answer.here')}: ${say(refused[trait])}` : say(refused[trait])}
                </span>
                {isDifferent ? (
                  <span>{`${words('answer.lastTime')}: ${say(lastSuccess[trait])}`}</span>
                ) : null}
              </span>
            ),
          }
        })}
      />
    </Card>
  )
}
