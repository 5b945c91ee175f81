import { inlineStyle, type Style } from '../../package/inline-style.ts';

let made: Style | null = null;

/** The report's style sheet with the course's look. */
export const reportStyle = (): Style => (made ??= inlineStyle('scorm/report/page/report.css'));
