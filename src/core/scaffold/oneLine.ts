/** A text as one line: line ends, tabs, control signs and broken characters become spaces, none of them doubled. */
export const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cs}\p{Cn}\s]+/gu, ' ')
    .normalize('NFC')
    .trim()
