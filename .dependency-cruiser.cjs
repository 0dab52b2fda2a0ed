/**
 * The dependency rule of docs/architecture.md, as a check. Layers, lowest first:
 * domain ← parse, metrics, scaffold ← index, edit, assist ← lint ← report ← host, node ← entries.
 */
const core = (...folders) => `^src/core/(${folders.join('|')})/`
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    forbid('no-cycles', 'No module may lead back to itself.', {}, { circular: true }),
    forbid(
      'domain',
      'The domain knows nothing else.',
      { path: core('domain') },
      { path: '^src/', pathNot: core('domain') },
    ),
    forbid(
      'first-floor',
      'parse, metrics and scaffold know the domain and themselves.',
      { path: '^src/core/(parse|metrics|scaffold)/' },
      { path: '^src/', pathNot: ['^src/core/domain/', '^src/core/$1/'] },
    ),
    forbid(
      'second-floor',
      'index, edit and assist know the floors below and themselves.',
      { path: '^src/core/(index|edit|assist)/' },
      { path: '^src/', pathNot: [core('domain', 'parse', 'metrics', 'scaffold'), '^src/core/$1/'] },
    ),
    forbid('lint', 'lint knows core alone.', { path: core('lint') }, { path: '^src/', pathNot: '^src/core/' }),
    forbid('core-is-pure', 'core uses no Node, no VS Code.', { path: '^src/core/' }, { dependencyTypes: ['core'] }),
    forbid(
      'core-without-vscode',
      'Only host and entries know VS Code.',
      { path: '^src/', pathNot: ['^src/host/', '^src/extension'] },
      { path: '^vscode$' },
    ),
    forbid(
      'picture',
      'A drawing knows nothing of what it shows.',
      { path: '^src/picture/' },
      { path: '^src/', pathNot: '^src/picture/' },
    ),
    forbid('picture-is-pure', 'picture uses no Node.', { path: '^src/picture/' }, { dependencyTypes: ['core'] }),
    forbid(
      'report',
      'report knows core and picture.',
      { path: '^src/report/' },
      { path: '^src/', pathNot: ['^src/(core|picture)/', '^src/report/'] },
    ),
    forbid(
      'panel',
      'The panel imports core types, drawings and its own.',
      { path: '^src/panel/' },
      { path: '^src/', pathNot: ['^src/panel/', '^src/core/(domain|metrics)/', '^src/picture/'] },
    ),
    forbid(
      'node',
      'node knows core, report and picture.',
      { path: '^src/node/' },
      { path: '^src/', pathNot: ['^src/(core|picture)/', '^src/report/', '^src/node/'] },
    ),
    forbid(
      'host',
      'host knows core, report, picture and the panel’s protocol.',
      { path: '^src/host/' },
      { path: '^src/', pathNot: ['^src/(core|picture)/', '^src/report/', '^src/host/', '^src/panel/protocol/'] },
    ),
    forbid('host-without-node', 'host runs in a browser too.', { path: '^src/host/' }, { dependencyTypes: ['core'] }),
    forbid(
      'features-apart',
      'A feature or command never imports another.',
      { path: '^src/host/(features|commands)/([^/]+)\\.ts$' },
      { path: '^src/host/(features|commands)/', pathNot: '^src/host/$1/$2' },
    ),
    forbid(
      'rules-apart',
      'A rule never imports another.',
      { path: '^src/core/lint/rules/([^/]+)\\.ts$' },
      { path: '^src/core/lint/(rules|allRules)', pathNot: '^src/core/lint/rules/$1' },
    ),
    forbid(
      'one-front-matter-door',
      'Only parse/frontMatter reads YAML or TOML.',
      { path: '^src/', pathNot: '^src/core/(parse/frontMatter/|edit/yaml/)' },
      { path: 'node_modules/(gray-matter|yaml|smol-toml)/' },
    ),
    forbid(
      'one-markdown-door',
      'Only parse/markdown parses Markdown.',
      { path: '^src/', pathNot: ['^src/core/parse/markdown/', '^src/wasm/'] },
      { path: 'node_modules/(satteri|remark|unified|micromark)' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
}
