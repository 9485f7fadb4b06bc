import { newMaster, takeIn } from '@kara/own-key'
import { describe, expect, it } from 'vitest'
import { bareCarrier, sealedCarrier } from './carrier.ts'

const place = { noteId: 'note', personId: 'client' }
const carrierUnder = async (master = newMaster()) => sealedCarrier(await takeIn('key', master), place)

describe('the text of a note on its way', () => {
  it('travels and waits sealed under an own key, and opens as it was', async () => {
    const carrier = await carrierUnder()
    const packed = await carrier.pack('  A canary in the tab ')
    expect(carrier.field).toBe('sealed')
    expect(packed).not.toContain('canary')
    expect(await carrier.unpack(packed)).toBe('A canary in the tab')
    expect(await (await carrierUnder()).unpack(packed)).toBeNull()
  })

  it('keeps what waited bare from before the key was turned on', async () => {
    expect(await (await carrierUnder()).unpack('Written before')).toBe('Written before')
  })

  it('shows nobody a sealed text as if it were words, once the key is off', async () => {
    const packed = await (await carrierUnder()).pack('Sealed')
    expect(await bareCarrier.unpack(packed)).toBeNull()
    expect(await bareCarrier.unpack(await bareCarrier.pack('Bare'))).toBe('Bare')
  })
})
