import type { Note, OwnKeys } from '@kara/notes/contracts'
import type { LockedKey } from '../own-key/use-own-key.ts'

export interface NoteLock extends LockedKey {
  /** Whether it is the key that notes are sealed under now; under another one a note is read and not changed. */
  readonly isPresent: boolean
}

/** The own key that a note opens with, or that it will be sealed under when it is changed; null: the house's. */
export function lockOf(note: Pick<Note, 'sealed' | 'state'>, { current, ended }: OwnKeys): NoteLock | null {
  const wished = note.sealed?.ownKeyId ?? (note.state === 'draft' ? current?.id : null)
  const key = [current, ...ended].find((one) => one !== null && one.id === wished)
  return key ? { id: key.id, wraps: key.wraps, isPresent: key.id === current?.id } : null
}
