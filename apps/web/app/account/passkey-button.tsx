import { defineMessages, useWords } from '@kara/language'
import { Button, Notice } from '@kara/ui'
import { useSubmit } from '@remix-run/react'
import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { en } from './messages/factors/en.ts'
import { is } from './messages/factors/is.ts'

const messages = defineMessages(en, is)

export interface PasskeyButtonProps {
  /** Whether a key is made or used. */
  purpose: 'add' | 'confirm'
  /** Where the answer goes: the page's own action when absent. */
  action?: string
  label: string
  variant?: 'primary' | 'secondary'
}

/** Lets the browser make or use a passkey, and sends what comes of it. */
export function PasskeyButton({ purpose, action, label, variant = 'primary' }: PasskeyButtonProps) {
  const words = useWords(messages)
  const submit = useSubmit()
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')
  const show = async () => {
    setState('busy')
    try {
      const answer = await askBrowser(purpose)
      submit({ intent: purpose, answer: JSON.stringify(answer) }, { method: 'post', action })
    } catch {
      setState('failed')
    }
  }
  return (
    <div className="flex flex-col gap-3">
      <Button
        type="button"
        variant={variant}
        size="large"
        isWide
        icon={KeyRound}
        busy={state === 'busy'}
        busyLabel={words('passkey.busy')}
        onClick={show}
      >
        {label}
      </Button>
      {state === 'failed' ? (
        <Notice tone="caution" isLive>
          {words(purpose === 'add' ? 'passkey.notMade' : 'passkey.notUsed')}
        </Notice>
      ) : null}
    </div>
  )
}

async function askBrowser(purpose: PasskeyButtonProps['purpose']): Promise<unknown> {
  const [{ startAuthentication, startRegistration }, answer] = await Promise.all([
    import('@simplewebauthn/browser'),
    fetch(`/passkey/question?purpose=${purpose}`, { method: 'POST' }),
  ])
  if (!answer.ok) throw new Error('There is no question to answer.')
  const optionsJSON = await answer.json()
  return purpose === 'add' ? startRegistration({ optionsJSON }) : startAuthentication({ optionsJSON })
}
