import { useFormatter, useWords } from '@kara/language'
import type { AnswerClock, AnswerFact, AnswerFacts } from '@kara/sso/contracts'
import { Card, DefinitionList, Status } from '@kara/ui'
import { signInMessages } from '../sign-in-messages.ts'

const tones = { agrees: 'positive', differs: 'critical', absent: 'neutral' } as const
/** Of what is chosen from a list, as many as can be told apart at a glance. */
const namesShownMax = 6

/** The answer beside the set-up as it is now and the last one that went through: expected, received, and then. */
export function SetUpFacts({ held: { facts, clock } }: { held: AnswerFacts }) {
  const words = useWords(signInMessages)
  return (
    <Card title={words('answer.setUp')} description={words('answer.setUpWhat')}>
      <DefinitionList
        items={[
          ...facts.map((fact) => ({
            term: words(`answer.facts.${fact.fact}`),
            value: <Fact fact={fact} />,
          })),
          ...(clock ? [{ term: words('answer.facts.clock'), value: <Clock clock={clock} /> }] : []),
        ]}
      />
    </Card>
  )
}

function Fact({ fact: { fact, state, expected, received, lastSuccess } }: { fact: AnswerFact }) {
  const words = useWords(signInMessages)
  // Both are named by long addresses of which the end tells them apart.
  const isName = fact === 'algorithm' || fact === 'nameIdFormat'
  const say = (values: readonly string[]) =>
    values.length === 0
      ? words('answer.nothing')
      : values
          .slice(0, namesShownMax)
          .map((value) => (isName ? value.split(/[#:]/).at(-1) : value))
          .join(isName ? ', ' : '\n')
  return (
    <span className="flex flex-col items-start gap-1 text-sm">
      <Status tone={tones[state]}>{words(`answer.factStates.${state}`)}</Status>
      {state === 'absent' ? null : (
        <Side label={words('answer.received')} text={say(received)} isLabelled={state === 'differs'} />
      )}
      {state === 'agrees' ? null : <Side label={words('answer.expected')} text={say(expected)} isLabelled />}
      {lastSuccess ? (
        <Side
          label={words('answer.lastTime')}
          text={isSameSet(lastSuccess, received) ? words('answer.asThen') : say(lastSuccess)}
          isLabelled
        />
      ) : null}
    </span>
  )
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value) => other.includes(value))
}

function Side({ label, text, isLabelled }: { label: string; text: string; isLabelled: boolean }) {
  return (
    <span className="flex flex-col">
      {isLabelled ? <span className="text-ink-quiet">{label}</span> : null}
      <code className="whitespace-pre-line break-all">{text}</code>
    </span>
  )
}

function Clock({ clock }: { clock: AnswerClock }) {
  const words = useWords(signInMessages)
  const { dateTimeWithZone } = useFormatter()
  const { isWithin, secondsAhead, lastSecondsAhead, issuedAt, receivedAt, validFrom, validUntil } = clock
  const at = (instant: string) => `${dateTimeWithZone(instant, 'medium')} (:${instant.slice(17, 19)})`
  const way = secondsAhead > 0 ? 'ahead' : 'behind'
  const early = validFrom ? (Date.parse(validFrom) - Date.parse(receivedAt)) / 1000 : 0
  return (
    <span className="flex flex-col items-start gap-1 text-sm">
      <Status tone={isWithin ? 'positive' : 'critical'}>
        {words(isWithin ? 'answer.factStates.agrees' : 'answer.factStates.differs')}
      </Status>
      <span>{words(`answer.clock.${way}`, { seconds: Math.abs(secondsAhead) })}</span>
      {lastSecondsAhead === null ? null : (
        <Side
          label={words('answer.lastTime')}
          text={words(`answer.clock.${lastSecondsAhead > 0 ? 'ahead' : 'behind'}`, {
            seconds: Math.abs(lastSecondsAhead),
          })}
          isLabelled
        />
      )}
      {early > 0 ? <span>{words('answer.clock.early', { seconds: Math.round(early) })}</span> : null}
      <span>{words('answer.clock.issued', { issued: at(issuedAt), received: at(receivedAt) })}</span>
      {validUntil ? (
        <span>
          {validFrom
            ? words('answer.clock.valid', { from: at(validFrom), until: at(validUntil) })
            : words('answer.clock.until', { until: at(validUntil) })}
        </span>
      ) : null}
    </span>
  )
}
