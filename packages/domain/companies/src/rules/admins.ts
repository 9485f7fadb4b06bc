import type { AdminRole, PersonId } from '@kara/kernel'

/** A company without an owner could not be run by anybody. */
export function isLastOwner(
  active: readonly { readonly personId: PersonId; readonly role: AdminRole }[],
  leaving: PersonId,
): boolean {
  const owners = active.filter((admin) => admin.role === 'owner')
  return owners.length === 1 && owners[0]?.personId === leaving
}
