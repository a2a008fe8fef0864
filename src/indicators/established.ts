import type { Edition, EstablishedCouncil } from '../dataset/dataset.ts';

/** The established councils of an edition: the base of most indicators. */
export function establishedCouncils({ councils }: Edition): EstablishedCouncil[] {
  return councils.filter((council): council is EstablishedCouncil => council.established);
}
