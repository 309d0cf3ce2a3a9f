import { BlockList, isIP } from 'node:net'

/**
 * Address blocks that no provider on the public internet has: IANA's special-purpose registries (RFC 6890) for both
 * families, with multicast and the blocks that embed an IPv4 address.
 */
const specialBlocks = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '::/96',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  '3fff::/20',
  '5f00::/16',
  'fc00::/7',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
] as const

const special = specialBlocks.reduce((list, block) => {
  const [network = '', prefix = ''] = block.split('/')
  list.addSubnet(network, Number(prefix), network.includes(':') ? 'ipv6' : 'ipv4')
  return list
}, new BlockList())

const mappedPrefix = new BlockList()
mappedPrefix.addSubnet('::ffff:0:0', 96, 'ipv6')

/** The IPv4 address inside a v4-mapped IPv6 one, however it is spelt; undefined for any other. */
const mappedIpv4 = (address: string): string | undefined => {
  if (!mappedPrefix.check(address, 'ipv6')) return undefined
  const dotted = /(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1]
  if (dotted !== undefined) return dotted
  const [high = '0', low = '0'] = address.split(':').slice(-2)
  const words = [Number.parseInt(high || '0', 16), Number.parseInt(low || '0', 16)]
  return words.flatMap(word => [word >> 8, word & 255]).join('.')
}

/**
 * True for an IP address that may stand on the public internet; false for private, loopback, link-local, shared,
 * documentation, multicast and reserved ones, for IPv6 forms that embed such an IPv4 one, and for what is no address.
 */
export const isPublicAddress = (address: string): boolean => {
  const bare = address.replace(/%.*$/, '')
  const family = isIP(bare)
  if (family === 4) return !special.check(bare, 'ipv4')
  if (family !== 6) return false
  const embedded = mappedIpv4(bare)
  return embedded === undefined ? !special.check(bare, 'ipv6') : !special.check(embedded, 'ipv4')
}
