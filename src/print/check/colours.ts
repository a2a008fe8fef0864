import { unpack } from '../pdf/read.ts';
import type { CheckedDocument } from './document.ts';
import { fault, type PdfFault } from './fault.ts';

/** The output intent and its profile of RGB colours. */
export function checkColours({ file }: CheckedDocument): PdfFault[] {
  const wrong = (reason: string) => [fault('output-intent', 'output intent', reason)];
  const intents = (file.array(file.catalog.get('OutputIntents')) ?? []).map((intent) => file.dict(intent));
  const intent = intents.find((one) => file.name(one?.get('S')) === 'GTS_PDFA1');
  if (!intent) return wrong('there is no intent GTS_PDFA1');
  if (!file.text(intent.get('OutputConditionIdentifier'))) return wrong('the intent has no name');
  const stream = file.stream(intent.get('DestOutputProfile'));
  if (!stream) return wrong('the intent has no profile');
  const profile = Buffer.from(unpack(stream));
  if (profile.length < 128 || profile.toString('latin1', 36, 40) !== 'acsp') return wrong('the profile is none');
  if (profile.readUInt32BE(0) !== profile.length) return wrong('the profile is not whole');
  if (profile.readUInt8(8) > 4) return wrong('the profile is of a version that is too new');
  if (profile.toString('latin1', 12, 20) !== 'mntrRGB ' || stream.dict.get('N') !== 3)
    return wrong('the profile is not of RGB');
  return [];
}
