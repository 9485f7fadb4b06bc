import { useWords } from '@kara/language'
import { type OwnKey, proofOf } from '@kara/own-key'
import { Button, Checkbox, Disclosure } from '@kara/ui'
import { useSubmit } from '@remix-run/react'
import type { FormEvent } from 'react'
import { workspacePaths } from '../paths.ts'
import { ownKeyMessages } from './own-key-messages.ts'

interface EndKeyProps {
  current: { readonly id: string; readonly texts: number }
  /** Null while it is locked. */
  ownKey: OwnKey | null
}

/** Two ways to end a key: turned off by who can unlock it, or given up by who cannot. */
export function EndKey({ current, ownKey }: EndKeyProps) {
  const words = useWords(ownKeyMessages)
  const submit = useSubmit()
  const end = async (event: FormEvent<HTMLFormElement>, key: OwnKey | null) => {
    event.preventDefault()
    const made = { id: current.id, ...(key ? { proof: await proofOf(key) } : {}) }
    submit({ intent: 'end', made: JSON.stringify(made) }, { method: 'post', action: workspacePaths.ownKey() })
  }
  return (
    <>
      <Disclosure summary={words('off.title')}>
        <form onSubmit={(event) => end(event, ownKey)} className="flex flex-col gap-3">
          <p className="text-sm">{words(ownKey ? 'off.effect' : 'off.unlockFirst')}</p>
          {ownKey ? (
            <div>
              <Button variant="secondary">{words('off.button')}</Button>
            </div>
          ) : null}
        </form>
      </Disclosure>
      {ownKey ? null : (
        <Disclosure summary={words('lost.title')}>
          <form onSubmit={(event) => end(event, null)} className="flex flex-col gap-3">
            <p className="text-sm">{words('lost.effect', { texts: current.texts })}</p>
            <Checkbox name="isCertain" label={words('lost.confirm')} required />
            <div>
              <Button variant="critical">{words('lost.button')}</Button>
            </div>
          </form>
        </Disclosure>
      )}
    </>
  )
}
