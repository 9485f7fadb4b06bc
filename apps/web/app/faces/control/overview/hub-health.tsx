import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Notice, StatGrid, StatTile, TextLink } from '@kara/ui'
import type { SetUpStep } from '../../../company/setup-steps.ts'
import { en } from '../messages/overview/en.ts'
import { is } from '../messages/overview/is.ts'
import { controlPaths } from '../paths.ts'

const messages = defineMessages(en, is)

/** From here on the certificate is worth a sentence: the first reminder goes out at sixty days. */
const certificateNoticeDays = 60

export interface HubHealthProps {
  companyId: string
  certificateDays: number | null
  /** What people read where they sign in: it does not work for everybody. */
  isInTrouble: boolean
  pool: { fundedHalves: number; pendingHalves: number } | null
  listings: { invited: number; accepted: number }
  steps: readonly SetUpStep[]
}

/** A hub that is open: what is well, and what waits for somebody here. Never who uses it. */
export function HubHealth(props: HubHealthProps) {
  const { companyId, certificateDays, isInTrouble, pool, listings, steps } = props
  const words = useWords(messages)
  const { credits, number } = useFormatter()
  const signIn = steps.find(({ name }) => name === 'signIn')
  return (
    <div className="flex flex-col gap-stack">
      {certificateDays !== null && certificateDays <= certificateNoticeDays ? (
        <Notice
          tone={certificateDays < 0 ? 'critical' : 'caution'}
          title={words(certificateDays < 0 ? 'certificate.ended' : 'certificate.ends', {
            days: number(Math.max(0, certificateDays)),
          })}
          actions={<TextLink href={controlPaths.signIn(companyId)}>{words('certificate.act')}</TextLink>}
        >
          {words('certificate.why')}
        </Notice>
      ) : isInTrouble ? (
        <Notice
          tone="critical"
          title={words('trouble.title')}
          actions={<TextLink href={controlPaths.signIn(companyId)}>{words('trouble.act')}</TextLink>}
        >
          {words('trouble.why')}
        </Notice>
      ) : null}
      <StatGrid>
        {pool ? (
          <StatTile
            label={words('tiles.bought')}
            value={credits(pool.fundedHalves)}
            note={
              pool.pendingHalves > 0
                ? words('tiles.pending', { credits: credits(pool.pendingHalves) })
                : words('tiles.boughtNote')
            }
            href={controlPaths.credits(companyId)}
          />
        ) : null}
        <StatTile
          label={words('tiles.professionals')}
          value={number(listings.accepted)}
          note={words('tiles.invited', { count: listings.invited })}
          href={controlPaths.professionals(companyId)}
        />
        <StatTile
          label={words('tiles.signIn')}
          value={words(signIn?.state === 'done' ? 'tiles.signInOn' : 'tiles.signInOff')}
          note={signIn ? words(`why.${signIn.why}`) : undefined}
          href={controlPaths.signIn(companyId)}
        />
      </StatGrid>
    </div>
  )
}
