/**
 * Turns the plan of the example's history and the final texts into the text of every commit, and that into a stream for
 * `git fast-import`. The plan says, commit by commit, what the text was *before*; so the last version is the final one.
 */

/**
 * @typedef {import('./example-people.mjs').Author} Author
 * @typedef {import('./example-edits.mjs').Undo} Undo
 * @typedef {{ readonly path: string, readonly from?: string, readonly undo: readonly Undo[] }} Change
 * @typedef {{ readonly on: string, readonly by: Author, readonly message: string, readonly changes: readonly Change[],
 *   readonly with?: readonly Author[], readonly mergedBy?: Author }} PlannedCommit
 * @typedef {{ readonly name: string, readonly at: string }} PlannedTag
 * @typedef {{ readonly path: string, readonly text: string, readonly removes: string | undefined }} Write
 */

/**
 * What each commit writes, in the plan's order.
 * @param {readonly PlannedCommit[]} plan
 * @param {ReadonlyMap<string, string>} finals path → final text
 * @returns {readonly (readonly Write[])[]}
 */
export function replay(plan, finals) {
  const texts = new Map(finals)
  const names = new Map([...finals.keys()].map((path) => [path, path]))
  const firsts = new Map()
  plan.forEach((commit, at) => commit.changes.forEach(({ path }) => firsts.has(path) || firsts.set(path, at)))
  for (const path of finals.keys()) if (!firsts.has(path)) throw new Error(`No commit brings ${path}.`)
  const backwards = plan.map((commit, at) => ({ commit, at })).reverse()
  const writes = backwards.map(({ commit, at }) =>
    commit.changes.map((change) => {
      const { path, from, undo } = change
      const text = texts.get(path)
      const name = names.get(path)
      if (text === undefined || name === undefined) throw new Error(`The plan names ${path}, which does not exist.`)
      if (firsts.get(path) === at) return { path: name, text, removes: undefined }
      const earlier = undo.reduce((each, step) => step(each), text)
      if (earlier === text && from === undefined) throw new Error(`${commit.on}: nothing changes in ${path}.`)
      texts.set(path, earlier)
      if (from !== undefined) names.set(path, from)
      return { path: name, text, removes: from }
    }),
  )
  return writes.reverse()
}

const seconds = (/** @type {string} */ moment) => Date.parse(`${moment.replace(' ', 'T')}:00Z`) / 1000

const signature = (/** @type {Author} */ { name, email, zone }, /** @type {string} */ on, later = 0) =>
  `${name} <${email}> ${seconds(on) + later} ${zone}`

const data = (/** @type {string} */ text) => `data ${Buffer.byteLength(text)}\n${text}\n`

/** @param {PlannedCommit} commit */
function message({ message: text, with: others = [] }) {
  const trailers = others.map(({ name, email }) => `Co-authored-by: ${name} <${email}>`)
  return trailers.length === 0 ? `${text}\n` : `${text}\n\n${trailers.join('\n')}\n`
}

/** @param {readonly Write[]} writes */
function fileCommands(writes) {
  return writes.map(({ path, text, removes }) => {
    const removal = removes === undefined ? '' : `D ${removes}\n`
    return `${removal}M 100644 inline ${path}\n${data(text)}`
  })
}

/**
 * One commit; where somebody else merged it, its side branch and the merge. Returns the mark that main is at afterwards.
 * @param {string[]} out
 * @param {PlannedCommit} commit
 * @param {readonly Write[]} writes
 * @param {number} parent 0 for none
 */
function writeCommit(out, commit, writes, parent) {
  const mark = parent + 1
  const author = signature(commit.by, commit.on)
  const merged = commit.mergedBy
  const from = parent === 0 ? '' : `from :${parent}\n`
  const branch = merged === undefined ? 'refs/heads/main' : 'refs/heads/side'
  out.push(`commit ${branch}\nmark :${mark}\nauthor ${author}\ncommitter ${author}\n${data(message(commit))}${from}`)
  out.push(...fileCommands(writes), '\n')
  if (merged === undefined) return mark
  const merger = signature(merged, commit.on, 3600)
  const title = `Merge: ${commit.message}\n`
  out.push(`commit refs/heads/main\nmark :${mark + 1}\nauthor ${merger}\ncommitter ${merger}\n${data(title)}`)
  out.push(`from :${parent}\nmerge :${mark}\n`, ...fileCommands(writes), '\n')
  out.push('reset refs/heads/side\nfrom 0000000000000000000000000000000000000000\n\n')
  return mark + 1
}

/**
 * The stream for `git fast-import`.
 * @param {readonly PlannedCommit[]} plan
 * @param {readonly PlannedTag[]} tags each set on the newest commit that is not younger
 * @param {Author} tagger
 * @param {ReadonlyMap<string, string>} finals
 */
export function fastImportStream(plan, tags, tagger, finals) {
  /** @type {string[]} */
  const out = []
  const writes = replay(plan, finals)
  const open = [...tags]
  let parent = 0
  const tagUpTo = (/** @type {string | undefined} */ moment) => {
    for (let tag = open[0]; tag !== undefined && (moment === undefined || tag.at < moment); tag = open[0]) {
      out.push(`tag ${tag.name}\nfrom :${parent}\ntagger ${signature(tagger, tag.at)}\n${data(`${tag.name}\n`)}`)
      open.shift()
    }
  }
  let last = ''
  plan.forEach((commit, at) => {
    if (commit.on < last) throw new Error(`The plan is out of order at ${commit.on}.`)
    last = commit.on
    tagUpTo(commit.on)
    parent = writeCommit(out, commit, writes[at] ?? [], parent)
  })
  tagUpTo(undefined)
  return out.join('')
}
