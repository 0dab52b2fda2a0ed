/** Makes something of each, when it is asked for. */
export function* madeOf<Item, Result>(items: Iterable<Item>, make: (item: Item) => Result): Generator<Result, void> {
  for (const item of items) yield make(item)
}
