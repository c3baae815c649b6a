/** All that the doctor has to say of a page, heaviest first. A function of the facts: what was looked at, and the clock. */
import type { Facts } from './facts.js';
import { byWeight, type Finding } from './finding.js';
import { INSIDE_CHECKS } from './inside-checks.js';
import { LIST_CHECKS } from './list-checks.js';
import { PAGE_CHECKS } from './page-checks.js';

const CHECKS = [...INSIDE_CHECKS, ...LIST_CHECKS, ...PAGE_CHECKS];

export const diagnose = (facts: Facts): readonly Finding[] => byWeight(CHECKS.flatMap((check) => check(facts)));
