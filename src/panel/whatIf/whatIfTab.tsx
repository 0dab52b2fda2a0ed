import type { JSX } from 'preact'
import type { WhatIfTabModel } from '../protocol/whatIf'
import type { View } from '../state/view'

/** Who can be taken for gone, and what would follow. */
export const WhatIfTab = ({ view, model }: { readonly view: View; readonly model: WhatIfTabModel }): JSX.Element => {
  const { memory, remember, words } = view
  const toggle = (id: string) => {
    const gone = memory.gone.includes(id) ? memory.gone.filter((each) => each !== id) : [...memory.gone, id]
    remember({ gone })
  }
  return (
    <fieldset>
      <legend>{words.whatIf.choose}</legend>
      {model.people.map(({ id, name }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={memory.gone.includes(id)}
            onChange={() => {
              toggle(id)
            }}
          />
          {name}
        </label>
      ))}
    </fieldset>
  )
}
