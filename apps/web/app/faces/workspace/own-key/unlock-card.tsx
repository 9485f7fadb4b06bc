import { useWords } from '@kara/language'
import { type OwnKey, readRecoveryCode } from '@kara/own-key'
import { Button, Card, Field, Notice, TextInput, TextLink } from '@kara/ui'
import { LockOpen } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { workspacePaths } from '../paths.ts'
import { ownKeyMessages } from './own-key-messages.ts'
import { type LockedKey, unlockKey } from './use-own-key.ts'

interface UnlockCardProps {
  locked: LockedKey
  title: string
  lead: string
  onOpen: (key: OwnKey) => Promise<void>
}

/** Asks for the passphrase, or the recovery code. What was typed stays when it was not the one. */
export function UnlockCard({ locked, title, lead, onOpen }: UnlockCardProps) {
  const words = useWords(ownKeyMessages)
  const [kind, setKind] = useState<'passphrase' | 'code'>('passphrase')
  const [state, setState] = useState<'idle' | 'busy' | 'wrong' | 'noCode'>('idle')
  const unlock = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = String(new FormData(event.currentTarget).get('secret') ?? '')
    const secret = kind === 'code' ? readRecoveryCode(typed) : typed
    if (secret === null) return setState('noCode')
    setState('busy')
    const key = await unlockKey(locked, kind, secret)
    if (!key) return setState('wrong')
    await onOpen(key)
    setState('idle')
  }
  const problem =
    state === 'noCode'
      ? words('unlock.noCode')
      : state === 'wrong'
        ? words(kind === 'code' ? 'unlock.wrongCode' : 'unlock.wrong')
        : null
  return (
    <Card title={title} description={lead}>
      <form onSubmit={unlock} className="flex flex-col gap-4">
        <Field
          key={kind}
          label={words(kind === 'code' ? 'unlock.code' : 'unlock.passphrase')}
          hint={words(kind === 'code' ? 'unlock.codeHint' : 'unlock.hint')}
          errors={problem ? [problem] : undefined}
        >
          <TextInput
            name="secret"
            type={kind === 'code' ? 'text' : 'password'}
            autoComplete="off"
            spellCheck={false}
            required
          />
        </Field>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button variant="primary" icon={LockOpen} busy={state === 'busy'} busyLabel={words('unlock.busy')}>
            {words('unlock.button')}
          </Button>
          <Button
            type="button"
            variant="quiet"
            onClick={() => {
              setKind(kind === 'code' ? 'passphrase' : 'code')
              setState('idle')
            }}
          >
            {words(kind === 'code' ? 'unlock.useWords' : 'unlock.useCode')}
          </Button>
        </div>
        <p className="text-ink-quiet text-sm">
          {words('unlock.stays')} <TextLink href={workspacePaths.ownKey()}>{words('unlock.both')}</TextLink>
        </p>
      </form>
    </Card>
  )
}

/** While it is not known whether the key is unlocked, and for browsers that cannot hold one. */
export function NotOpenYet({ state }: { state: 'looking' | 'impossible' }) {
  const words = useWords(ownKeyMessages)
  if (state === 'impossible') {
    return (
      <Notice tone="caution" title={words('impossible.title')}>
        {words('impossible.text')}
      </Notice>
    )
  }
  return (
    <>
      <noscript>
        <Notice tone="caution" title={words('noScript.title')}>
          {words('noScript.text')}
        </Notice>
      </noscript>
      <p role="status" className="text-ink-quiet text-sm">
        {words('looking')}
      </p>
    </>
  )
}
