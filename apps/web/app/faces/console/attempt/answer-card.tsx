import { useWords } from '@kara/language'
import { Card, TextLink } from '@kara/ui'
import { consolePaths } from '../paths.ts'
import { signInMessages } from '../sign-in-messages.ts'

/** The ways to the provider's kept answer. */
export function AnswerCard({ reference, hasAnswer }: { reference: string; hasAnswer: boolean }) {
  const words = useWords(signInMessages)
  return (
    <Card title={words('link.title')} description={hasAnswer ? words('link.what') : undefined}>
      {hasAnswer ? (
        <ul className="flex flex-col gap-2">
          <li>
            <TextLink href={consolePaths.attemptAnswer(reference)}>{words('link.read')}</TextLink>
          </li>
          <li>
            <TextLink href={consolePaths.attemptReplay(reference)}>{words('link.replay')}</TextLink>
          </li>
        </ul>
      ) : (
        <p className="text-ink-quiet">{words('link.none')}</p>
      )}
    </Card>
  )
}
