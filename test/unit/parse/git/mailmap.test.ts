import assert from 'node:assert/strict'
import fc from 'fast-check'
import { mailmapOf, parseMailmap } from '../../../../src/core/parse/git/mailmap'

const map = (text: string, name: string, email: string): string => {
  const mapped = mailmapOf(parseMailmap(text).value, { name, email })
  return `${mapped.name} <${mapped.email}>`
}

describe('.mailmap', () => {
  it('gives a proper name to an address', () => {
    assert.equal(map('Proper Name <commit@x.org>', 'pn', 'commit@x.org'), 'Proper Name <commit@x.org>')
  })

  it('gives a proper address to an address', () => {
    assert.equal(map('<proper@x.org> <commit@x.org>', 'pn', 'commit@x.org'), 'pn <proper@x.org>')
  })

  it('gives a proper name and address to an address', () => {
    assert.equal(map('Proper <proper@x.org> <commit@x.org>', 'pn', 'commit@x.org'), 'Proper <proper@x.org>')
  })

  it('gives a proper name and address to a name with an address', () => {
    const text = 'Proper <proper@x.org> Shared Desk <desk@x.org>'
    assert.equal(map(text, 'shared  desk', 'DESK@x.org'), 'Proper <proper@x.org>')
    assert.equal(map(text, 'Other', 'desk@x.org'), 'Other <desk@x.org>')
  })

  it('compares without regard to case, and prefers the line with a name', () => {
    const text = 'Jane <jane@x.org> <desk@x.org>\nJoe <joe@x.org> Joe <desk@x.org>'
    assert.equal(map(text, 'JOE', 'Desk@X.org'), 'Joe <joe@x.org>')
    assert.equal(map(text, 'anybody', 'desk@x.org'), 'Jane <jane@x.org>')
  })

  it('lets a later line add to and replace an earlier one', () => {
    assert.equal(map('Old <c@x.org>\n<p@x.org> <c@x.org>\nNew <c@x.org>', 'n', 'c@x.org'), 'New <p@x.org>')
  })

  it('leaves comments and empty lines out, also behind an address', () => {
    const { value, problems } = parseMailmap('# Name <a@x.org>\r\n\r\nName <c@x.org> # since May\r\n')
    assert.deepEqual(value.lines, [
      { line: 3, commitName: undefined, commitEmail: 'c@x.org', properName: 'Name', properEmail: undefined },
    ])
    assert.deepEqual(problems, [])
  })

  it('reports a line that has none of the forms', () => {
    const { problems } = parseMailmap('Name <c@x.org>\nName without address\n<only@x.org>\n')
    assert.deepEqual(
      problems.map((p) => p.range.start.line),
      [2, 3],
    )
  })

  it('is read whatever it holds', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (text, name, email) => {
        mailmapOf(parseMailmap(text).value, { name, email })
      }),
    )
  })

  it('changes nothing that it does not name', () => {
    fc.assert(
      fc.property(fc.emailAddress(), fc.string(), (email, name) => {
        fc.pre(email.toLowerCase() !== 'c@x.org')
        assert.deepEqual(mailmapOf(parseMailmap('N <p@x.org> <c@x.org>').value, { name, email }), { name, email })
      }),
    )
  })
})
