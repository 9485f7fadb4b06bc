export const limits = {
  /** The room opens this long before the start, for both. */
  opensBeforeMinutes: 10,
  /** And closes this long after the end: sessions run over. */
  closesAfterMinutes: 30,
} as const

/** What a browser needs to enter the room. The key of the end-to-end encryption is not among it. */
export interface RoomPass {
  readonly url: string
  readonly token: string
  readonly room: string
}
