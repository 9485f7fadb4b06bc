import { useWords } from '@kara/language'
import { groupsOf } from '@kara/own-key'
import { Button, CopyButton, Field, TextInput } from '@kara/ui'
import { Printer } from 'lucide-react'
import { ownKeyMessages } from './own-key-messages.ts'

/** Which group is asked for again: the fourth, which nobody remembers from a glance. */
const askedGroup = 3

export function isGroupOf(code: string, typed: string): boolean {
  return typed.trim().toUpperCase() === groupsOf(code)[askedGroup]
}

/** A recovery code, shown once; a part of it is typed from the paper. */
export function CodeSheet({ code, errors }: { code: string; errors?: string[] }) {
  const words = useWords(ownKeyMessages)
  return (
    <>
      <section
        aria-label={words('code.label')}
        className="flex flex-col gap-2 rounded-lg border border-line bg-sunken p-4"
      >
        <p className="font-semibold">{words('code.label')}</p>
        <p className="flex flex-wrap gap-x-3 gap-y-1 font-mono text-lg tracking-wide" data-recovery-code>
          {groupsOf(code).map((group) => (
            <span key={group}>{group}</span>
          ))}
        </p>
        <p className="text-ink-quiet text-sm">{words('code.lead')}</p>
        <div data-no-print className="flex flex-wrap gap-2">
          <Button
            type="button"
            size="small"
            variant="secondary"
            icon={Printer}
            onClick={() => window.print()}
          >
            {words('code.print')}
          </Button>
          <CopyButton text={code} label={words('code.copy')} copiedLabel={words('code.copied')} />
        </div>
      </section>
      <Field label={words('code.again')} hint={words('code.againHint')} errors={errors} required>
        <TextInput name="group" autoComplete="off" spellCheck={false} maxLength={12} required />
      </Field>
    </>
  )
}
