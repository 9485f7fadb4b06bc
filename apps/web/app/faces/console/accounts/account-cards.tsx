import type { AccountForSupport } from '@kara/factors/contracts'
import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Card, DefinitionList, Status, TextLink } from '@kara/ui'
import { en } from '../messages/accounts/en.ts'
import { is } from '../messages/accounts/is.ts'
import { consolePaths } from '../paths.ts'

const messages = defineMessages(en, is)

export interface AccountCardsProps {
  /** As support typed it. */
  email: string
  account: AccountForSupport
  /** Of companies, by id. */
  names: Readonly<Record<string, string>>
}

/** What opens the account, what protects it, and what it agreed to. */
export function AccountCards({ email, account, names }: AccountCardsProps) {
  const words = useWords(messages)
  const { date } = useFormatter()
  return (
    <>
      <Card
        title={<span className="break-all">{email}</span>}
        description={words('since', { date: date(account.createdAt, 'medium') })}
      >
        <DefinitionList items={useSignInFacts(account, names)} />
      </Card>
      <Card title={words('terms')}>
        <DefinitionList items={useTermsFacts(account)} />
      </Card>
      <p className="text-ink-quiet text-sm">{words('never')}</p>
    </>
  )
}

function useSignInFacts(account: AccountForSupport, names: Readonly<Record<string, string>>) {
  const words = useWords(messages)
  const { date } = useFormatter()
  const { addresses, passwordSetAt, companySignIns, factors } = account
  const on = (at: string) => date(at, 'medium')
  return [
    {
      term: words('addresses'),
      value: (
        <ul className="flex flex-col gap-1">
          {addresses.map(({ domain, kind, provenAt }) => (
            <li key={`${domain} ${kind} ${provenAt}`} className="flex flex-wrap items-center gap-2">
              <span className="break-all">{words(`kinds.${kind}`, { domain })}</span>
              <Status tone={provenAt ? 'positive' : 'caution'}>
                {provenAt ? words('proven', { date: on(provenAt) }) : words('unproven')}
              </Status>
            </li>
          ))}
        </ul>
      ),
    },
    {
      term: words('password'),
      value: passwordSetAt ? words('passwordSet', { date: on(passwordSetAt) }) : words('noPassword'),
    },
    {
      term: words('company'),
      value:
        companySignIns.length === 0 ? (
          words('noCompany')
        ) : (
          <ul>
            {companySignIns.map(({ companyId, linkedAt }) => (
              <li key={`${companyId} ${linkedAt}`}>
                <TextLink href={consolePaths.company(companyId)}>{names[companyId] ?? companyId}</TextLink>
                {', '}
                {words('linked', { date: on(linkedAt) })}
              </li>
            ))}
          </ul>
        ),
    },
    {
      term: words('factors'),
      value: words('factorsAre', {
        passkeys: factors.passkeys,
        eid: factors.hasElectronicId ? 'yes' : 'no',
      }),
    },
  ]
}

function useTermsFacts({ termsAccepted, termsWaiting }: AccountForSupport) {
  const words = useWords(messages)
  const { dateTime, list } = useFormatter()
  return [
    {
      term: words('accepted'),
      value:
        termsAccepted.length === 0 ? (
          words('noTerms')
        ) : (
          <ul>
            {termsAccepted.map(({ audience, version, acceptedAt }) => (
              <li key={`${audience} ${version}`}>
                {words('acceptedOne', {
                  audience: words(`audiences.${audience}`),
                  version,
                  when: dateTime(acceptedAt, 'medium'),
                })}
              </li>
            ))}
          </ul>
        ),
    },
    ...(termsWaiting.length > 0
      ? [
          {
            term: words('waiting'),
            value: list(termsWaiting.map((audience) => words(`audiences.${audience}`))),
          },
        ]
      : []),
  ]
}
