import type { MatrixModel } from '../protocol/matrix'

const known = new WeakMap<MatrixModel, readonly string[]>()

/** What the search looks through for each row: its title, its path and the people with a level on it. Put together once for each model. */
export const searchTexts = (model: MatrixModel): readonly string[] => {
  const before = known.get(model)
  if (before !== undefined) return before
  const texts = model.rows.map(({ title, path, cells }) =>
    [title, path, ...cells.map(({ person }) => model.people[person]?.name ?? '')].join('\n').toLowerCase(),
  )
  known.set(model, texts)
  return texts
}
