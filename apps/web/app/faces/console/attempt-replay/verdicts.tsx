import { useWords } from '@kara/language'
import type { Replay, ReplayVerdict } from '@kara/sso/contracts'
import { Card, DefinitionList, Notice, Status } from '@kara/ui'
import { signInMessages } from '../sign-in-messages.ts'

const tones = { passes: 'positive', refused: 'critical', encrypted: 'neutral' } as const

/** What the change would do, then both verdicts. */
export function Verdicts({ replay }: { replay: Replay }) {
  const words = useWords(signInMessages)
  const { asItIs, changed, set } = replay
  return (
    <>
      <Notice tone={changed.outcome === 'passes' ? 'positive' : 'caution'}>
        <p>{words(`replay.verdict.${differenceOf(replay)}`)}</p>
        <p className="mt-1 text-sm">{words(`replay.signatureThen.${replay.signatureThen}`)}</p>
      </Notice>
      <Verdict title={words('replay.changed')} verdict={changed} protocol={set.protocol} />
      <Verdict title={words('replay.asItIs')} verdict={asItIs} protocol={set.protocol} />
    </>
  )
}

function differenceOf({ asItIs, changed }: Replay): 'helps' | 'same' | 'other' | 'breaks' {
  if (asItIs.outcome === changed.outcome && asItIs.refusal?.reason === changed.refusal?.reason) return 'same'
  if (changed.outcome !== 'refused') return 'helps'
  return asItIs.outcome === 'refused' ? 'other' : 'breaks'
}

interface VerdictProps {
  title: string
  verdict: ReplayVerdict
  protocol: Replay['set']['protocol']
}

function Verdict({ title, verdict, protocol }: VerdictProps) {
  const words = useWords(signInMessages)
  const { outcome, refusal, certificate, signature } = verdict
  const code = (text: string) => <code className="break-all text-sm">{text}</code>
  return (
    <Card title={title} aside={<Status tone={tones[outcome]}>{words(`replay.outcomes.${outcome}`)}</Status>}>
      {refusal ? null : (
        <p className="max-w-prose">{words(`replay.${outcome === 'passes' ? 'passes' : 'encrypted'}`)}</p>
      )}
      <DefinitionList
        items={[
          ...(refusal
            ? [{ term: words('replay.cause'), value: code(`${refusal.code} ${refusal.reason}`) }]
            : []),
          ...(refusal?.field ? [{ term: words('replay.field'), value: refusal.field }] : []),
          ...(refusal?.expected ? [{ term: words('replay.expected'), value: code(refusal.expected) }] : []),
          ...(refusal?.received ? [{ term: words('replay.received'), value: code(refusal.received) }] : []),
          { term: words('replay.signature'), value: words(`replay.signatures.${signature}`) },
          ...(protocol === 'saml'
            ? [{ term: words('replay.certificate'), value: words(`replay.certificates.${certificate}`) }]
            : []),
        ]}
      />
    </Card>
  )
}
