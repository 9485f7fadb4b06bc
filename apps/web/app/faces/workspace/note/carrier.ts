import { type OwnKey, openText, type Place, sealText } from '@kara/own-key'
import { prolongKey } from '../../../frame/keyring.ts'

/** How the text of a note travels, and how it waits in the tab: bare, or sealed under its author's own key. */
export interface Carrier {
  /** The field of the form that it is sent in. */
  readonly field: 'text' | 'sealed'
  pack(text: string): Promise<string>
  /** Null when it does not open. */
  unpack(packed: string): Promise<string | null>
}

const sealedBegin = '{"ownKeyId"'

export const bareCarrier: Carrier = {
  field: 'text',
  pack: async (text) => text,
  unpack: async (packed) => (packed.startsWith(sealedBegin) ? null : packed),
}

export function sealedCarrier(key: OwnKey, place: Place): Carrier {
  return {
    field: 'sealed',
    async pack(text) {
      void prolongKey(key.id)
      return JSON.stringify(await sealText(key, place, text.trim()))
    },
    async unpack(packed) {
      // What waited from before the key was turned on.
      if (!packed.startsWith(sealedBegin)) return packed
      return (await openText(key, place, JSON.parse(packed)))?.text ?? null
    },
  }
}
