import type { JSX } from 'preact'
import { useId, useMemo, useRef } from 'preact/hooks'
import { isolatedText } from '../../picture/plainText'
import type { Paint, Picture, Shape } from '../../picture/picture'

type Pick = (mark: string) => void

type DrawnProps = {
  readonly picture: Picture
  /** What a press on a shape that stands for something does; its keyboard's way is the table behind. */
  readonly pick?: Pick | undefined
}

/** A picture in the theme's colours: one image for a screen reader, with its name and what there is to see. */
export const Drawn = ({ picture, pick }: DrawnProps): JSX.Element => {
  const described = useId()
  const latest = useRef(pick)
  latest.current = pick
  const canPick = pick !== undefined
  return useMemo(() => {
    const { width, height, title, description, shapes } = picture
    const press = canPick ? (mark: string) => latest.current?.(mark) : undefined
    const box = `0 0 ${width} ${height}`
    return (
      <svg
        class="drawing"
        role="img"
        aria-label={title}
        aria-describedby={described}
        {...{ width, height }}
        viewBox={box}
      >
        <desc id={described}>{isolatedText(description)}</desc>
        {shapes.map((shape, index) => (
          <OneShape key={index} shape={shape} pick={press} />
        ))}
      </svg>
    )
  }, [picture, canPick])
}

const classOf = (
  { fill, stroke }: { readonly fill?: Paint | undefined; readonly stroke?: Paint | undefined },
  canPick: boolean,
): string =>
  [fill === undefined ? 'fill-none' : `fill-${fill}`, stroke && `stroke-${stroke}`, canPick && 'to-pick']
    .filter((each) => each !== undefined && each !== false)
    .join(' ')

const Hint = ({ hint }: { readonly hint: string | undefined }): JSX.Element | undefined =>
  hint === undefined || hint === '' ? undefined : <title>{isolatedText(hint)}</title>

const OneShape = ({ shape, pick }: { readonly shape: Shape; readonly pick: Pick | undefined }): JSX.Element => {
  switch (shape.kind) {
    case 'text': {
      const { x, y, text, anchor, size, bold, fill } = shape
      return (
        <text
          x={x}
          y={y}
          text-anchor={anchor}
          font-size={size}
          font-weight={bold ? 600 : undefined}
          class={`fill-${fill}`}
        >
          {isolatedText(text)}
        </text>
      )
    }
    case 'group':
      return (
        <g transform={`translate(${shape.x} ${shape.y})`}>
          {shape.shapes.map((each, index) => (
            <OneShape key={index} shape={each} pick={pick} />
          ))}
        </g>
      )
    case 'rectangle':
    case 'circle':
    case 'path':
      return <Figure shape={shape} pick={pick} />
  }
}

type FigureProps = { readonly shape: Exclude<Shape, { kind: 'text' | 'group' }>; readonly pick: Pick | undefined }

const Figure = ({ shape, pick }: FigureProps): JSX.Element => {
  const { hint, mark, strokeWidth, dash } = shape
  const canPick = pick !== undefined && mark !== undefined
  const looks = {
    class: classOf(shape, canPick),
    'stroke-width': strokeWidth,
    'stroke-dasharray': dash,
    onClick: canPick
      ? () => {
          pick(mark)
        }
      : undefined,
  }
  switch (shape.kind) {
    case 'rectangle':
      return (
        <rect x={shape.x} y={shape.y} width={shape.width} height={shape.height} rx={shape.radius} {...looks}>
          <Hint hint={hint} />
        </rect>
      )
    case 'circle':
      return (
        <circle cx={shape.x} cy={shape.y} r={shape.radius} {...looks}>
          <Hint hint={hint} />
        </circle>
      )
    case 'path':
      return (
        <path d={shape.d} {...looks}>
          <Hint hint={hint} />
        </path>
      )
  }
}
