import type { JSX } from 'preact'

type ChoiceProps<Value extends string> = {
  readonly label: string
  /** The label stands beside it; else a screen reader alone says it. */
  readonly labelled?: boolean
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly choose: (value: Value) => void
}

/** One of a few, as a native list that is themed by the page's sheet. */
export const Choice = <Value extends string>(props: ChoiceProps<Value>): JSX.Element => {
  const { label, labelled = false, value, options, choose } = props
  const list = (
    <select
      aria-label={labelled ? undefined : label}
      value={value}
      onChange={({ currentTarget }) => {
        const chosen = options[currentTarget.selectedIndex]
        if (chosen !== undefined) choose(chosen.value)
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
  return labelled ? (
    <label>
      <span class="muted">{label}</span> {list}
    </label>
  ) : (
    list
  )
}
