import { risksOf } from '../../trees/risksOf'
import type { Asked } from '../part'
import { riskReasons } from './riskReasons'

/** Tells why those lines of the list stand there that are open. */
export const tellRiskReasons = ({ context, root, question: { risksOpen }, send }: Asked): void => {
  send({ type: 'risk-reasons', reasons: riskReasons(risksOf(context, root), risksOpen) })
}
