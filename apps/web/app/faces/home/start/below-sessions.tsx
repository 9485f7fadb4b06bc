import { defineMessages, useWords } from '@kara/language'
import { Card, TextLink } from '@kara/ui'
import type { BalanceView } from '../../../care/balance-view.server.ts'
import { BalanceBar } from '../credits/balance-bar.tsx'
import { en } from '../messages/en.ts'
import { is } from '../messages/is.ts'
import { homePaths } from '../paths.ts'
import { professionalsMessages } from '../professionals/professionals-messages.ts'
import { wellbeingMessages } from '../wellbeing/wellbeing-messages.ts'
import { OwnProfessionals, type OwnProfessionalsProps } from './own-professionals.tsx'

const messages = defineMessages(en, is)

interface BelowSessionsProps extends OwnProfessionalsProps {
  balances: readonly { companyName: string; balance: BalanceView | null }[]
  /** Then it is asked above already. */
  isCheckDue: boolean
}

/** What a person has, and what they can do of themself, when nothing waits. */
export function BelowSessions({ professionals, balances, isCheckDue }: BelowSessionsProps) {
  const words = useWords(messages)
  const aboutProfessionals = useWords(professionalsMessages)
  const aboutWellbeing = useWords(wellbeingMessages)
  return (
    <>
      <OwnProfessionals professionals={professionals} />
      {balances.map(({ companyName, balance }) =>
        balance ? (
          <Card
            key={companyName}
            title={
              balances.length > 1 ? words('credits.of', { company: companyName }) : words('credits.title')
            }
            aside={<TextLink href={homePaths.credits()}>{words('credits.more')}</TextLink>}
          >
            <BalanceBar balance={balance} />
          </Card>
        ) : null,
      )}
      <TextLink href={homePaths.professionals()}>{aboutProfessionals('link')}</TextLink>
      {isCheckDue ? null : (
        <TextLink href={homePaths.wellbeing()}>{aboutWellbeing('measures.who5.link')}</TextLink>
      )}
    </>
  )
}
