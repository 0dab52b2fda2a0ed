import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile, access } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const packageName = '@bruits/satteri-wasm32-wasi'
const fileName = 'satteri_napi.wasm32-wasi.wasm'

/** What npm must hand out for each version of satteri that this project was tested with. */
const integrities = {
  '0.10.5': 'sha512-ypz8c/Zmipxp4IoeDa228Gstv6TLzVmNs3yC6wKCoNSOjx1iwpgzu87Y3hTkXFdwChVGU85qeUDuOIarGUZQLw==',
}

const installedVersion = async () => {
  const manifest = await readFile(join(root, 'node_modules/satteri/package.json'), 'utf8')
  return JSON.parse(manifest).version
}

const npmPack = (spec, directory) =>
  new Promise((resolve, reject) => {
    const npm = process.env.npm_execpath
    const [command, args] = npm?.endsWith('js') ? [process.execPath, [npm]] : ['npm', []]
    const options = {
      cwd: directory,
      stdio: ['ignore', 'ignore', 'pipe'],
      shell: command === 'npm' && process.platform === 'win32',
    }
    const child = spawn(command, [...args, 'pack', spec, '--silent', '--force'], options)
    let errors = ''
    child.stderr.on('data', (chunk) => (errors += chunk))
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(errors.trim() || `npm pack ended with ${code}`)),
    )
  })

/** The content of one file of a tar archive: headers of 512 bytes, each followed by its file in blocks of 512. */
const fileInTar = (archive, path) => {
  for (let at = 0; at + 512 <= archive.length;) {
    const text = (from, to) => archive.toString('utf8', at + from, at + to).replace(/\0.*$/s, '')
    const size = parseInt(text(124, 136).trim() || '0', 8)
    if (text(0, 100) === path) return archive.subarray(at + 512, at + 512 + size)
    at += 512 + Math.ceil(size / 512) * 512
  }
  throw new Error(`${path} is not in the package`)
}

const download = async (version, directory) => {
  const tarball = `${packageName.replace('@', '').replace('/', '-')}-${version}.tgz`
  await npmPack(`${packageName}@${version}`, directory)
  const packed = await readFile(join(directory, tarball))
  const integrity = `sha512-${createHash('sha512').update(packed).digest('base64')}`
  if (integrity !== integrities[version])
    throw new Error(`its checksum is ${integrity}, not the one that this project knows`)
  return fileInTar(gunzipSync(packed), `package/${fileName}`)
}

const exists = (path) =>
  access(path).then(
    () => true,
    () => false,
  )

/**
 * The path of the Markdown parser's WebAssembly build, downloaded once into `.cache/`. npm does not install that
 * package by itself, because it is made for the processor `wasm32`.
 */
export const fetchMarkdownWasm = async () => {
  const version = await installedVersion()
  const directory = join(root, '.cache', `satteri-wasm-${version}`)
  const target = join(directory, fileName)
  if (await exists(target)) return target
  if (integrities[version] === undefined) {
    throw new Error(
      `Add the checksum of ${packageName}@${version} to scripts/fetchMarkdownWasm.mjs: satteri was updated.`,
    )
  }
  await mkdir(directory, { recursive: true })
  const temporary = await mkdtemp(join(directory, 'download-'))
  try {
    const wasm = await download(version, temporary)
    await writeFile(join(temporary, fileName), wasm)
    await rename(join(temporary, fileName), target)
    return target
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(
      `The Markdown parser (${packageName}@${version}) cannot be fetched from npm: ${reason}. Check the network and try again.`,
      { cause: error },
    )
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(`${await fetchMarkdownWasm()}\n`)
