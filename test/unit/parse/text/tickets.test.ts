import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { readTicketRule, ticketAddress, ticketsIn, type TicketRule } from '../../../../src/core/parse/text/tickets'

const address = 'https://tracker.example/browse/$1'

const rule = (pattern: string, to = address): TicketRule => {
  const read = readTicketRule(pattern, to)
  if ('wrong' in read) assert.fail(read.wrong)
  return read
}

const wrong = (pattern: string, to = address): string | undefined => {
  const read = readTicketRule(pattern, to)
  return 'wrong' in read ? read.wrong : undefined
}

const found = (text: string, ...rules: readonly TicketRule[]) =>
  ticketsIn(text, rules).map(({ start, end, address: to }) => `${text.slice(start, end)} ${to}`)

describe('patterns of tickets', () => {
  it('lead from a key to its address, with what their groups found', () => {
    assert.deepEqual(
      found('see OPS-12, (SEC-7) and OPS-1.', rule('(OPS|SEC)-(\\d+)', 'https://t.example/$1/$2?all=$0&$$')),
      [
        'OPS-12 https://t.example/OPS/12?all=OPS-12&$',
        'SEC-7 https://t.example/SEC/7?all=SEC-7&$',
        'OPS-1 https://t.example/OPS/1?all=OPS-1&$',
      ],
    )
    assert.deepEqual(found('as in #7', rule('#(\\d{1,3})')), ['#7 https://tracker.example/browse/7'])
  })

  it('find no key inside a word, a longer key or an address', () => {
    assert.deepEqual(found('XOPS-1 OPS-12a https://x.example/OPS-3 a-OPS-4', rule('OPS-(\\d+)')), [])
  })

  it('take the first rule that fits', () => {
    const rules = [rule('OPS-(\\d+)', 'https://one.example/$1'), rule('[A-Z]+-(\\d+)', 'https://two.example/$1')]
    assert.deepEqual(found('OPS-1 SEC-2', ...rules), ['OPS-1 https://one.example/1', 'SEC-2 https://two.example/2'])
  })

  it('cannot put anything into an address but what stands behind its host, escaped', () => {
    assert.deepEqual(found('a&b=../c', rule('([a-z.&=/]+)', 'https://t.example/q?x=$1')), [
      'a&b=../c https://t.example/q?x=a%26b%3D..%2Fc',
    ])
  })

  for (const to of [
    'javascript:alert(1)',
    'command:x',
    'file:///etc/$1',
    'https://$1/x',
    'https://a@b/$1',
    'x',
    '',
    'https://a b/$1',
  ]) {
    it(`lead nowhere but to the web: not to “${to}”`, () => {
      assert.match(wrong('OPS-(\\d+)', to) ?? '', /begins with https/)
    })
  }

  for (const pattern of [
    '',
    'x*',
    '(?=x)y',
    '(x',
    'x)',
    '[x',
    '[^x]y',
    '.*',
    'x**',
    '\\1',
    '\\b',
    'a{2,1}',
    'x{101}',
    '(a{100}){100}',
    'x'.repeat(300),
  ]) {
    it(`are told why they are not used: “${pattern.slice(0, 20)}”`, () => {
      assert.match(wrong(pattern) ?? '', /^The ticket pattern “.*” is not used: .+\.$/)
    })
  }

  for (const pattern of [
    '(a+)+b',
    '(a|a)*b',
    '(a|aa)+b',
    '(\\w*)*b',
    '((a*)*)*b',
    '(a{0,30}){0,30}b',
    'a*a*a*a*a*a*b',
  ]) {
    it(`keep nobody waiting: ${pattern}`, () => {
      const read = readTicketRule(pattern, address)
      const started = performance.now()
      if (!('wrong' in read)) assert.deepEqual(ticketsIn('a'.repeat(100_000), [read]), [])
      ticketsIn('a '.repeat(1_000), 'wrong' in read ? [] : [read])
      assert.ok(performance.now() - started < 1_000)
    })
  }

  it('match what the language’s own expressions match, where those know the same signs', () => {
    const atom = fc.constantFrom('a', 'b', '-', '[ab]', '[a-c]', '\\d', '(a|b)', '(ab|a)', '(?:b|-)')
    const part = fc.tuple(atom, fc.constantFrom('', '', '+', '?', '{2}', '{1,3}')).map(([one, count]) => one + count)
    const patterns = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''))
    const texts = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '-', '1'), maxLength: 12 })
    fc.assert(
      fc.property(patterns, texts, (pattern, text) => {
        const read = readTicketRule(pattern, 'https://t.example/$0-$1')
        if ('wrong' in read) return
        const theirs = new RegExp(`^(?:${pattern})`).exec(text)
        const ours = ticketsIn(text, [read]).find(({ start }) => start === 0)
        // What ends within a word is no key.
        if (theirs === null || /\w/.test(text.charAt(theirs[0].length))) assert.equal(ours, undefined)
        else assert.equal(ours?.end, theirs[0].length)
      }),
    )
  })

  it('are not needed for a ticket that is a web address, and nothing else is one', () => {
    assert.equal(ticketAddress('https://t.example/OPS-1', []), 'https://t.example/OPS-1')
    assert.equal(ticketAddress('javascript:alert(1)', []), undefined)
    assert.equal(ticketAddress('OPS-1', [rule('OPS-(\\d+)')]), 'https://tracker.example/browse/1')
    assert.equal(ticketAddress('see OPS-1', [rule('OPS-(\\d+)')]), undefined)
  })
})
