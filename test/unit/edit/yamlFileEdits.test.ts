import assert from 'node:assert/strict'
import { addFolderDefaults, type FolderSettings } from '../../../src/core/edit/yaml/yamlFileEdits'
import { parseConfigFile } from '../../../src/core/parse/understudy/configFile'
import { after, nothingToDo } from './support'

const add = (settings: FolderSettings) => (text: string) => addFolderDefaults(text, settings)
const databases = add({ path: 'runbooks/db', service: 'payments-db', criticality: 'critical' })

describe('a folder’s defaults', () => {
  it('begin a configuration where there is none', () => {
    const outcome = addFolderDefaults(undefined, { path: 'runbooks/db', kind: 'runbook', owner: '@acme/dba' })
    const start = { line: 1, column: 1 }
    assert.deepEqual(outcome, {
      kind: 'edits',
      edits: [
        {
          range: { start, end: start },
          text: 'folders:\n  - {path: runbooks/db, kind: runbook, owner: "@acme/dba"}\n',
        },
      ],
    })
  })

  it('go behind the others, as the last that fits counts', () => {
    assert.equal(
      after('# ours\r\nexclude: [old]\r\nfolders:\r\n- path: z # first\r\n  service: z\r\nrules: {}\r\n', databases),
      '# ours\r\nexclude: [old]\r\nfolders:\r\n- path: z # first\r\n  service: z\r\n- {path: runbooks/db, service: payments-db, criticality: critical}\r\nrules: {}\r\n',
    )
  })

  it('are added to a file that ends without a line end', () => {
    assert.equal(
      after('runbooks: ["ops/**"]', databases),
      'runbooks: ["ops/**"]\nfolders:\n  - {path: runbooks/db, service: payments-db, criticality: critical}',
    )
  })

  it('change the entry of the same folder, however its path is written, and leave what is not given', () => {
    const text = 'folders:\n  - {path: runbooks/db/**, criticality: low, owner: eve} # db\n  - path: web\n'
    assert.equal(
      after(text, databases),
      'folders:\n  - {path: runbooks/db/**, service: payments-db, criticality: critical, owner: eve} # db\n  - path: web\n',
    )
    assert.deepEqual(databases(after(text, databases)), nothingToDo)
  })

  it('read as they were meant', () => {
    const [folder] = parseConfigFile(after('', databases)).value.folders
    assert.deepEqual(
      [folder?.path, folder?.service, folder?.criticality],
      ['runbooks/db/**', 'payments-db', 'critical'],
    )
  })

  it('are refused where the file is broken or the path is none', () => {
    assert.match(after('folders: [', databases), /^refused: The value of `folders` is no valid YAML/)
    assert.match(after('', add({ path: 'a/+(b)' })), /^refused: "a\/\+\(b\)" is not used/)
    assert.match(after('just text', databases), /^refused: /)
  })
})
