import { Status, type StatusTone } from '@kara/ui'

const tones: Readonly<Record<string, StatusTone>> = {
  waiting: 'waiting',
  expired: 'caution',
  accepted: 'positive',
}

/** How an invitation stands, in its own words, and until when it can be answered while it waits. */
export function InviteState({ state, label, until }: { state: string; label: string; until: string }) {
  return (
    <span className="flex flex-col items-end gap-1 md:items-start">
      <Status tone={tones[state] ?? 'neutral'}>{label}</Status>
      {state === 'waiting' ? (
        <span className="text-end text-ink-quiet text-sm md:text-start">{until}</span>
      ) : null}
    </span>
  )
}
