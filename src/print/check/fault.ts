import { MESSAGES } from './messages.ts';

export type FaultCode = keyof typeof MESSAGES;

/** Something that is wrong with a finished PDF. */
export interface PdfFault {
  readonly code: FaultCode;
  /** Where it is wrong: the page, with the element or the beginning of its text, or the part of the file. */
  readonly place: string;
  readonly message: string;
}

/** @param facts what the message of the code says */
export function fault<Code extends FaultCode>(
  code: Code,
  place: string,
  ...facts: Parameters<(typeof MESSAGES)[Code]>
): PdfFault {
  const say = MESSAGES[code] as (...facts: readonly unknown[]) => string;
  return { code, place, message: say(...facts) };
}
