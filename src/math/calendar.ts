/** Weeks in an average month of the calendar: 365.25 days a year, twelve months, seven days a week. */
export const WEEKS_A_MONTH = 365.25 / 12 / 7;
/** Weeks in an average year of the calendar. */
export const WEEKS_A_YEAR = 365.25 / 7;
