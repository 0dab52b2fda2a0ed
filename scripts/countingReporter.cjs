'use strict'
// Mocha's own reporter, and the counts in the file that UNDERSTUDY_RESULTS names, for the sum over all suites.
const { writeFileSync } = require('node:fs')
const { reporters } = require('mocha')

const shown = reporters[process.env.UNDERSTUDY_REPORTER ?? 'Dot']

module.exports = class extends shown {
  constructor(runner, options) {
    super(runner, options)
    const file = process.env.UNDERSTUDY_RESULTS
    if (file !== undefined)
      runner.once('end', () => {
        const { passes, failures, pending } = runner.stats
        writeFileSync(file, JSON.stringify({ passed: passes, failed: failures, pending }))
      })
  }
}
