import { defineMessages, useWords } from '@kara/language'
import type { TestProof } from '@kara/sso/contracts'
import { Status } from '@kara/ui'
import { en } from '../messages/testers/en.ts'
import { is } from '../messages/testers/is.ts'

const messages = defineMessages(en, is)

/** Who still has to test a connection before it is the only way in. */
export function TesterList({ proof }: { proof: TestProof }) {
  const words = useWords(messages)
  const steps = [
    { step: 'own', isDone: proof.isOwnAmongThem },
    { step: 'colleague', isDone: proof.people > 1 },
  ] as const
  return (
    <div className="flex flex-col gap-2 self-stretch">
      <p>{words('why')}</p>
      <ul className="divide-y divide-line border-line border-y">
        {steps.map(({ step, isDone }) => (
          <li key={step} className="flex items-start justify-between gap-4 py-2">
            <div>
              <p className="font-medium">{words(`${step}.title`)}</p>
              {isDone ? null : <p className="text-ink-quiet text-sm">{words(`${step}.how`)}</p>}
            </div>
            <Status tone={isDone ? 'positive' : 'waiting'}>{words(isDone ? 'done' : 'missing')}</Status>
          </li>
        ))}
      </ul>
    </div>
  )
}
