import { defineMessages, useFormatter, useWords } from '@kara/language'
import type { TestProof } from '@kara/sso/contracts'
import { Button, Disclosure } from '@kara/ui'
import { Form, useSearchParams } from '@remix-run/react'
import { en as accountEn } from '../../../account/messages/en.ts'
import { is as accountIs } from '../../../account/messages/is.ts'
import { en } from '../messages/sign-in/en.ts'
import { is } from '../messages/sign-in/is.ts'
import { FormerSignIn, FormerSignInField, type OtherConnection } from './former-sign-in.tsx'
import { TesterList } from './tester-list.tsx'

const messages = defineMessages(en, is)
const accountMessages = defineMessages(accountEn, accountIs)

type Wish = 'optional' | 'required' | 'disabled'

export interface SwitchConnectionProps {
  connection: {
    id: string
    state: 'draft' | 'tested' | 'optional' | 'required' | 'disabled'
    testedAt: string | null
    replaces: { connectionId: string; until: string } | null
  }
  domains: readonly string[]
  proof: TestProof
  /** Accounts at the company’s domains, in tens; null below ten. */
  accounts: number | null
  /** The company’s other connections. */
  others: readonly OtherConnection[]
}

const nextOf: Record<SwitchConnectionProps['connection']['state'], readonly Wish[]> = {
  draft: ['optional'],
  tested: ['optional', 'disabled'],
  optional: ['required', 'disabled'],
  required: ['optional', 'disabled'],
  disabled: ['optional'],
}

/** The switch of a connection. What each position does to people stands beside its button. */
export function SwitchConnection({ connection, domains, proof, accounts, others }: SwitchConnectionProps) {
  const words = useWords(messages)
  // What people will read is what the sign-in says, from the same place.
  const asRead = useWords(accountMessages)
  const { list, number } = useFormatter()
  const { id, state, testedAt } = connection
  const [query] = useSearchParams()
  // Whoever was led away to show that it is they finds the switch as they left it.
  const isLeftOpen = (to: Wish) => query.get('connection') === id && query.get('to') === to
  const values = { domains: list(domains) }
  const isOn = state === 'optional' || state === 'required'
  const asksForFormer = !isOn && others.length > 0
  const whyNot = (to: Wish) => {
    if (to === 'optional' && !testedAt) return words('testFirst')
    return to === 'required' && !proof.isEnough ? words('testersFirst') : undefined
  }
  return (
    <div className="flex flex-col gap-2">
      {isOn && others.length > 0 ? <FormerSignIn connection={connection} others={others} /> : null}
      {nextOf[state].map((to) => (
        <Disclosure key={to} summary={words(`switchTo.${to}`)} isOpen={isLeftOpen(to)}>
          <Form method="post" className="flex flex-col items-start gap-3">
            <p>{words(`impact.${to}`, values)}</p>
            {to === 'required' ? (
              <>
                <blockquote className="border-line-strong border-l-2 pl-3 text-ink-quiet">
                  <p>{asRead('signIn.companyWhy', { domain: domains[0] ?? '' })}</p>
                  <p>{words('blockedButton', { button: asRead('signIn.company') })}</p>
                </blockquote>
                <p>
                  {accounts === null
                    ? words('concernsFew')
                    : words('concerns', { accounts: number(accounts) })}
                </p>
                <p>{words('openSessions')}</p>
                <p>{words('colleaguesToo')}</p>
                <TesterList proof={proof} />
              </>
            ) : null}
            {asksForFormer && to === 'optional' ? (
              <FormerSignInField connection={connection} others={others} />
            ) : null}
            <p className="text-ink-quiet text-sm">{words(`wayBack.${to}`)}</p>
            <input type="hidden" name="connectionId" value={id} />
            <input type="hidden" name="to" value={to} />
            <Button
              variant={to === 'disabled' ? 'critical' : 'primary'}
              size="small"
              disabledReason={whyNot(to)}
            >
              {words(`confirm.${to}`)}
            </Button>
          </Form>
        </Disclosure>
      ))}
    </div>
  )
}
