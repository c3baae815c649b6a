/** The keys of every string, by the part of the widget whose script brings it. */
import type { doctorEn } from './doctor.en.js';
import type { en } from './en.js';
import type { mapEn } from './map.en.js';
import type { panelsEn } from './panels.en.js';
import type { restEn } from './rest.en.js';

export type CoreStrings = Readonly<Record<keyof typeof en, string>>;
export type RestStrings = Readonly<Record<keyof typeof restEn, string>>;
export type PanelStrings = Readonly<Record<keyof typeof panelsEn, string>>;
export type MapStrings = Readonly<Record<keyof typeof mapEn, string>>;
export type DoctorStrings = Readonly<Record<keyof typeof doctorEn, string>>;

/** One language. Partial: all but the core's strings come later, and a host may override any. */
export interface Strings extends Partial<CoreStrings>, Partial<RestStrings>, Partial<PanelStrings>, Partial<MapStrings>, Partial<DoctorStrings> {}

export type StringKey = keyof Strings;
