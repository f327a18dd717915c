import { BlockList, isIP, isIPv4 } from 'node:net'

const IPV4 = [
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
]

/** Public unicast is `2000::/3`; within it, what stands for other addresses or for none. */
const IPV6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']

const refused = { ipv4: listOf(IPV4, 'ipv4'), ipv6: listOf(IPV6, 'ipv6') }
const publicIPv6 = listOf(['2000::/3'], 'ipv6')

/**
 * Whether an IP address is one that no request of ours may go to: this machine, its networks,
 * the metadata of its host, or anything else that is not on the public internet.
 */
export function isPrivateAddress(address: string): boolean {
  if (isIP(address) === 0) return true
  if (isIPv4(address)) return refused.ipv4.check(address, 'ipv4')
  return !publicIPv6.check(address, 'ipv6') || refused.ipv6.check(address, 'ipv6')
}

function listOf(networks: string[], family: 'ipv4' | 'ipv6') {
  const list = new BlockList()
  for (const network of networks) {
    const [address, bits] = network.split('/')
    list.addSubnet(address, Number(bits), family)
  }
  return list
}
