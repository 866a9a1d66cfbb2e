/** Rates that several domains are drawn by. */

/** Share of enrolments in what TEEI runs itself. */
export const TEEI_SHARE = 0.03;
/** A month's chance of dropping out. */
export const MONTHLY_DROPOUT = 0.05;
/** Chance that a calm week of a buddy pair turns into a struggling one. */
export const USUAL_STRAIN = 0.07;
