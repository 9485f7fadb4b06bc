import { describe, expect, test } from 'vitest'
import { clientAddressOf, networkOf } from './client-address.server.ts'

describe('the address of a client', () => {
  test('without a proxy of ours the header is a claim, and the connection decides', () => {
    const claims = { isBehindProxy: false, forwardedFor: '198.51.100.1', peer: '203.0.113.9' }
    expect(clientAddressOf(claims)).toBe('203.0.113.9')
  })

  test('behind a proxy the last address counts: what came before it was sent by the client', () => {
    const claims = { isBehindProxy: true, forwardedFor: '6.6.6.6, 198.51.100.1', peer: '10.0.0.1' }
    expect(clientAddressOf(claims)).toBe('198.51.100.1')
  })

  test('behind a proxy that says nothing the connection decides', () => {
    expect(clientAddressOf({ isBehindProxy: true, forwardedFor: null, peer: '10.0.0.1' })).toBe('10.0.0.1')
    expect(clientAddressOf({ isBehindProxy: true, forwardedFor: ' ', peer: '10.0.0.1' })).toBe('10.0.0.1')
  })

  test.each([
    ['198.51.100.1', '198.51.100.1'],
    ['::ffff:198.51.100.1', '198.51.100.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0db8:0001:0002::9', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['unknown', 'unknown'],
  ])('%s is counted as %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })
})
